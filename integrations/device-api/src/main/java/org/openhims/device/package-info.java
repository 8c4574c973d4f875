// SPDX-License-Identifier: Apache-2.0
/** Devices: how links hand in what they receive, how codecs read it, how a device is described, and what came of each message. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.4.0")
package org.openhims.device;
