// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd.schedule;

import java.time.LocalDate;

/**
 * Which free slots are looked for.
 *
 * @param queue of this queue; any when null
 * @param doctor of this doctor; any when null
 * @param from first day; today when null
 * @param cursor of the page before; null for the first
 * @param limit 1 to 200
 */
public record SlotQuery(String queue, String doctor, LocalDate from, String cursor, int limit) {
}
