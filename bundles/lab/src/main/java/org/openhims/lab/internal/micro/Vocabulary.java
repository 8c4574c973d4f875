// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal.micro;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openhims.lab.internal.Lines;
import org.openhims.lab.micro.AlertRule;
import org.openhims.lab.micro.Antimicrobial;
import org.openhims.lab.micro.Organism;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** What may grow, what is tested against it, and what may be seen under the microscope. */
@Component(service = Vocabulary.class)
public final class Vocabulary {

    static final List<String> ORGANISMS_SEEN = List.of("gram-positive-cocci-clusters", "gram-positive-cocci-chains", "gram-positive-cocci-pairs",
            "gram-positive-rods", "gram-negative-rods", "gram-negative-cocci", "gram-negative-diplococci", "yeast");
    static final List<String> OTHERS_SEEN = List.of("no-organisms", "pus-cells-few", "pus-cells-many", "epithelial-cells-many");

    private final Map<String, Organism> organisms;
    private final Map<String, String[]> antimicrobials;
    private final Set<String> groups;
    private final Set<String> sterile;
    private final List<AlertRule> alerts;

    @Activate
    public Vocabulary() {
        organisms = byCode(Lines.of("organisms.csv", 3), line -> new Organism(line[0], line[1], line[2]));
        antimicrobials = byCode(Lines.of("antimicrobials.csv", 3), line -> line);
        groups = organisms.values().stream().map(Organism::group).collect(Collectors.toSet());
        sterile = Lines.of("sterile.csv", 1).stream().map(line -> line[0]).collect(Collectors.toSet());
        alerts = Lines.of("resistant.csv", 3).stream().map(line -> new AlertRule(line[0], line[1], Arrays.asList(line[2].split(" ")))).toList();
    }

    private static <T> Map<String, T> byCode(List<String[]> lines, Function<String[], T> of) {
        return lines.stream().collect(Collectors.toMap(line -> line[0], of, (a, b) -> a, LinkedHashMap::new));
    }

    /** What may be seen under the microscope. */
    List<String> seen() {
        return Stream.concat(ORGANISMS_SEEN.stream(), OTHERS_SEEN.stream()).toList();
    }

    List<Organism> organisms() {
        return List.copyOf(organisms.values());
    }

    /** Null when there is none. */
    Organism organism(String code) {
        return organisms.get(code);
    }

    /** True for an organism or a group of them. */
    boolean meansOrganism(String code) {
        return organisms.containsKey(code) || groups.contains(code);
    }

    List<Antimicrobial> antimicrobials(Locale in) {
        return antimicrobials.keySet().stream().map(code -> new Antimicrobial(code, antimicrobial(code, in))).toList();
    }

    boolean knowsAntimicrobial(String code) {
        return antimicrobials.containsKey(code);
    }

    /** Its name; the code when it is known no more. */
    String antimicrobial(String code, Locale in) {
        String[] line = antimicrobials.get(code);
        return line == null ? code : line[in.getLanguage().equals("hi") ? 2 : 1];
    }

    /** True for a culture in which whatever grows is critical. */
    boolean sterile(String analyte) {
        return sterile.contains(analyte);
    }

    /** What is shipped. */
    List<AlertRule> alerts() {
        return alerts;
    }
}
