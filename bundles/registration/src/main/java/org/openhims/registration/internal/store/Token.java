// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration.internal.store;

/**
 * A key by which a patient is found.
 *
 * @param text of a-z and 0-9 only, so that every database sorts it alike
 */
public record Token(Kind kind, String text) {

    public static final int LONGEST = 60;

    /** What a key is made of. */
    public enum Kind {
        /** All folded words of a name in alphabetical order. */
        FULL("f"),
        /** One folded word. */
        WORD("w"),
        /** One word as it sounds. */
        SOUND("p"),
        /** Two folded words. */
        PAIR("n"),
        /** Two words of the name as they sound, or one and then one of the village. */
        SOUND_PAIR("q"),
        /** UHID, mobile or identifier. */
        NUMBER("k"),
        /** UHID or mobile, from its end. */
        NUMBER_END("e"),
        /** One folded word of an address. */
        PLACE("a"),
        /** What two records of one person have in common. */
        BLOCK("b");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    public Token {
        text = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
}
