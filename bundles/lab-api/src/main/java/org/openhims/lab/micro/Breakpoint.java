// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.micro;

import java.math.BigDecimal;

/**
 * From where to where an organism is susceptible. Of several that fit, the one for the organism counts before the one for its group, and
 * the one for the specimen before the one for all.
 *
 * @param antimicrobial its code
 * @param organism code of an {@link Organism}, or of a group
 * @param specimen such as {@code csf}; null for all
 * @param method {@code disk}: S from {@code susceptible} mm up, R up to {@code resistant} mm; {@code mic}: S up to {@code susceptible}
 *        ug/mL, R from {@code resistant} ug/mL up
 * @param between {@code I} or {@code SDD}, what lies between the two; null when nothing can
 */
public record Breakpoint(String antimicrobial, String organism, String specimen, String method, BigDecimal susceptible, BigDecimal resistant,
        String between) {
}
