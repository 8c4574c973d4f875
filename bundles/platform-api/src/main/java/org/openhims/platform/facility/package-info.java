// SPDX-License-Identifier: Apache-2.0
/** The facility that this node serves, and the modules that it wants. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.4.0")
package org.openhims.platform.facility;
