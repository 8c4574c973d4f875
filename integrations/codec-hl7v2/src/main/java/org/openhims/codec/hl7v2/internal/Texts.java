// SPDX-License-Identifier: Apache-2.0
package org.openhims.codec.hl7v2.internal;

import ca.uhn.hl7v2.model.Primitive;

/** The text of a field. */
final class Texts {

    private Texts() {
    }

    /** Empty when absent, and for the two quotes that stand for "delete" (HL7 v2.5.1 §2.5.3). */
    static String of(Primitive primitive) {
        String value = primitive.getValue();
        return value == null || value.equals("\"\"") ? "" : value.strip();
    }

    static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }

    static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
