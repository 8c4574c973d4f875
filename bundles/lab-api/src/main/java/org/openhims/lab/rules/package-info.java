// SPDX-License-Identifier: Apache-2.0
/** Rules as data: delta check, autoverification and reflex tests, and what they would have done. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package org.openhims.lab.rules;
