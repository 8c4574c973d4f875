// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.openhims.lab.Analyte;

/** What devices write for units, and the conversions that are known; anything else is not guessed. */
public final class Units {

    private final Map<String, String> ucumByWritten = Lines.of("units.csv", 2).stream()
            .collect(Collectors.toUnmodifiableMap(line -> line[0], line -> line[1]));
    private final Map<String, BigDecimal> factors = Lines.of("conversions.csv", 4).stream()
            .collect(Collectors.toUnmodifiableMap(line -> key(line[0], line[1], line[2]), line -> new BigDecimal(line[3])));

    /** What a value in the sent unit is multiplied with to be in the analyte's unit; empty when that is not known. */
    public Optional<BigDecimal> factor(Analyte analyte, String sent) {
        String wanted = analyte.unit() == null ? "" : ucum(analyte.unit());
        String from = ucum(sent);
        if (from.equals(wanted)) {
            return Optional.of(BigDecimal.ONE);
        }
        BigDecimal own = factors.get(key(analyte.code(), from, wanted));
        return Optional.ofNullable(own == null ? factors.get(key("*", from, wanted)) : own);
    }

    /** The unit in one spelling, in small letters; UCUM's case is not trusted to devices. */
    private String ucum(String written) {
        String plain = written.strip().replace('µ', 'u').replace('μ', 'u').toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        return ucumByWritten.getOrDefault(plain, plain).toLowerCase(Locale.ROOT);
    }

    private static String key(String analyte, String from, String to) {
        return analyte + ' ' + from.toLowerCase(Locale.ROOT) + ' ' + to.toLowerCase(Locale.ROOT);
    }
}
