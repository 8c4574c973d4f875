// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.micro;

import java.math.BigDecimal;
import java.util.List;

/**
 * Which share of the isolates of an organism is susceptible: of what grew in specimens that were collected in a period, of released reports,
 * the first isolate of each patient and organism only.
 *
 * @param isolates how many
 * @param few true under 30 isolates: the shares say little
 */
public record Antibiogram(String organism, String name, int isolates, boolean few, List<Share> shares) {

    public Antibiogram {
        shares = List.copyOf(shares);
    }

    /**
     * Of one antimicrobial.
     *
     * @param tested isolates with an interpretation
     * @param susceptible those of them that are S
     * @param percent susceptible of tested, whole
     */
    public record Share(String antimicrobial, String name, int tested, int susceptible, BigDecimal percent, boolean few) {
    }
}
