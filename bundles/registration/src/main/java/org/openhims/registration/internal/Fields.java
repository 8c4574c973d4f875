// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration.internal;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.openhims.platform.FieldError;
import org.openhims.platform.Problem;

/** Reads fields one by one and collects what breaks a rule, at most one rule a field. A field at fault reads as null. */
final class Fields {

    private static final Pattern NAME = Pattern.compile("[\\p{IsLatin}\\p{IsDevanagari}\\p{M}\\p{Nd}\\u200c\\u200d .,'’()/-]*");
    private static final Pattern LETTER = Pattern.compile("\\p{L}");
    private static final String BEFORE_A_MOBILE = "^(\\+91|0091|91(?=[0-9]{10}$)|0(?=[0-9]{10}$))";

    private final List<FieldError> errors = new ArrayList<>();

    List<FieldError> errors() {
        return errors;
    }

    /** Throws 400 {@code value.invalid} with every field at fault. */
    void done() {
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
    }

    /** Why somebody changes something, 3 to 200 characters. */
    static String reason(String reason) {
        Fields fields = new Fields();
        String why = fields.text("reason", reason, 200);
        if (why == null || why.length() < 3) {
            fields.wrong("reason", "size", 3, 200);
        }
        fields.done();
        return why;
    }

    void wrong(String field, String rule, Object... args) {
        if (errors.stream().noneMatch(error -> error.field().equals(field))) {
            errors.add(FieldError.of(field, rule, args));
        }
    }

    void required(String field, Object value, String rule) {
        if (value == null) {
            wrong(field, rule);
        }
    }

    void atMost(String field, int size, int most) {
        if (size > most) {
            wrong(field, "size", 0, most);
        }
    }

    boolean age(String field, int value, int most) {
        boolean fits = value >= 0 && value <= most;
        if (!fits) {
            wrong(field, "age", most);
        }
        return fits;
    }

    /** With single blanks between words; null for nothing. */
    String text(String field, String value, int most) {
        if (value == null || value.isBlank()) {
            return null;
        }
        String text = Normalizer.normalize(value, Normalizer.Form.NFC).replaceAll("[\\s\\p{Zs}]+", " ").strip();
        if (Aadhaar.isIn(text)) {
            wrong(field, "aadhaar");
        } else if (text.length() > most) {
            wrong(field, "size", 0, most);
        } else if (text.chars().anyMatch(Character::isISOControl)) {
            wrong(field, "control");
        } else {
            return text;
        }
        return null;
    }

    String name(String field, String value) {
        String text = text(field, value, 120);
        if (text == null || NAME.matcher(text).matches() && LETTER.matcher(text).find()) {
            return text;
        }
        wrong(field, "name");
        return null;
    }

    /** With Latin digits, if it has the form. */
    String matching(String field, String value, int most, String form, String rule) {
        String text = text(field, value, most);
        if (text == null || Fold.latinDigits(text).matches(form)) {
            return text == null ? null : Fold.latinDigits(text);
        }
        wrong(field, rule);
        return null;
    }

    /** The ten digits of a mobile number. A number that says +91 is one; without the plus its 12 digits may be an Aadhaar number. */
    String mobile(String field, String value) {
        String written = value == null ? null : value.strip().replaceFirst("^\\+91", "");
        String text = text(field, written, 20);
        if (text == null) {
            return null;
        }
        String digits = Fold.latinDigits(text).replaceAll("[ ()./-]", "").replaceFirst(BEFORE_A_MOBILE, "");
        if (digits.matches("[6-9][0-9]{9}")) {
            return digits;
        }
        wrong(field, "mobile");
        return null;
    }
}
