// SPDX-License-Identifier: Apache-2.0
/** Threads of the platform, bounded, one set per bundle, closed with it; and JSON for a bundle's own records. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package org.openhims.platform.work;
