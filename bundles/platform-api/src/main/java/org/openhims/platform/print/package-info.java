// SPDX-License-Identifier: Apache-2.0
/** Documents described by what is on them, turned into PDF or sent to a counter's printer. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.3.0")
package org.openhims.platform.print;
