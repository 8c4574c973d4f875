// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd;

/**
 * A queue to be set up or changed.
 *
 * @param id 2 to 16 letters, digits and dashes
 * @param prefix one to three capitals, of no other queue
 * @param department code of a known department
 * @param name in English, 1 to 80 characters
 * @param nameHindi in Hindi
 * @param room 1 to 20 characters
 * @param doctor the user who usually calls; may be null
 */
public record NewQueue(String id, String prefix, String department, String name, String nameHindi, String room, String doctor) {
}
