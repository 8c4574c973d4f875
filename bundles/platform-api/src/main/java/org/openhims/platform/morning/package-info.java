// SPDX-License-Identifier: Apache-2.0
/** The superintendent's morning sheet: one page on how the facility stands, to which each running module adds its lines. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package org.openhims.platform.morning;
