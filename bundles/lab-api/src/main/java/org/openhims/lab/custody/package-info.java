// SPDX-License-Identifier: Apache-2.0
/** Specimens of medico-legal cases, from hand to hand. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package org.openhims.lab.custody;
