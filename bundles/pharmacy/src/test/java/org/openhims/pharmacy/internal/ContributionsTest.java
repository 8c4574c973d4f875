// SPDX-License-Identifier: Apache-2.0
package org.openhims.pharmacy.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.openhims.pharmacy.internal.Dispensary.COUNTER;
import static org.openhims.pharmacy.internal.Dispensary.MAIN;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openhims.pharmacy.Dispense;
import org.openhims.pharmacy.NewIssue;
import org.openhims.pharmacy.PharmacyEvent;
import org.openhims.pharmacy.Product;
import org.openhims.pharmacy.RxOrder;
import org.openhims.pharmacy.Schedule;
import org.openhims.platform.access.Caller;
import org.openhims.platform.health.OpenWork;
import org.openhims.platform.morning.Severity;
import org.openhims.platform.print.Element;
import org.openhims.platform.print.Sheet;
import org.openhims.platform.record.PatientScope;
import org.openhims.platform.record.RecordItem;
import org.openhims.registration.MergePart;

/** What the pharmacy tells the others: the record, merges, open work, the morning sheet, labels. */
class ContributionsTest {

    private final Dispensary pharmacy = new Dispensary();

    @AfterEach
    void close() {
        pharmacy.close();
    }

    private Dispense given(Product drug, RxOrder order) {
        return pharmacy.give(order, 1, pharmacy.receive(COUNTER, drug, "B1", "2027-01", 100), 5);
    }

    @Test
    void theRecordTellsWhatWasGivenAndWhatCameBack() {
        Product drug = pharmacy.tablet();
        RxOrder order = pharmacy.paper(5, drug);
        Dispense given = given(drug, order);
        PharmacyRecord record = new PharmacyRecord(pharmacy.unit, pharmacy.texts, pharmacy.node.json());
        RecordItem item = record.items(pharmacy.doctor, Set.of(order.uhid()), given.at().plusSeconds(1), 10).get(0);
        assertEquals(List.of("Drugs given", drug.label(), "5 units, batch B1"),
                List.of(item.title(), item.details().get(0).name(), item.details().get(0).value()));
        pharmacy.counter.takeBack(pharmacy.pharmacist, given.id(), 1, 2, "stopped", true);
        assertEquals("5 इकाई, बैच B1; 2 लौटाई गईं", record.items(pharmacy.doctor.withLocale(Locale.forLanguageTag("hi")), Set.of(order.uhid()), given.at().plusSeconds(1), 10)
                .get(0).details().get(0).value());
        assertEquals(List.of(), record.items(pharmacy.doctor, Set.of(order.uhid()), given.at(), 10));
        assertEquals(List.of(), record.items(pharmacy.doctor, Set.of(), given.at(), 10));
    }

    @Test
    void theSurvivorOfAMergeHasThePrescriptionsOfBoth() {
        Product drug = pharmacy.tablet();
        RxOrder retired = pharmacy.paper(5, drug);
        RxOrder survivor = pharmacy.paper(5, drug);
        given(drug, retired);
        pharmacy.register.scope = new PatientScope() {

            @Override
            public Set<String> uhids(Caller by, String uhid) {
                return Set.of(retired.uhid(), survivor.uhid());
            }
        };
        assertEquals(Set.of(retired.id(), survivor.id()), pharmacy.orders.of(pharmacy.pharmacist, survivor.uhid()).stream().map(RxOrder::id)
                .collect(Collectors.toSet()));
        assertEquals(1, pharmacy.counter.of(pharmacy.pharmacist, survivor.uhid()).size());
        assertTrue(pharmacy.counter.propose(pharmacy.pharmacist, survivor.id(), COUNTER).findings().stream()
                .anyMatch(finding -> finding.message().contains("2026-11-27")), "what the other number was given counts");
    }

    @Test
    void anOrderOfTheTimeInBetweenMovesWithWhatWasGiven() {
        Product drug = pharmacy.tablet();
        Instant from = pharmacy.node.clock().instant();
        RxOrder order = pharmacy.paper(5, drug);
        given(drug, order);
        String other = pharmacy.people.next();
        PharmacyPart part = new PharmacyPart(pharmacy.unit, pharmacy.register, pharmacy.tell, pharmacy.texts, pharmacy.node.json());
        MergePart.Fact fact = part.written(pharmacy.doctor, order.uhid(), from, from.plusSeconds(1)).get(0);
        assertEquals(List.of("order", order.id(), true), List.of(fact.kind(), fact.id(), fact.movable()));
        part.assign(pharmacy.doctor, "order", order.id(), order.uhid(), other);
        part.assign(pharmacy.doctor, "order", order.id(), order.uhid(), other);
        assertEquals(List.of(), pharmacy.orders.of(pharmacy.pharmacist, order.uhid()));
        assertEquals(1, pharmacy.counter.of(pharmacy.pharmacist, other).size());
        assertEquals(2, pharmacy.node.events(PharmacyEvent.REASSIGNED).size());
    }

    @Test
    void openWorkIsWhatWaitsWhatIsOwedAndWhatWantsASecondPerson() {
        Product drug = pharmacy.tablet(Schedule.X, 0);
        Product plain = pharmacy.tablet();
        PharmacyWork work = new PharmacyWork(pharmacy.unit);
        assertEquals(List.of(), work.openWork());
        given(drug, pharmacy.paper(5, drug));
        given(plain, pharmacy.paper(9, plain));
        assertEquals(Map.of("pharmacy.openwork.open", 1L, "pharmacy.openwork.owed", 1L, "pharmacy.openwork.held", 1L), work.openWork().stream()
                .collect(Collectors.toMap(OpenWork.Item::kind, OpenWork.Item::count)));
    }

    @Test
    void theMorningSheetTellsWhatIsMissingAndWhatExpires() {
        Product drug = pharmacy.tablet();
        String batch = pharmacy.receive(COUNTER, drug, "B1", "2028-01", 100);
        PharmacyMorning morning = new PharmacyMorning(pharmacy.unit, pharmacy.lists, pharmacy.facility);
        assertEquals(List.of(), morning.lines(Locale.ENGLISH).stream().filter(line -> line.severity() != Severity.WELL).toList());
        pharmacy.stock.issue(pharmacy.storekeeper, new NewIssue(COUNTER, batch, 100, "Ward 3"));
        pharmacy.receive(MAIN, pharmacy.tablet(), "B1", "2026-12", 100);
        var lines = morning.lines(Locale.ENGLISH);
        assertEquals(List.of(Severity.ALARM, Severity.WELL, Severity.WARNING), lines.stream().limit(3).map(line -> line.severity()).toList());
        assertEquals("1: " + drug.label(), pharmacy.texts.text(Locale.ENGLISH, "pharmacy.morning.out.value", lines.get(0).args().toArray()));
        assertEquals(1.0, lines.get(2).share());
    }

    @Test
    void aLabelSaysWhenInThePatientsLanguageAndWithSunAndMoon() {
        Product drug = pharmacy.tablet();
        Dispense given = given(drug, pharmacy.paper(5, drug));
        Sheet hindi = pharmacy.counter.label(pharmacy.pharmacist, given.id(), 1, "hi");
        String words = hindi.elements().toString();
        assertEquals(Sheet.Paper.LABEL, hindi.paper());
        assertTrue(words.contains("1 गोली, दिन में तीन बार, 5 दिन, खाने के बाद"), words);
        assertTrue(words.contains("सुनीता देवी"), words);
        assertEquals(3, drawings(hindi), "morning, noon and night");
        assertTrue(pharmacy.counter.label(pharmacy.pharmacist, given.id(), 1, "en").elements().toString().contains("three times a day, 5 days, after food"));
        assertEquals("language:one-of", Dispensary.code(() -> pharmacy.counter.label(pharmacy.pharmacist, given.id(), 1, "fr")));
        assertEquals("line:pharmacy.line.unknown", Dispensary.code(() -> pharmacy.counter.label(pharmacy.pharmacist, given.id(), 2, "en")));
    }

    private static long drawings(Sheet sheet) {
        return sheet.elements().stream().filter(element -> element instanceof Element.Box box && box.elements().get(0) instanceof Element.Drawing).count();
    }
}
