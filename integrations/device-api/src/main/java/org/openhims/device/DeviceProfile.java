// SPDX-License-Identifier: Apache-2.0
package org.openhims.device;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A kind of device, or one device, described by data.
 *
 * @param name unique on a node, such as {@code sysmex-xn}; stands in results and lists
 * @param protocol which codec reads it, such as {@code hl7v2}
 * @param parent the profile that this one extends; null for none
 * @param match whose messages it describes
 * @param accession the fields that may hold the accession, first the one that counts; empty to take the parent's
 * @param codes the device's code → LOINC or the laboratory's analyte code
 * @param units the device's spelling → UCUM
 * @param ignored codes that are no results: counters, pictures, the operator's settings
 * @param controls the accessions that mark control material; null for the parent's
 * @param noResult the values that stand for no result; null for the parent's
 * @param driver the name of a {@link DeviceDriver}; null for none
 */
public record DeviceProfile(String name, String protocol, String parent, Match match, List<String> accession, Map<String, String> codes,
        Map<String, String> units, Set<String> ignored, Pattern controls, Pattern noResult, String driver) {

    /** Describes every device that keeps to the standard; extended by all others. */
    public static final String GENERIC = "generic";

    /**
     * Whose messages a profile describes: all parts that are given must fit. A profile that gives none is never chosen by itself.
     *
     * @param application of the sender; null for any
     * @param facility of the sender; null for any
     * @param peer address; null for any
     */
    public record Match(Pattern application, Pattern facility, String peer) {

        /** Whether it describes anybody by itself. */
        public boolean any() {
            return application != null || facility != null || peer != null;
        }

        /** How many parts are given and fit; 0 when one does not fit or none is given. */
        public int weight(Envelope envelope, String address) {
            boolean fits = fits(application, envelope.application()) && fits(facility, envelope.facility())
                    && (peer == null || peer.equals(address));
            return fits ? given(application) + given(facility) + given(peer) : 0;
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
                accession.isEmpty() ? above.accession : accession, over(above.codes, codes), over(above.units, units),
                over(above.ignored, ignored), controls == null ? above.controls : controls,
                noResult == null ? above.noResult : noResult, driver == null ? above.driver : driver);
    }

    private static Map<String, String> over(Map<String, String> below, Map<String, String> above) {
        Map<String, String> all = new TreeMap<>(below);
        all.putAll(above);
        return all;
    }

    private static Set<String> over(Set<String> below, Set<String> above) {
        Set<String> all = new TreeSet<>(below);
        all.addAll(above);
        return all;
    }
}
