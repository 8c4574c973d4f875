// SPDX-License-Identifier: Apache-2.0
package org.openhims.codec.csv.internal;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a column may hold, other than the results of one analyte. A profile says it in place of a code: {@code code.Analyt=@code}. */
enum Role {

    /** Which analyte; with {@link #VALUE}, each row is one result. */
    CODE,
    VALUE,
    UNIT,
    FLAGS,
    COMMENT,
    /** Date and time. */
    TIME,
    /** The day, when the time of day stands in a column of its own, which is {@link #TIME}. */
    DATE,
    /** Says of a row that it is of control material. */
    CONTROL,
    /** An identifier of the patient. */
    PATIENT,
    NAME,
    SEX,
    BIRTH;

    /** Empty when the text is no role. */
    static Optional<Role> of(String text) {
        return text == null || !text.startsWith("@") ? Optional.empty()
                : Arrays.stream(values()).filter(role -> role.name().toLowerCase(Locale.ROOT).equals(text.substring(1))).findFirst();
    }
}
