// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openhims.lab.LabTest;
import org.openhims.lab.NewLabOrder;
import org.openhims.platform.FieldError;
import org.openhims.platform.Problem;

/** What an order must keep to, and into how many tubes it goes. */
final class OrderRules {

    private static final int MOST_TESTS = 40;
    private static final int NOTE = 500;
    private static final int KEY = 36;
    private static final int CASE_NUMBER = 40;

    private OrderRules() {
    }

    /** The tests of the order, those that share a tube together. Throws 400 with all fields at fault. */
    static Collection<List<LabTest>> tubes(Shelf shelf, NewLabOrder order) {
        List<FieldError> errors = new ArrayList<>();
        if (order.uhid() == null || order.uhid().isBlank()) {
            errors.add(FieldError.of("uhid", "not-blank"));
        }
        longer(errors, "note", order.note(), NOTE);
        longer(errors, "visit", order.visit(), KEY);
        longer(errors, "medicoLegal.number", order.medicoLegal() == null ? null : order.medicoLegal().number(), CASE_NUMBER);
        Map<String, List<LabTest>> tubes = new LinkedHashMap<>();
        List<String> tests = order.tests() == null ? List.of() : order.tests();
        if (tests.isEmpty() || tests.size() > MOST_TESTS) {
            errors.add(FieldError.of("tests", tests.isEmpty() ? "not-blank" : "size", 1, MOST_TESTS));
        }
        for (int i = 0; i < Math.min(tests.size(), MOST_TESTS); i++) {
            LabTest test = tests.get(i) == null ? null : shelf.test(tests.get(i), Locale.ENGLISH);
            String fault = fault(test, tests.subList(0, i));
            if (fault == null) {
                tubes.computeIfAbsent(test.specimen() + ' ' + test.container(), none -> new ArrayList<>()).add(test);
            } else {
                errors.add(FieldError.of("tests[" + i + ']', fault));
            }
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        return tubes.values();
    }

    private static String fault(LabTest test, List<String> before) {
        if (test == null) {
            return "lab.test.unknown";
        }
        if (!test.offered()) {
            return "lab.test.notoffered";
        }
        return before.contains(test.code()) ? "lab.repeated" : null;
    }

    private static void longer(List<FieldError> errors, String field, String text, int most) {
        if (text != null && text.length() > most) {
            errors.add(FieldError.of(field, "size", 0, most));
        }
    }
}
