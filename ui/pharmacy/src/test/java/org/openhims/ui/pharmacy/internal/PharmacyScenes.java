// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.pharmacy.internal;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.openhims.fixtures.ui.Fake;
import org.openhims.opd.DoseUnit;
import org.openhims.opd.Finding;
import org.openhims.opd.RxFrequency;
import org.openhims.opd.RxLine;
import org.openhims.pharmacy.Batch;
import org.openhims.pharmacy.BatchStatus;
import org.openhims.pharmacy.Dispense;
import org.openhims.pharmacy.Dispense.DispensedLine;
import org.openhims.pharmacy.DispenseStatus;
import org.openhims.pharmacy.PharmacyCatalogue;
import org.openhims.pharmacy.Product;
import org.openhims.pharmacy.Proposal;
import org.openhims.pharmacy.Proposal.ProposedLine;
import org.openhims.pharmacy.Proposal.ProposedPack;
import org.openhims.pharmacy.RxOrder;
import org.openhims.pharmacy.RxOrder.RxOrderLine;
import org.openhims.pharmacy.RxOrderStatus;
import org.openhims.pharmacy.StockLine;
import org.openhims.pharmacy.Storeroom;
import org.openhims.platform.Money;

/** Things of a pharmacy for tests. */
final class PharmacyScenes {

    static final String UHID = "0700000000019";
    static final Instant AT = Instant.parse("2026-11-22T04:00:00Z");
    static final Product PRODUCT = new Product("PARA-500", "PARA", "Paracetamol", "500 mg", "tablet", null, null, null, false, 5, 10, 100, null);

    private PharmacyScenes() {
    }

    static StockLine stock(String batch, String expiry, int quantity, BatchStatus status) {
        return new StockLine("COUNTER", PRODUCT, new Batch(batch, "PARA-500", batch.toUpperCase(), expiry, Money.rupees(12), status, null), quantity, true);
    }

    static RxOrder order() {
        RxLine rx = new RxLine("PARA", "Paracetamol 500 mg tablet", null, BigDecimal.ONE, DoseUnit.TABLET, null, RxFrequency.TDS, 5, 15, null, null, null);
        return new RxOrder("o1", "opd", "p1", "RX261122-1", UHID, "Sunita Devi", "Dr Rao", AT, RxOrderStatus.OPEN, null,
                List.of(new RxOrderLine(1, rx, null, null, null, 15, 0, List.of())));
    }

    static Proposal proposal(Finding... findings) {
        return new Proposal(order(), "COUNTER", List.of(new ProposedLine(1, 15, List.of(new ProposedPack(stock("b1", "2027-01", 10, BatchStatus.GOOD), 10)),
                List.of(), Map.of("MAIN", 40))), List.of(findings));
    }

    static Dispense dispense(DispenseStatus status, String by) {
        List<DispensedLine> lines = status == DispenseStatus.HELD ? List.of() : List.of(new DispensedLine(1, 1, "PARA-500", "Paracetamol 500 mg", "b1",
                "B1", "2027-01", 10, 0, 10, Money.rupees(12), 5, Money.ZERO, Money.ZERO, false));
        return new Dispense("d1", "o1", UHID, "Sunita Devi", "COUNTER", status, true, Money.ZERO, Money.ZERO, AT, by, null, null, lines, List.of());
    }

    static Fake<PharmacyCatalogue> catalogue() {
        return Fake.of(PharmacyCatalogue.class).on("stores", args -> List.of(new Storeroom("COUNTER", "Counter", "काउंटर", "MAIN"),
                new Storeroom("MAIN", "Main store", "मुख्य भंडार", null))).on("products", args -> List.of(PRODUCT));
    }
}
