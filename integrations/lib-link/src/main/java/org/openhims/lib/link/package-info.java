// SPDX-License-Identifier: Apache-2.0
/** What links over TCP have in common: the port and its life, who may connect, the way to the engine and back, and what they count. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package org.openhims.lib.link;
