// SPDX-License-Identifier: Apache-2.0
package org.openhims.device;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A kind of device, or one device, described by data.
 *
 * @param name unique on a node, such as {@code sysmex-xn}; stands in results and lists
 * @param protocol which codec reads it, such as {@code hl7v2} or {@code astm}
 * @param parent the profile that this one extends; null for none
 * @param match whose messages it describes
 * @param accession the fields that may hold the accession, first the one that counts; empty to take the parent's
 * @param codes the device's code → LOINC or the laboratory's analyte code
 * @param units the device's spelling → UCUM
 * @param ignored codes that are no results: counters, pictures, the operator's settings
 * @param controls the accessions that mark control material; null for the parent's
 * @param noResult the values that stand for no result; null for the parent's
 * @param driver the name of a {@link DeviceDriver}; null for none
 * @param cuts what of a field's text counts
 * @param rules where the device differs from the standard
 * @param answering how its questions are answered
 */
public record DeviceProfile(String name, String protocol, String parent, Match match, List<String> accession, Map<String, String> codes,
        Map<String, String> units, Set<String> ignored, Pattern controls, Pattern noResult, String driver, Cuts cuts, ReadingRules rules,
        AnsweringRules answering) {

    /** Describes every device that keeps to HL7 v2; extended by all others of that protocol. */
    public static final String GENERIC = "generic";

    private static final String HL7 = "hl7v2";

    /** The name of the profile of every device that keeps to the standard of this protocol. */
    public static String generic(String protocol) {
        return protocol == null || protocol.equals(HL7) ? GENERIC : GENERIC + '-' + protocol;
    }

    /**
     * What of a field's text counts: the groups of the expression, joined, when the whole text fits; else the text as it is.
     *
     * @param accession null for the parent's
     * @param code null for the parent's
     * @param value null for the parent's
     */
    public record Cuts(Pattern accession, Pattern code, Pattern value) {

        public static final Cuts NONE = new Cuts(null, null, null);

        Cuts over(Cuts below) {
            return new Cuts(accession == null ? below.accession : accession, code == null ? below.code : code,
                    value == null ? below.value : value);
        }

        /** @param expression null for none; @param text null for none */
        public static String cut(Pattern expression, String text) {
            Matcher m = expression == null || text == null ? null : expression.matcher(text);
            return m == null || !m.matches() || m.groupCount() == 0 ? text
                    : IntStream.rangeClosed(1, m.groupCount()).mapToObj(m::group).filter(Objects::nonNull).collect(Collectors.joining());
        }
    }

    /** A profile of a device that asks nothing which its parent does not say. */
    public DeviceProfile(String name, String protocol, String parent, Match match, List<String> accession, Map<String, String> codes,
            Map<String, String> units, Set<String> ignored, Pattern controls, Pattern noResult, String driver, Cuts cuts, ReadingRules rules) {
        this(name, protocol, parent, match, accession, codes, units, ignored, controls, noResult, driver, cuts, rules, AnsweringRules.NONE);
    }

    /** A profile whose fields count as they are. */
    public DeviceProfile(String name, String protocol, String parent, Match match, List<String> accession, Map<String, String> codes,
            Map<String, String> units, Set<String> ignored, Pattern controls, Pattern noResult, String driver) {
        this(name, protocol, parent, match, accession, codes, units, ignored, controls, noResult, driver, Cuts.NONE);
    }

    /** A profile of a device that keeps to the standard. */
    public DeviceProfile(String name, String protocol, String parent, Match match, List<String> accession, Map<String, String> codes,
            Map<String, String> units, Set<String> ignored, Pattern controls, Pattern noResult, String driver, Cuts cuts) {
        this(name, protocol, parent, match, accession, codes, units, ignored, controls, noResult, driver, cuts, ReadingRules.NONE);
    }

    /**
     * Whose messages a profile describes: all parts that are given must fit. A profile that gives none is never chosen by itself.
     *
     * @param application of the sender; null for any
     * @param facility of the sender; null for any
     * @param peer address; null for any
     * @param sender of the application or the facility, wherever the device names itself; null for any
     * @param unnamed by field of the order: its texts by which messages are known that name no sender at all; empty for none
     */
    public record Match(Pattern application, Pattern facility, String peer, Pattern sender, Map<String, Pattern> unnamed) {

        public Match {
            unnamed = Map.copyOf(unnamed);
        }

        public Match(Pattern application, Pattern facility, String peer, Pattern sender) {
            this(application, facility, peer, sender, Map.of());
        }

        public Match(Pattern application, Pattern facility, String peer) {
            this(application, facility, peer, null);
        }

        /** Whether it describes a message that names no sender, by what its order says. */
        public boolean describes(DeviceMessage message) {
            Map<String, String> fields = message.reports().get(0).fields();
            return !unnamed.isEmpty() && message.envelope().application().isEmpty() && message.envelope().facility().isEmpty()
                    && unnamed.entrySet().stream().allMatch(rule -> fits(rule.getValue(), fields.getOrDefault(rule.getKey(), "")));
        }

        /** Whether it describes anybody by itself. */
        public boolean any() {
            return application != null || facility != null || peer != null || sender != null;
        }

        /** How many parts are given and fit; 0 when one does not fit or none is given. */
        public int weight(Envelope envelope, String address) {
            boolean fits = fits(application, envelope.application()) && fits(facility, envelope.facility())
                    && (peer == null || peer.equals(address))
                    && (fits(sender, envelope.application()) || fits(sender, envelope.facility()));
            return fits ? given(application) + given(facility) + given(peer) + given(sender) : 0;
        }

        private static boolean fits(Pattern pattern, String value) {
            return pattern == null || pattern.matcher(value).matches();
        }

        private static int given(Object part) {
            return part == null ? 0 : 1;
        }
    }

    public DeviceProfile {
        if (name == null || !name.matches("[a-z0-9][a-z0-9.-]{1,39}")) {
            throw new IllegalArgumentException("a profile's name is 2 to 40 of a-z, 0-9, dot and dash: " + name);
        }
        accession = List.copyOf(accession);
        codes = Map.copyOf(codes);
        units = Map.copyOf(units);
        ignored = Set.copyOf(ignored);
    }

    /** The profile with all that it takes from its parent; its own entries win. */
    public DeviceProfile extending(DeviceProfile above) {
        return new DeviceProfile(name, protocol == null ? above.protocol : protocol, parent, match,
                accession.isEmpty() ? above.accession : accession, ReadingRules.over(above.codes, codes), ReadingRules.over(above.units, units),
                over(above.ignored, ignored), controls == null ? above.controls : controls,
                noResult == null ? above.noResult : noResult, driver == null ? above.driver : driver, cuts.over(above.cuts), rules.over(above.rules),
                answering.over(above.answering));
    }

    private static Set<String> over(Set<String> below, Set<String> above) {
        Set<String> all = new TreeSet<>(below);
        all.addAll(above);
        return all;
    }
}
