// SPDX-License-Identifier: Apache-2.0
package org.openhims.platform.events;

/** How a fact came to the node. */
public enum Source {
    /** Entered as it happened. */
    LIVE,
    /** Entered later from the downtime forms. */
    DOWNTIME,
    /** Sent by a device. */
    DEVICE,
    /** Taken over from another system or a file. */
    IMPORT,
    /** Sent by another hospital. */
    PARTNER
}
