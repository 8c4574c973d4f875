// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab;

import java.util.List;

/**
 * What the laboratory wants of an analyser.
 *
 * @param orders one for each specimen of which something is to be measured, in the order of the question
 * @param nothing the accessions of which nothing is told, each with the reason
 * @param more there are further specimens, which the limit kept back
 */
public record AnalyserWork(List<AnalyserOrder> orders, List<Nothing> nothing, boolean more) {

    public AnalyserWork {
        orders = List.copyOf(orders);
        nothing = List.copyOf(nothing);
    }

    /**
     * Nothing is told of it.
     *
     * @param accession as asked for
     * @param reason {@code unknown-accession}, {@code accession-check-digit}, {@code specimen-not-received}, {@code specimen-cancelled},
     *        {@code specimen-rejected}, or {@code measured} when it has all its results
     */
    public record Nothing(String accession, String reason) {
    }
}
