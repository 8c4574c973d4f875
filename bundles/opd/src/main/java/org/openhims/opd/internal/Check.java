// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd.internal;

import java.util.ArrayList;
import java.util.List;
import org.openhims.platform.FieldError;
import org.openhims.platform.Problem;

/** Collects what is wrong with the parts of one thing. */
final class Check {

    private final List<FieldError> errors = new ArrayList<>();

    Check text(String field, String value, int longest) {
        if (value == null || value.isBlank()) {
            errors.add(FieldError.of(field, "not-blank"));
        } else if (value.length() > longest) {
            errors.add(FieldError.of(field, "size", 1, longest));
        }
        return this;
    }

    Check form(String field, String value, String pattern) {
        if (value == null || !value.matches(pattern)) {
            errors.add(FieldError.of(field, "pattern"));
        }
        return this;
    }

    /** At most so long; may be missing. */
    Check most(String field, String value, int longest) {
        if (value != null && value.length() > longest) {
            errors.add(FieldError.of(field, "size", 0, longest));
        }
        return this;
    }

    void done() {
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
    }
}
