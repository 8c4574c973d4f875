// SPDX-License-Identifier: Apache-2.0
/** The durable journal: what happened, told to every subscriber at least once and in order per patient. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.1.0")
package org.openhims.platform.events;
