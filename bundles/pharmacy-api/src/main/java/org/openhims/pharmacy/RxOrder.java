// SPDX-License-Identifier: Apache-2.0
package org.openhims.pharmacy;

import java.time.Instant;
import java.util.List;
import org.openhims.opd.RxLine;

/**
 * What there is to dispense against: a prescription of the OPD, one on paper, or what a buyer asks for.
 *
 * @param source {@code opd} or {@code paper}
 * @param sourceId the prescription's key in the OPD, or that of the picture of a paper; null where there is neither
 * @param code on the print; null for paper
 * @param uhid null for a buyer who is in no register
 * @param name of the patient or buyer
 * @param prescriber name and registration number; null for a sale without a prescription
 * @param closedFor why the rest will not be fetched; null otherwise
 */
public record RxOrder(String id, String source, String sourceId, String code, String uhid, String name, String prescriber, Instant writtenAt,
        RxOrderStatus status, String closedFor, List<RxOrderLine> lines) {

    public RxOrder {
        lines = List.copyOf(lines);
    }

    /**
     * @param line number within the order, from 1
     * @param rx what was prescribed and how it is taken; its brand, when there is one, must be given
     * @param generic with strength and form, of the product that was meant; null where only the drug's code or words tell
     * @param quantity units to be given
     * @param dispensed units given so far
     * @param allowed codes of products that the prescriber allowed instead
     */
    public record RxOrderLine(int line, RxLine rx, String generic, String strength, String form, int quantity, int dispensed,
            List<String> allowed) {

        public RxOrderLine {
            allowed = allowed == null ? List.of() : List.copyOf(allowed);
        }

        /** Units still to be given. */
        public int owed() {
            return quantity - dispensed;
        }

        /** Same salt, strength and form as was prescribed. */
        public boolean meets(Product product) {
            return rx.drug() != null ? rx.drug().equals(product.drug())
                    : generic != null && product.sameAs(generic, strength, form);
        }

        /** May be given without asking the prescriber again. */
        public boolean takes(Product product) {
            return allowed.contains(product.code()) || meets(product) && (rx.brand() == null || rx.brand().equalsIgnoreCase(product.brand()));
        }
    }
}
