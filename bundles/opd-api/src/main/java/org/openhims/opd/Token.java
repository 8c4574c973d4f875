// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd;

import java.time.LocalDate;

/**
 * A place in a queue.
 *
 * @param queue the queue's id
 * @param day the business day
 * @param number from 1 each day; above 100 000 for a token of a downtime kit, which is called before those of the day
 * @param label what boards and slips show, such as {@code M-12}
 */
public record Token(String queue, LocalDate day, int number, String label, TokenPriority priority) {
}
