// SPDX-License-Identifier: Apache-2.0
/** When doctors see patients: schedules, leave, slots and appointments. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package org.openhims.opd.schedule;
