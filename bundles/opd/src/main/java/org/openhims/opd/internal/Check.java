// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd.internal;

import java.util.ArrayList;
import java.util.List;
import org.openhims.platform.FieldError;
import org.openhims.platform.Problem;

/** Collects what is wrong with the parts of one thing. */
public final class Check {

    private final List<FieldError> errors = new ArrayList<>();

    public Check text(String field, String value, int longest) {
        if (value == null || value.isBlank()) {
            errors.add(FieldError.of(field, "not-blank"));
        } else if (value.length() > longest) {
            errors.add(FieldError.of(field, "size", 1, longest));
        }
        return this;
    }

    public Check form(String field, String value, String pattern) {
        if (value == null || !value.matches(pattern)) {
            errors.add(FieldError.of(field, "pattern"));
        }
        return this;
    }

    /** A number between two others, both allowed; may be missing. */
    public Check range(String field, Number value, double least, double most) {
        if (value != null && value.doubleValue() < least) {
            errors.add(FieldError.of(field, "min", shown(least)));
        } else if (value != null && value.doubleValue() > most) {
            errors.add(FieldError.of(field, "max", shown(most)));
        }
        return this;
    }

    /** A rule of its own; {@code holds} is what it asks for. */
    public Check that(boolean holds, String field, String rule, Object... args) {
        if (!holds) {
            errors.add(FieldError.of(field, rule, args));
        }
        return this;
    }

    /** Why something is done or refused, in words. */
    public Check reason(String field, String value) {
        if (value == null || value.strip().length() < 3 || value.length() > 200) {
            errors.add(FieldError.of(field, "size", 3, 200));
        }
        return this;
    }

    private static Object shown(double limit) {
        return limit == Math.rint(limit) ? (Object) (long) limit : limit;
    }

    /** At most so long; may be missing. */
    public Check most(String field, String value, int longest) {
        if (value != null && value.length() > longest) {
            errors.add(FieldError.of(field, "size", 0, longest));
        }
        return this;
    }

    /** Whether something is wrong already. */
    public boolean failed() {
        return !errors.isEmpty();
    }

    public void done() {
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
    }
}
