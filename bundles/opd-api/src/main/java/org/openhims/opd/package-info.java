// SPDX-License-Identifier: Apache-2.0
/** The out-patient department: queues and tokens, visits, consultation notes. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.4.0")
package org.openhims.opd;
