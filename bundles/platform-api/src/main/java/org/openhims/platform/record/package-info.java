// SPDX-License-Identifier: Apache-2.0
/** The longitudinal record of a patient, put together from what the running modules know. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.2.0")
package org.openhims.platform.record;
