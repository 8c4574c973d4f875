// SPDX-License-Identifier: Apache-2.0
/** The laboratory's day: worklists by bench, turnaround times, the hand-over of a shift. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package org.openhims.lab.bench;
