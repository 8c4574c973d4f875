// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd;

/**
 * A patient who stands at the counter.
 *
 * @param queue the queue's id
 * @param priority normal when null
 * @param downtime for a patient who came while the node was away; null otherwise
 */
public record WalkIn(String uhid, String queue, TokenPriority priority, PaperVisit downtime) {

    /** Somebody who comes now. */
    public WalkIn(String uhid, String queue, TokenPriority priority) {
        this(uhid, queue, priority, null);
    }
}
