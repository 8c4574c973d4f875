// SPDX-License-Identifier: Apache-2.0
/** A module's own tables: one persistence unit and one migration history per module, one transaction for one unit. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.2.0")
package org.openhims.platform.store;
