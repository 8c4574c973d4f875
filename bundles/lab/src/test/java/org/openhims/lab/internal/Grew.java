// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.openhims.lab.micro.CultureFindings;
import org.openhims.lab.micro.Isolate;
import org.openhims.lab.micro.Susceptibility;

/** Findings of cultures, shortly. */
final class Grew {

    private Grew() {
    }

    static CultureFindings gram(String... seen) {
        return new CultureFindings("preliminary", "pending", null, List.of(seen), List.of(), null);
    }

    static CultureFindings nothing(String stage, int hours) {
        return new CultureFindings(stage, "no-growth", hours, List.of(), List.of(), null);
    }

    static CultureFindings of(String stage, Isolate... isolates) {
        return new CultureFindings(stage, "growth", null, List.of(), List.of(isolates), null);
    }

    /** Each as {@code meropenem=S}, {@code meropenem disk 21} or {@code meropenem mic <= 0.25}. */
    static Isolate isolate(String organism, String... tested) {
        return new Isolate(0, organism, null, null, null, Arrays.stream(tested).map(Grew::tested).toList(), null, List.of());
    }

    static Susceptibility tested(String text) {
        if (text.contains("=") && !text.contains(" ")) {
            String[] parts = text.split("=");
            return new Susceptibility(parts[0], null, null, null, null, parts[1], null, null);
        }
        String[] parts = text.split(" ");
        return new Susceptibility(parts[0], null, parts[1], parts.length > 3 ? parts[2] : null, new BigDecimal(parts[parts.length - 1]), null, null, null);
    }
}
