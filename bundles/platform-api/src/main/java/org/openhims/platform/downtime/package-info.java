// SPDX-License-Identifier: Apache-2.0
/** Paper for the hours in which the node is away: numbers reserved beforehand, stickers, and forms that are entered afterwards. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.1.0")
package org.openhims.platform.downtime;
