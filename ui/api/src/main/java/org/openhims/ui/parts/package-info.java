// SPDX-License-Identifier: Apache-2.0
/** Parts that look and behave the same on every screen. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.2.0")
package org.openhims.ui.parts;
