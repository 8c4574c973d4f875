// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.custody;

/**
 * A specimen that goes into other hands.
 *
 * @param toUser the user who is to take it; null for a person outside
 * @param toPerson name and number of a person outside, such as a constable, at most 120 characters; null for a user
 * @param document of that person's receipt; needed for a person outside, at most 120 characters
 * @param reason 3 to 200 characters
 * @param intact whether the seal is
 */
public record HandOver(String toUser, String toPerson, String document, String reason, Boolean intact) {

    public static HandOver toUser(String user, String reason, boolean intact) {
        return new HandOver(user, null, null, reason, intact);
    }

    public static HandOver outside(String person, String document, String reason, boolean intact) {
        return new HandOver(null, person, document, reason, intact);
    }
}
