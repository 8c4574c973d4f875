// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.openhims.platform.Problem;

/** Words of a query. */
final class Words {

    private Words() {
    }

    /** 400 for what is no moment. */
    static Instant moment(String field, String word) {
        try {
            return Instant.parse(java.util.Objects.toString(word, ""));
        } catch (DateTimeParseException e) {
            throw Problem.invalid(field, "time");
        }
    }

    /** 400 for what is no day. */
    static LocalDate day(String field, String word) {
        try {
            return LocalDate.parse(java.util.Objects.toString(word, ""));
        } catch (DateTimeParseException e) {
            throw Problem.invalid(field, "date");
        }
    }

    /** The constant that is written so; 400 for any other word. */
    static <E extends Enum<E>> E constant(String field, String word, E[] all) {
        return Arrays.stream(all).filter(constant -> constant.toString().equals(word)).findFirst().orElseThrow(() -> Problem.invalid(field,
                "one-of", Arrays.stream(all).map(Object::toString).collect(Collectors.joining(", "))));
    }
}
