// SPDX-License-Identifier: Apache-2.0
package org.openhims.device;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * How a device's results are read where it is not as the standard would have it. Fields have the protocol's own names, such as {@code } or
 * {@code OBX-4}; one that is absent counts as empty.
 *
 * @param places where a result says what was measured, the first that is filled; empty for the protocol's own place
 * @param ignored by field: results in which its text fits are none
 * @param controls by field: specimens and messages in which its text fits are control material
 * @param words the device's word → the laboratory's, whatever its capitals
 * @param missingUnits by the device's code: the unit that is meant where none is sent
 * @param remarks what the device adds to a result → what a person reads; empty to leave it out
 * @param alarms by field: what fits in all of them is no result but a doubt about the whole specimen, whose results wait for a person; empty for none
 */
public record ReadingRules(List<Place> places, Map<String, Pattern> ignored, Map<String, Pattern> controls, Map<String, String> words,
        Map<String, String> missingUnits, Map<String, String> remarks, Map<String, Pattern> alarms) {

    public static final ReadingRules NONE = new ReadingRules(List.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of());

    /** Of a device that doubts no specimen. */
    public ReadingRules(List<Place> places, Map<String, Pattern> ignored, Map<String, Pattern> controls, Map<String, String> words,
            Map<String, String> missingUnits, Map<String, String> remarks) {
        this(places, ignored, controls, words, missingUnits, remarks, Map.of());
    }

    /** The name of the code, after its cut, among the fields of {@link #ignored}. */
    public static final String CODE = "code";

    /** The name of what the device adds to a result, among the fields of {@link #ignored}: of a remark that fits nothing is told. */
    public static final String REMARK = "remark";

    /**
     * Where the code stands, and with it the value.
     *
     * @param code field
     * @param value field; null for the protocol's own place
     */
    public record Place(String code, String value) {

        /** {@code }, or {@code R-4:R-6}. */
        static Place of(String text) {
            int colon = text.indexOf(':');
            return colon < 0 ? new Place(text, null) : new Place(text.substring(0, colon).strip(), text.substring(colon + 1).strip());
        }
    }

    public ReadingRules {
        places = List.copyOf(places);
        ignored = Map.copyOf(ignored);
        controls = Map.copyOf(controls);
        words = Map.copyOf(words);
        missingUnits = Map.copyOf(missingUnits);
        remarks = Map.copyOf(remarks);
        alarms = Map.copyOf(alarms);
    }

    ReadingRules over(ReadingRules below) {
        return new ReadingRules(places.isEmpty() ? below.places : places, over(below.ignored, ignored), over(below.controls, controls),
                over(below.words, words), over(below.missingUnits, missingUnits), over(below.remarks, remarks),
                alarms.isEmpty() ? below.alarms : alarms);
    }

    static <T> Map<String, T> over(Map<String, T> below, Map<String, T> above) {
        Map<String, T> all = new TreeMap<>(below);
        all.putAll(above);
        return all;
    }
}
