// SPDX-License-Identifier: Apache-2.0
/** The patient register: who a patient is, by which numbers, and who looks like whom. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.5.0")
package org.openhims.registration;
