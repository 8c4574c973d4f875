// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab;

import java.time.Instant;
import java.util.List;

/**
 * What a paper request of a downtime says.
 *
 * @param at when it was written
 * @param accessions on the stickers, of a downtime kit: one for each tube, in the order of the tests that begin a tube
 * @param collectedAt when the specimens were taken; null when they were not
 */
public record PaperOrder(Instant at, List<String> accessions, Instant collectedAt) {

    public PaperOrder {
        accessions = accessions == null ? List.of() : accessions.stream().filter(java.util.Objects::nonNull).toList();
    }
}
