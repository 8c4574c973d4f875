// SPDX-License-Identifier: Apache-2.0
/** The hash-chained record of every read and write of a person's data. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package org.openhims.platform.audit;
