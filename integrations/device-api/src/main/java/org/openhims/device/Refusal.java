// SPDX-License-Identifier: Apache-2.0
package org.openhims.device;

/**
 * Why a message is not taken.
 *
 * @param where the place in the terms of the protocol, such as {@code MSH^1^10}; empty when it has none
 * @param text for the person at the device, in English and ASCII, without personal data
 */
public record Refusal(Kind kind, String where, String text) {

    public enum Kind {
        /** The bytes are no HL7 message. */
        NOT_HL7,
        /** The bytes are no ASTM message. */
        NOT_ASTM,
        /** Segments or records are missing, doubled or out of order. */
        STRUCTURE,
        FIELD_MISSING,
        FIELD_INVALID,
        CHARSET,
        UNSUPPORTED_TYPE,
        UNSUPPORTED_EVENT,
        UNSUPPORTED_PROCESSING,
        UNSUPPORTED_VERSION,
        UNKNOWN_SENDER,
        TOO_LARGE,
        UNFINISHED,
        /** A fault of ours; the message is kept. */
        INTERNAL;

        /** As people read it and as it is stored: {@code not-hl7}. */
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }
}
