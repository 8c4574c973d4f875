// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal;

import java.util.ArrayList;
import java.util.List;
import org.openhims.platform.FieldError;
import org.openhims.platform.Problem;

/** Collects which fields of an input are wrong. */
public final class Fields {

    private final List<FieldError> errors = new ArrayList<>();

    /** Has to be there. */
    public Fields text(String field, String text, int least, int most) {
        if (text == null || text.isBlank()) {
            errors.add(FieldError.of(field, "not-blank"));
        } else {
            that(text.strip().length() >= least && text.length() <= most, field, "size", least, most);
        }
        return this;
    }

    /** May be missing. */
    public Fields most(String field, String text, int most) {
        return that(text == null || text.length() <= most, field, "size", 0, most);
    }

    public Fields between(String field, int number, int least, int most) {
        return that(number >= least && number <= most, field, "limit", least, most);
    }

    /** A rule of its own. */
    public Fields that(boolean right, String field, String rule, Object... args) {
        if (!right) {
            errors.add(FieldError.of(field, rule, args));
        }
        return this;
    }

    /** Throws 400 with all fields at fault. */
    public void done() {
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
    }

    /** Without blanks around it; null for nothing. */
    public static String stripped(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
