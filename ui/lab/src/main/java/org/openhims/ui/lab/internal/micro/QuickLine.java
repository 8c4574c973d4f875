// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.lab.internal.micro;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openhims.lab.micro.Antimicrobial;
import org.openhims.lab.micro.Susceptibility;
import org.openhims.platform.Problem;

/**
 * One tested antimicrobial as it is typed: its beginning, what was measured and how it was read, such as {@code mero <=0.25 S}, {@code cipro 12}
 * or {@code amik r}. What has a comparator, or µg, is a concentration; what has mm, a zone.
 */
final class QuickLine {

    private static final Pattern LINE = Pattern.compile(
            "(?<name>\\p{L}[\\p{L}\\p{M} ().-]*?)\\s*(?:(?<comparator><=|>=|≤|≥|<|>)?\\s*(?<value>\\d+(?:[.,]\\d+)?)\\s*(?<unit>mm|ug|µg|mic)?)?(?:\\s+(?<read>sdd|s|i|r))?");

    private final List<Antimicrobial> antimicrobials;

    QuickLine(List<Antimicrobial> antimicrobials) {
        this.antimicrobials = antimicrobials;
    }

    /**
     * @param usual method where the line does not say, {@code disk} or {@code mic}
     * @throws org.openhims.platform.ProblemException 400 for what cannot be read, or may mean several
     */
    Susceptibility read(String typed, String usual) {
        Matcher line = LINE.matcher(typed.strip().toLowerCase(Locale.ROOT));
        if (!line.matches() || line.group("value") == null && line.group("read") == null) {
            throw Problem.invalid("tested", "uilab.quickline");
        }
        Antimicrobial meant = meant(line.group("name").strip());
        BigDecimal value = line.group("value") == null ? null : new BigDecimal(line.group("value").replace(',', '.'));
        String read = line.group("read") == null ? null : line.group("read").toUpperCase(Locale.ROOT);
        String comparator = value == null || line.group("comparator") == null ? null
                : line.group("comparator").replace("≤", "<=").replace("≥", ">=");
        return new Susceptibility(meant.code(), meant.name(), value == null ? null : method(line, comparator, usual), comparator, value, read, null, null);
    }

    private static String method(Matcher line, String comparator, String usual) {
        String unit = line.group("unit");
        if (unit != null) {
            return unit.equals("mm") ? "disk" : "mic";
        }
        return comparator == null ? usual : "mic";
    }

    /** The only one that begins so, or else the only one that has it somewhere; the whole name always counts. */
    private Antimicrobial meant(String part) {
        for (List<Antimicrobial> found : List.of(of(part, 0), of(part, 1), of(part, 2))) {
            if (found.size() == 1) {
                return found.get(0);
            }
            if (found.size() > 1) {
                throw Problem.invalid("tested", "uilab.quickline.several", String.join(", ", found.stream().limit(6).map(Antimicrobial::name).toList()));
            }
        }
        throw Problem.invalid("tested", "lab.antimicrobial");
    }

    /** @param how 0 the whole name, 1 its beginning, 2 any part of it */
    private List<Antimicrobial> of(String part, int how) {
        return antimicrobials.stream().filter(one -> List.of(one.name().toLowerCase(Locale.ROOT), one.code()).stream()
                .anyMatch(name -> how == 0 ? name.equals(part) : how == 1 ? name.startsWith(part) : name.contains(part))).toList();
    }
}
