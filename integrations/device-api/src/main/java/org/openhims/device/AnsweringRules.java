// SPDX-License-Identifier: Apache-2.0
package org.openhims.device;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a device that asks for the tests of a specimen is answered.
 *
 * @param on whether it is answered at all; null for the parent's
 * @param accession the fields of the question that may hold the accession; empty for the parent's
 * @param codes the laboratory's code of a test or an analyte → the device's, empty for what it does not measure. Of those that are not given
 *        it is the code that means the analyte in results
 * @param fields texts of single fields of the answer
 */
public record AnsweringRules(Boolean on, List<String> accession, Map<String, String> codes, Map<String, String> fields) {

    public static final AnsweringRules NONE = new AnsweringRules(null, List.of(), Map.of(), Map.of());

    public AnsweringRules {
        accession = List.copyOf(accession);
        codes = Map.copyOf(codes);
        fields = Map.copyOf(fields);
    }

    AnsweringRules over(AnsweringRules below) {
        return new AnsweringRules(on == null ? below.on : on, accession.isEmpty() ? below.accession : accession,
                ReadingRules.over(below.codes, codes), ReadingRules.over(below.fields, fields));
    }

    /**
     * The device's code for an analyte.
     *
     * @param results the device's codes in results → LOINC or the laboratory's code; where it has none at all, the laboratory's code is meant
     * @param test the laboratory's code of what was ordered
     * @param analyte the laboratory's code of what is measured
     * @param loinc null where none is known
     * @return empty when the device does not measure it
     */
    public Optional<String> code(Map<String, String> results, String test, String analyte, String loinc) {
        Optional<String> said = Stream.of(test, analyte).map(codes::get).filter(Objects::nonNull).findFirst();
        if (said.isPresent()) {
            return said.filter(code -> !code.isEmpty());
        }
        // Of several codes for one analyte the first counts; codes that depend on the unit are one.
        Optional<String> reverse = results.entrySet().stream().filter(e -> e.getValue().equals(loinc) || e.getValue().equals(analyte))
                .map(e -> e.getKey().replaceFirst("@.*", "")).sorted().findFirst();
        return results.isEmpty() && codes.isEmpty() ? Optional.of(analyte) : reverse;
    }
}
