// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.lab.internal.quality;

import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openhims.platform.Problem;

/** Numbers and days as people type them; nothing for an empty field, and the field's name in the refusal of what is none. */
final class Entry {

    private static final Pattern DAY = Pattern.compile("(\\d{1,2})[./ -](\\d{1,2})[./ -](\\d{4})|(\\d{4})-\\d{2}-\\d{2}");

    private Entry() {
    }

    static BigDecimal number(String name, TextField field) {
        try {
            return field.isEmpty() ? null : new BigDecimal(field.getValue().strip());
        } catch (NumberFormatException e) {
            throw Problem.invalid(name, "lab.number");
        }
    }

    /** Such as {@code 31.12.2027}, {@code 31/12/2027} or {@code 2027-12-31}. */
    static LocalDate day(String name, TextField field) {
        if (field.isEmpty()) {
            return null;
        }
        Matcher day = DAY.matcher(field.getValue().strip());
        try {
            if (day.matches()) {
                return day.group(4) != null ? LocalDate.parse(day.group())
                        : LocalDate.of(Integer.parseInt(day.group(3)), Integer.parseInt(day.group(2)), Integer.parseInt(day.group(1)));
            }
        } catch (DateTimeException e) {
            throw Problem.invalid(name, "value");
        }
        throw Problem.invalid(name, "value");
    }

    static String text(TextField field) {
        return field.isEmpty() ? null : field.getValue().strip();
    }
}
