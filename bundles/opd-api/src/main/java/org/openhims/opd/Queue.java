// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd;

/**
 * A queue as it stands today. Board screens show token and room, never the name of the queue.
 *
 * @param id 2 to 16 letters, digits and dashes, such as {@code MED-1}
 * @param prefix one to three capitals that stand before the number on boards and slips
 * @param department code
 * @param name in the caller's language
 * @param room where to go
 * @param doctor the user who usually calls; null when several do
 * @param waiting how many wait today
 * @param serving what was called last and is not finished, such as {@code M-12}; null when nothing was
 */
public record Queue(String id, String prefix, String department, String name, String room, String doctor, int waiting, String serving) {
}
