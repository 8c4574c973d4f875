// SPDX-License-Identifier: Apache-2.0
/** What hangs in the waiting hall, and how long one waits. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.1.0")
package org.openhims.opd.board;
