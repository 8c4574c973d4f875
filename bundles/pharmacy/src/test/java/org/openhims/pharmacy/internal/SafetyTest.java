// SPDX-License-Identifier: Apache-2.0
package org.openhims.pharmacy.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.openhims.pharmacy.internal.Dispensary.COUNTER;
import static org.openhims.pharmacy.internal.Dispensary.line;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openhims.opd.Finding;
import org.openhims.opd.Finding.Check;
import org.openhims.opd.Finding.Verdict;
import org.openhims.pharmacy.Dispense;
import org.openhims.pharmacy.NewDispense;
import org.openhims.pharmacy.NewDispense.HandedLine;
import org.openhims.pharmacy.PaperRx;
import org.openhims.pharmacy.Product;
import org.openhims.pharmacy.RxOrder;
import org.openhims.platform.Problem;

/** What stands against a drug is looked at again at the counter. */
class SafetyTest {

    private static Dispensary pharmacy;

    @BeforeAll
    static void start() {
        pharmacy = new Dispensary();
    }

    @AfterAll
    static void close() {
        pharmacy.close();
    }

    @AfterEach
    void away() {
        pharmacy.findings.checks = null;
    }

    @Test
    void anAllergyIsOverriddenOnlyWithAReason() {
        Product drug = pharmacy.tablet();
        String batch = pharmacy.receive(COUNTER, drug, "B1", "2027-01", 100);
        RxOrder order = pharmacy.paper(5, drug);
        pharmacy.findings.checks = (by, uhid, lines, except) -> List.of(new Finding(0, Check.ALLERGY, Verdict.WARNING, "penicillin"));
        assertEquals("pharmacy.warned", pharmacy.refusal(order, 1, batch, 5));
        assertEquals(100, pharmacy.balance(COUNTER, batch));
        Dispense given = pharmacy.counter.dispense(pharmacy.pharmacist, new NewDispense(order.id(), COUNTER, "tolerated before, Dr Rao asked",
                List.of(new HandedLine(1, batch, 5))));
        Dispense kept = pharmacy.counter.get(pharmacy.pharmacist, given.id());
        assertEquals(List.of("tolerated before, Dr Rao asked", "penicillin"), List.of(kept.override(), kept.findings().get(0).message()));
    }

    @Test
    void aWarningOfALineThatIsNotGivenStopsNobody() {
        Product first = pharmacy.tablet();
        Product second = pharmacy.tablet();
        String batch = pharmacy.receive(COUNTER, second, "B1", "2027-01", 100);
        pharmacy.findings.checks = (by, uhid, lines, except) -> List.of(new Finding(0, Check.ALLERGY, Verdict.WARNING, "penicillin"));
        RxOrder order = pharmacy.paper(5, first, second);
        assertEquals("done", pharmacy.refusal(order, 2, batch, 5));
    }

    @Test
    void whatCouldNotBeCheckedIsToldAndStopsNobody() {
        Product drug = pharmacy.tablet();
        String batch = pharmacy.receive(COUNTER, drug, "B1", "2027-01", 100);
        pharmacy.findings.checks = (by, uhid, lines, except) -> {
            throw Problem.unavailable("registration.away");
        };
        Dispense given = pharmacy.give(pharmacy.paper(5, drug), 1, batch, 5);
        assertEquals(List.of(Verdict.NOT_CHECKED), given.findings().stream().map(Finding::verdict).toList());
        pharmacy.findings.checks = (by, uhid, lines, except) -> List.of();
        assertEquals(List.of(), pharmacy.give(pharmacy.paper(5, drug), 1, batch, 5).findings());
    }

    @Test
    void theSameTherapyTwiceIsFoundByWhatWasGivenHere() {
        Product drug = pharmacy.tablet();
        String batch = pharmacy.receive(COUNTER, drug, "B1", "2027-01", 100);
        RxOrder first = pharmacy.paper(5, drug);
        pharmacy.give(first, 1, batch, 5);
        RxOrder again = pharmacy.orders.write(pharmacy.pharmacist, new PaperRx(first.uhid(), null, "Dr Khan", null, List.of(line(drug, null, 5))));
        assertEquals("pharmacy.warned", pharmacy.refusal(again, 1, batch, 5));
        assertTrue(pharmacy.counter.propose(pharmacy.pharmacist, again.id(), COUNTER).findings().stream()
                .anyMatch(one -> one.check() == Check.DUPLICATE && one.message().contains("2026-11-27")));
        pharmacy.node.clock().move(Duration.ofDays(6));
        assertEquals("done", pharmacy.refusal(again, 1, batch, 5));
        pharmacy.node.clock().move(Duration.ofDays(-6));
    }
}
