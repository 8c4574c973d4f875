// SPDX-License-Identifier: Apache-2.0
/** Whether a report on paper is what the laboratory released. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package org.openhims.lab.report;
