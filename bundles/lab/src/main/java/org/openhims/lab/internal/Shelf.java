// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openhims.lab.Analyte;
import org.openhims.lab.LabTest;
import org.openhims.lab.ReferenceRange;

/** The catalogue as it is in memory: never changed, replaced as a whole. */
public final class Shelf {

    private static final String CULTURE = "culture";

    private final Map<String, LabTest> tests;
    private final Map<String, Analyte> analytes;
    private final Map<String, String> hindi;
    private final Map<String, List<ReferenceRange>> ranges;
    private final Map<String, Set<String>> analytesByCode;
    private final Set<String> cultures;

    /**
     * @param tests with English names, in the order of the catalogue
     * @param analytes with English names, in the order of the catalogue
     * @param hindi Hindi names by English ones
     */
    Shelf(List<LabTest> tests, List<Analyte> analytes, Map<String, String> hindi, List<ReferenceRange> ranges) {
        this.tests = byKey(tests.stream().collect(Collectors.toMap(LabTest::code, t -> t, (a, b) -> a, LinkedHashMap::new)));
        this.analytes = byKey(analytes.stream().collect(Collectors.toMap(Analyte::code, a -> a, (a, b) -> a, LinkedHashMap::new)));
        this.hindi = Map.copyOf(hindi);
        this.ranges = ranges.stream().collect(Collectors.groupingBy(ReferenceRange::analyte));
        cultures = tests.stream().filter(test -> test.department().equals(CULTURE)).flatMap(test -> test.analytes().stream())
                .collect(Collectors.toUnmodifiableSet());
        analytesByCode = analytes.stream().flatMap(a -> codes(a).map(code -> Map.entry(code, a.code())))
                .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
    }

    private static <T> Map<String, T> byKey(Map<String, T> map) {
        return java.util.Collections.unmodifiableMap(map);
    }

    private static Stream<String> codes(Analyte analyte) {
        Stream<String> own = Stream.concat(Stream.of(analyte.code()), analyte.aliases().stream());
        return Stream.concat(own, Stream.ofNullable(analyte.loinc())).map(Shelf::folded).distinct();
    }

    private static String folded(String code) {
        return code.toUpperCase(Locale.ROOT);
    }

    public Stream<LabTest> tests(Locale locale) {
        return tests.values().stream().map(test -> in(locale, test));
    }

    /** Null when there is none. */
    public LabTest test(String code, Locale locale) {
        LabTest test = tests.get(code);
        return test == null ? null : in(locale, test);
    }

    public Stream<Analyte> analytes(Locale locale) {
        return analytes.values().stream().map(analyte -> in(locale, analyte));
    }

    /** Null when there is none. */
    public Analyte analyte(String code, Locale locale) {
        Analyte analyte = analytes.get(code);
        return analyte == null ? null : in(locale, analyte);
    }

    public List<ReferenceRange> ranges(String analyte) {
        return ranges.getOrDefault(analyte, List.of());
    }

    /** True for an analyte whose results are cultures: tests of that department. */
    public boolean culture(String analyte) {
        return cultures.contains(analyte);
    }

    /** Codes of the analytes that the tests measure, in the order of the report. */
    public Set<String> analytesOf(Collection<String> testCodes) {
        Set<String> all = new LinkedHashSet<>();
        for (String code : testCodes) {
            LabTest test = tests.get(code);
            all.addAll(test == null ? List.of() : test.analytes());
        }
        return all;
    }

    /** The analytes that a device may mean with a code: their own code, an alias or LOINC. */
    public Set<String> meantBy(String sentCode) {
        return sentCode == null ? Set.of() : analytesByCode.getOrDefault(folded(sentCode.strip()), Set.of());
    }

    private LabTest in(Locale locale, LabTest test) {
        return new LabTest(test.code(), name(locale, test.name()), test.department(), test.specimen(), test.container(), test.analytes(),
                test.offered());
    }

    private Analyte in(Locale locale, Analyte a) {
        return new Analyte(a.code(), name(locale, a.name()), a.loinc(), a.unit(), a.decimals(), a.numeric(), a.aliases());
    }

    private String name(Locale locale, String english) {
        return locale.getLanguage().equals("hi") ? hindi.getOrDefault(english, english) : english;
    }
}
