// SPDX-License-Identifier: Apache-2.0
package org.openhims.pharmacy;

import java.util.List;
import java.util.Map;
import org.openhims.opd.Finding;

/**
 * What could be given against an order now.
 *
 * @param findings what stands against it, or could not be looked at; their line is that of {@link RxOrder#lines}, from 0
 */
public record Proposal(RxOrder order, String store, List<ProposedLine> lines, List<Finding> findings) {

    public Proposal {
        lines = List.copyOf(lines);
        findings = List.copyOf(findings);
    }

    /**
     * @param line number within the order
     * @param owed units to be given
     * @param packs which batches to take, the first to expire first; together less than owed where the store is short
     * @param others further usable batches of the store that may be given for this line
     * @param elsewhere usable units by store, of the other stores
     * @param nearby other facilities that have it, the nearest first; empty where all of it can be given here
     */
    public record ProposedLine(int line, int owed, List<ProposedPack> packs, List<StockLine> others, Map<String, Integer> elsewhere,
            List<NearbyOffer> nearby) {

        public ProposedLine {
            packs = List.copyOf(packs);
            others = List.copyOf(others);
            elsewhere = Map.copyOf(elsewhere);
            nearby = List.copyOf(nearby);
        }

        public ProposedLine(int line, int owed, List<ProposedPack> packs, List<StockLine> others, Map<String, Integer> elsewhere) {
            this(line, owed, packs, others, elsewhere, List.of());
        }
    }

    /** So much of a batch. */
    public record ProposedPack(StockLine stock, int quantity) {
    }
}
