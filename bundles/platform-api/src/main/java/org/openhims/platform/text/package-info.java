// SPDX-License-Identifier: Apache-2.0
/** Texts in the user's language, from the message bundles of all running modules. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package org.openhims.platform.text;
