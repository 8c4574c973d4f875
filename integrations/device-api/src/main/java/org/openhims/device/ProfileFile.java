// SPDX-License-Identifier: Apache-2.0
package org.openhims.device;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A profile as lines of {@code key=value}: a file {@code OSGI-INF/devices/*.properties} of a bundle, or a configuration of the facility.
 *
 * <pre>
 * name=acme-cbc5
 * parent=generic
 * protocol=astm                    left out for hl7v2
 * match.application=CBC-5.*        a regular expression on HL7 MSH-3 or ASTM H-5.1; also match.facility (MSH-4, H-5.2), match.peer (an address),
 *                                  match.sender (MSH-3 or MSH-4, H-5.1 or H-5.2)
 * unnamed.OBR-4.3=99ACME           a field of the order by which messages are known that name no sender at all
 * accession=OBR-3,OBR-2            the field that holds the accession, then those that may; of ASTM O-3, or O-3.2 for a component
 * cut.accession=[^-]+-(\\d{10})     the part of that text which counts; also cut.code, cut.value
 * code.W-BC=6690-2                 the device's code = LOINC; code.PT@sec=5902-2 when the unit as sent tells what is meant
 * unit.10^9/L=10*3/uL              the device's unit = UCUM
 * missing-unit.GLU=mg/dL           the unit of a code for which the device sends none
 * ignored=HIST,Ref Group           codes that are no results
 * ignored.OBX-2=ED|RP              a field of the result, or code: results in which it fits are none; of remark, what is not told
 * controls=QC.*                    accessions of control material
 * control.MSH-16=[12]              a field of the message or of the order: where it fits, control material
 * value.NEG=Negative               the device's word = the laboratory's
 * remark.R-7\=W=less reliable      what the device adds to a result = what a person reads; nothing to leave it out
 * alarm.OBX-3.1=12\\d{3}           what fits in all alarm. fields is no result but a doubt about the specimen: its results wait for a person
 * noresult=\\*[*.]*                values that stand for no result
 * driver=acme                      the name of a driver
 * hostquery=on                     whether its questions are answered: on or off
 * query.accession=Q-3.2            the fields of a question that may hold the accession
 * query.orders=oml                 orders follow the answer as messages of their own, OML^O33 (IHE LAW LAB-28)
 * order.CBC=DIFF                   the laboratory's test or analyte = the device's code for it, where code. does not say so; empty for none
 * answer.O-12=A                    the text of a field of the answer; @accession@, @code@, @query@, @now@ are filled in
 * </pre>
 */
public final class ProfileFile {

    private static final Set<String> KEYS = Set.of("name", "protocol", "parent", "match.application", "match.facility", "match.peer",
            "match.sender", "accession", "code", "ignored", "controls", "noresult", "driver", "cut.accession", "cut.code", "cut.value",
            "hostquery", "query.accession", "query.orders");
    private static final List<String> FAMILIES = List.of("code.", "unit.", "missing-unit.", "ignored.", "control.", "value.", "remark.",
            "order.", "answer.", "unnamed.", "alarm.");

    private ProfileFile() {
    }

    /** As {@link #profile(Map)}, of the lines of a file. */
    public static DeviceProfile profile(String lines) {
        Properties read = new Properties();
        try {
            read.load(new StringReader(lines));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return profile(read.stringPropertyNames().stream().collect(Collectors.toMap(key -> key, read::getProperty)));
    }

    /** Throws {@link IllegalArgumentException} that names the key, for a key that is not known or a value that cannot be. */
    public static DeviceProfile profile(Map<String, String> lines) {
        for (String key : lines.keySet()) {
            if (!KEYS.contains(key) && FAMILIES.stream().noneMatch(key::startsWith)) {
                throw new IllegalArgumentException("unknown key " + key);
            }
        }
        String name = lines.get("name");
        String generic = DeviceProfile.generic(lines.get("protocol"));
        String parent = lines.getOrDefault("parent", generic.equals(name) ? null : generic);
        return new DeviceProfile(name, lines.get("protocol"), parent, match(lines), list(lines.get("accession")),
                part("code.", lines), part("unit.", lines), Set.copyOf(list(lines.get("ignored"))), pattern("controls", lines),
                pattern("noresult", lines), lines.get("driver"),
                new DeviceProfile.Cuts(pattern("cut.accession", lines), pattern("cut.code", lines), pattern("cut.value", lines)),
                rules(lines), answering(lines));
    }

    private static ReadingRules rules(Map<String, String> lines) {
        return new ReadingRules(list(lines.get("code")).stream().map(ReadingRules.Place::of).toList(), patterns("ignored.", lines),
                patterns("control.", lines), lowered(part("value.", lines)), part("missing-unit.", lines), part("remark.", lines), patterns("alarm.", lines));
    }

    private static Map<String, String> lowered(Map<String, String> words) {
        return words.entrySet().stream().collect(Collectors.toMap(e -> e.getKey().toLowerCase(Locale.ROOT), Map.Entry::getValue, (a, b) -> b));
    }

    private static Map<String, Pattern> patterns(String prefix, Map<String, String> lines) {
        return part(prefix, lines).keySet().stream().collect(Collectors.toMap(field -> field, field -> pattern(prefix + field, lines)));
    }

    private static AnsweringRules answering(Map<String, String> lines) {
        Map<String, String> fields = part("answer.", lines);
        String orders = lines.get("query.orders");
        if (orders != null && !orders.equals(HostAnswer.OML)) {
            throw new IllegalArgumentException("not oml: query.orders");
        }
        if (orders != null) {
            fields.put(HostAnswer.ORDERS, orders);
        }
        return new AnsweringRules(on(lines.get("hostquery")), list(lines.get("query.accession")), part("order.", lines), fields);
    }

    private static Boolean on(String value) {
        if (value != null && !value.equals("on") && !value.equals("off")) {
            throw new IllegalArgumentException("neither on nor off: hostquery");
        }
        return value == null ? null : Boolean.valueOf(value.equals("on"));
    }

    private static DeviceProfile.Match match(Map<String, String> lines) {
        return new DeviceProfile.Match(pattern("match.application", lines), pattern("match.facility", lines), lines.get("match.peer"),
                pattern("match.sender", lines), patterns("unnamed.", lines));
    }

    private static Pattern pattern(String key, Map<String, String> lines) {
        String expression = lines.get(key);
        try {
            return expression == null ? null : Pattern.compile(expression);
        } catch (java.util.regex.PatternSyntaxException e) {
            throw new IllegalArgumentException("no regular expression in " + key, e);
        }
    }

    private static List<String> list(String value) {
        return value == null ? List.of() : Arrays.stream(value.split(",")).map(String::strip).filter(s -> !s.isEmpty()).distinct().toList();
    }

    private static TreeMap<String, String> part(String prefix, Map<String, String> lines) {
        return lines.entrySet().stream().filter(e -> e.getKey().startsWith(prefix))
                .collect(Collectors.toMap(e -> e.getKey().substring(prefix.length()), e -> e.getValue().strip(), (a, b) -> b, TreeMap::new));
    }
}
