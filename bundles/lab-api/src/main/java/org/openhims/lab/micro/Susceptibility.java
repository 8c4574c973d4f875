// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.micro;

import java.math.BigDecimal;

/**
 * One antimicrobial against one isolate.
 *
 * @param name of the antimicrobial, in the caller's language; not read
 * @param method {@code disk} (zone in mm) or {@code mic} (ug/mL); null when only an interpretation is known
 * @param comparator of a MIC: {@code <=}, {@code <}, {@code >=} or {@code >}; null for the value itself
 * @param interpretation {@code S}, {@code I}, {@code SDD} or {@code R}; when null it is computed from the laboratory's breakpoints, and stays
 *        null where there are none or the value does not decide
 * @param rules version of the rules by which it was computed; null when a person entered it; not read
 * @param hidden null when it is on the report; {@code person} when a person keeps it off, {@code cascade} when a rule does;
 *        {@code never} when a person has put it on the report in spite of the rule
 */
public record Susceptibility(String antimicrobial, String name, String method, String comparator, BigDecimal value, String interpretation,
        Integer rules, String hidden) {

    /** True if it may stand on the report. */
    public boolean shown() {
        return hidden == null || hidden.equals("never");
    }
}
