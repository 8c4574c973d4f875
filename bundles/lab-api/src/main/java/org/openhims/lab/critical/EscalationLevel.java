// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.critical;

/**
 * One step of the escalation.
 *
 * @param audience who has to be told: {@code orderer}, {@code ward}, {@code duty-doctor}, {@code pathologist} or {@code head}
 * @param minutes after which the next level is told, 1 to 1440
 */
public record EscalationLevel(String audience, int minutes) {
}
