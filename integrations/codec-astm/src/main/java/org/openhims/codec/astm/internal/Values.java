// SPDX-License-Identifier: Apache-2.0
package org.openhims.codec.astm.internal;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.openhims.device.Observation;

/** What R says (CLSI LIS2-A2 §9). */
final class Values {

    private static final Pattern NUMBER = Pattern.compile("[+-]?(?:\\d+\\.?\\d*|\\.\\d+)");
    /** §9.9: cannot be done; in the instrument, pending. */
    private static final Set<String> NO_RESULT = Set.of("X", "I");
    /** §9.9: validity doubtful. */
    private static final Set<String> DOUBTFUL = Set.of("W");
    /** §9.7: the flags that the laboratory makes itself; what the device takes for critical is told. */
    private static final Set<String> ORDINARY = Set.of("", "N", "H", "L");
    private static final Pattern CRITICAL = Pattern.compile("(?i)HH|LL");
    private static final Pattern TEN = Pattern.compile("[xX*]? ?10");
    private static final Pattern POWER = Pattern.compile("\\d{1,2}(/.*)?");
    private static final int LONGEST = 1000;

    private final Times times;

    Values(Times times) {
        this.times = times;
    }

    Observation of(AstmRecord result) {
        String sent = result.whole(4);
        String value = filled(result, sent);
        String why = whyNone(result, value);
        Observation observation = new Observation(result.whole(3), why == null && !value.isEmpty() ? value : null, unit(result),
                NUMBER.matcher(value).matches(), moment(result), why, Fields.of(result, 3, 4, 5, 6, 7, 8, 9, 14));
        return observation.remarked(doubt(result)).remarked(flags(result));
    }

    /** A value that is the only component that is filled stands alone, wherever it stands. */
    private static String filled(AstmRecord result, String sent) {
        return result.components(4).stream().filter(part -> !part.isEmpty()).count() == 1 ? result.words(4) : sent;
    }

    private static String status(AstmRecord result) {
        return result.text(9).toUpperCase(Locale.ROOT);
    }

    private static String doubt(AstmRecord result) {
        return DOUBTFUL.contains(status(result)) ? "R-9=" + status(result) : "";
    }

    /** Null when the value is a result. */
    private static String whyNone(AstmRecord result, String value) {
        if (NO_RESULT.contains(status(result))) {
            return "R-9=" + status(result) + (value.isEmpty() || value.length() > LONGEST ? "" : "; R-4=" + value);
        }
        if (value.length() > LONGEST) {
            return "R-4 is an attachment";
        }
        return !value.isEmpty() && value.chars().noneMatch(Character::isLetterOrDigit) && !value.matches("-|±|\\+/?-|-/\\+|\\+{1,4}") ? "R-4=" + value : null;
    }

    /** Many analysers write 10^9/L as it is, though ^ divides components. */
    private static String unit(AstmRecord result) {
        String unit = result.component(5, 1);
        String rest = result.component(5, 2);
        String whole = TEN.matcher(unit).matches() && POWER.matcher(rest).matches() ? unit + '^' + rest : unit;
        return whole.isEmpty() ? rest.isEmpty() ? null : rest : whole;
    }

    /** When it was completed, else when it was begun. */
    private Instant moment(AstmRecord result) {
        Instant completed = times.moment(result.text(13));
        return completed != null ? completed : times.moment(result.text(12));
    }

    private static String flags(AstmRecord result) {
        String flags = result.repetitions(7).stream().flatMap(one -> Marks.split(one, result.marks().component()).stream())
                .map(flag -> Escapes.decode(flag, result.marks()).strip()).filter(flag -> !ORDINARY.contains(flag.toUpperCase(Locale.ROOT)))
                .map(flag -> CRITICAL.matcher(flag).matches() ? flag.toUpperCase(Locale.ROOT) : flag).distinct()
                .collect(Collectors.joining(" "));
        return flags.isEmpty() ? "" : "R-7=" + flags;
    }
}
