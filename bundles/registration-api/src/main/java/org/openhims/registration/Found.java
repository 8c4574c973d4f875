// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration;

/**
 * A patient who was found, and by what.
 *
 * @param text what of the patient matched, as it is written there, such as the name or the identifier
 */
public record Found(Patient patient, Match match, String text) {

    /** What was alike; texts are {@code registration.match.<match>}. */
    public enum Match {
        UHID,
        MOBILE,
        /** The whole of an ABHA number or address, or of another identifier. */
        IDENTIFIER,
        /** The beginning of a number, or the last digits of a UHID or mobile. */
        NUMBER_PART,
        /** All of the words, in either script and any order. */
        NAME,
        NAME_BEGUN,
        NAME_SOUND,
        NAME_AND_PLACE,
        PLACE
    }
}
