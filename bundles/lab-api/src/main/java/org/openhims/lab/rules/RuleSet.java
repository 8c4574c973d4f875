// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.rules;

import java.time.Instant;
import java.util.List;

/**
 * All rules of the laboratory, of one version; never changed, a change makes the next version.
 *
 * @param version from 1; 0 while nobody has set any
 * @param autoverification false switches it off as a whole
 * @param testsOff codes of tests whose results a person validates always
 * @param analytes at most one for each analyte
 * @param changedBy the user's name
 */
public record RuleSet(int version, boolean autoverification, List<String> testsOff, List<AnalyteRule> analytes, List<ReflexRule> reflexes,
        Instant changedAt, String changedBy) {

    public RuleSet {
        testsOff = testsOff == null ? List.of() : List.copyOf(testsOff);
        analytes = analytes == null ? List.of() : List.copyOf(analytes);
        reflexes = reflexes == null ? List.of() : List.copyOf(reflexes);
    }
}
