// SPDX-License-Identifier: Apache-2.0
/** What a module tells about itself: health, metrics and unfinished work. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package org.openhims.platform.health;
