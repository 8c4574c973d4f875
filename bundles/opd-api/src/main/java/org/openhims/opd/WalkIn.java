// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd;

/**
 * A patient who stands at the counter.
 *
 * @param queue the queue's id
 * @param priority normal when null
 */
public record WalkIn(String uhid, String queue, TokenPriority priority) {
}
