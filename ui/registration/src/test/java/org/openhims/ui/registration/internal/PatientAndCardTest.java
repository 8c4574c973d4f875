// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.registration.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Set;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openhims.fixtures.ui.Fake;
import org.openhims.fixtures.ui.TestSession;
import org.openhims.fixtures.ui.TestTexts;
import org.openhims.fixtures.ui.TestWindow;
import org.openhims.healthcard.Card;
import org.openhims.healthcard.CardScan;
import org.openhims.healthcard.Cards;
import org.openhims.healthcard.Scan;
import org.openhims.platform.Page;
import org.openhims.platform.ProblemException;
import org.openhims.platform.record.RecordFilter;
import org.openhims.platform.record.RecordGroup;
import org.openhims.platform.record.RecordItem;
import org.openhims.platform.record.Records;
import org.openhims.registration.Address;
import org.openhims.registration.Found;
import org.openhims.registration.LifeEvents;
import org.openhims.registration.Patient;
import org.openhims.registration.PatientFinder;
import org.openhims.registration.Patients;
import org.openhims.registration.RegistrationEvent;
import org.openhims.registration.Sex;
import org.openhims.ui.SearchContribution.Hit;

class PatientAndCardTest {

    private static final String UHID = "0700000002017";
    private static final String CODE = "HIMS1.abcdefghijklmnopqrstuvwxyz";

    private String mobile = "9810012345";
    private final Fake<Patients> patients = Fake.of(Patients.class).on("get", args -> patient())
            .on("banner", args -> TestSession.banner(UHID, "Sunita Devi"))
            .on("banners", args -> Map.of(UHID, TestSession.banner(UHID, "Sunita Devi")))
            .on("search", args -> Page.all(args.get(0).equals("nobody") ? List.of() : List.of(patient())));
    private final TestSession session = TestSession.of("registrar", "patient.read", "patient.register", "card.issue", "card.verify", "record.read");
    private final TestWindow window = TestWindow.open();

    @AfterEach
    void close() {
        window.close();
    }

    private Patient patient() {
        return new Patient(UHID, "Sunita Devi", "सुनीता देवी", Sex.F, "1990-08-04", false, mobile,
                new Address("12", "Rohini", null, "Delhi", "110085", null), List.of(), null, null, null, null, TestSession.NOW);
    }

    @Test
    void thePageShowsWhoItIsAndFollowsCorrections() {
        window.show(new PatientView(patients.service(), Fake.of(LifeEvents.class).service()).open(session, UHID));
        assertTrue(window.text().contains("12, Rohini, Delhi, 110085"));
        mobile = "9876543210";
        session.tell(RegistrationEvent.CORRECTED, "0700000000019");
        assertFalse(window.text().contains(mobile));
        session.tell(RegistrationEvent.CORRECTED, UHID);
        assertTrue(window.text().contains(mobile));
    }

    @Test
    void theRecordGrowsByItselfAndShowsOlderFacts() {
        List<RecordItem> items = new ArrayList<>();
        Fake<Records> records = Fake.of(Records.class).on("of", args -> new Page<>(items, args.get(2) == null ? "more" : null));
        window.show(new RecordPanel(records.service()).open(session, UHID));
        assertTrue(window.text().contains("Nothing is recorded yet"));
        items.add(new RecordItem("lab", "result", "1", Instant.parse("2026-11-22T04:00:00Z"), "Blood count",
                List.of(new RecordItem.Detail("Haemoglobin", "6.0", "critical")), "critical"));
        session.tell("lab.result.released", UHID);
        assertTrue(window.text().contains("Blood count"));
        assertTrue(window.text().contains("Critical"));
        window.click("record-older");
        assertFalse(window.sees("record-older"));
    }

    @Test
    void theRecordIsFilteredByKindAndPeriodAndPrinted() {
        List<Object> asked = new ArrayList<>();
        Fake<Records> records = Fake.of(Records.class).on("of", args -> {
            asked.add(args.get(1));
            return new Page<>(List.of(), null);
        });
        window.show(new RecordPanel(records.service()).open(session, UHID));
        window.click("record-drug");
        window.click("record-visit");
        window.click("record-period-month");
        RecordFilter wanted = new RecordFilter(Set.of(RecordGroup.DRUG, RecordGroup.VISIT), session.formats().now().minus(Duration.ofDays(30)), null);
        assertEquals("true", window.get("record-drug").getElement().getAttribute("aria-pressed"));
        assertTrue(window.text().contains("Nothing of this kind in this period"), window::text);
        window.click("record-print");
        assertEquals(List.of(UHID), session.printed);
        window.click("record-visit");
        assertEquals(List.of(RecordFilter.ALL, wanted, wanted, new RecordFilter(Set.of(RecordGroup.DRUG), wanted.from(), null)),
                List.of(asked.get(0), asked.get(3), asked.get(4), asked.get(5)));
    }

    @Test
    void aUhidIsCertainAndANameIsNot() {
        PatientSearch search = new PatientSearch(Fake.of(PatientFinder.class).on("find", args -> List.of(
                new Found(patient(), args.get(0).equals(UHID) ? Found.Match.UHID : Found.Match.NAME_AND_PLACE, "Rohini"))).service());
        assertTrue(search.find(session, "07 0000 0002 017").get(0).certain());
        assertFalse(search.find(session, "sunita").get(0).certain());
        assertEquals("patient/" + UHID, search.find(session, "sunita").get(0).path());
        assertTrue(search.find(session, "sunita rohini").get(0).detail().endsWith("registration.match.NAME_AND_PLACE: Rohini"));
        assertEquals(List.of(), search.find(session, "s"));
        assertEquals(List.of(), search.find(TestSession.of("crew"), "sunita"));
    }

    @Test
    void bannersAreForThoseWhoMayReadThem() {
        Banners banners = new Banners(patients.service(), Fake.of(org.openhims.registration.Photos.class).service());
        assertEquals("Sunita Devi", banners.banners(session, List.of(UHID)).get(UHID).name());
        assertEquals(Map.of(), banners.banners(TestSession.of("crew"), List.of(UHID)));
    }

    private static Card card(int serial, String status) {
        return new Card(UHID, serial, status, "first", TestSession.NOW, null, "qr", "pdf");
    }

    @Test
    void theFirstCardIsIssuedAndPrintedAtOnce() {
        Fake<Cards> cards = Fake.of(Cards.class).on("issue", args -> card(1, "temporary")).on("pdf", args -> new byte[] {1});
        new CardAction(cards.service()).run(session, UHID);
        assertTrue(cards.asked().contains("issue[" + UHID + ", null]"));
        assertEquals(List.of("card " + UHID + " 1"), session.printed);
    }

    @Test
    void aSecondCardIsAQuestionOfALostOne() {
        Fake<Cards> cards = Fake.of(Cards.class).on("of", args -> List.of(card(1, "verified"))).on("issue", args -> card(2, "temporary"))
                .on("pdf", args -> new byte[] {1});
        new CardAction(cards.service()).run(session, UHID);
        window.settle();
        window.click("card-again");
        assertEquals(List.of("card " + UHID + " 1"), session.printed);
        new CardAction(cards.service()).run(session, UHID);
        window.settle();
        window.click("card-lost");
        assertTrue(cards.asked().contains("issue[" + UHID + ", lost]"));
        assertEquals("card " + UHID + " 2", session.printed.get(1));
    }

    private List<Hit> scanned(Scan scan) {
        return new CardSearch(Fake.of(CardScan.class).on("read", args -> scan).service(), patients.service()).find(session, CODE);
    }

    private static Scan abha(String number, String name) {
        return new Scan("abha", null, null, null, null, null, name, "F", "1990", null, null, null, null, null, number, "asha@abdm", "9810012345", null,
                "North", "Delhi", null, null);
    }

    @Test
    void ourCardLeadsToThePatient() {
        Scan scan = new Scan("hims", true, null, UHID, 1, "temporary", "Sunita Devi", "F", "1990", null, null, null, null, null, null, null, null,
                null, null, null, null, null);
        assertEquals("patient/" + UHID, scanned(scan).get(0).path());
        assertTrue(scanned(scan).get(0).certain());
    }

    @Test
    void theCardOfSomebodyWhoHasDiedSaysSoBeforeTheRecordIsOpened() {
        Hit hit = scanned(new Scan("hims", false, "deceased", UHID, 1, "temporary", "Sunita Devi", "F", "1990", null, null, null, null, null, null,
                null, null, null, null, null, null, null)).get(0);
        assertEquals("The death of this person is recorded. Open the record", hit.detail());
        assertFalse(hit.certain());
    }

    @Test
    void aForgedCardIsRefusedWithItsReason() {
        ProblemException refused = assertThrows(ProblemException.class, () -> scanned(Scan.invalid("hims", "signature")));
        assertEquals("uiregistration.card.signature", refused.problem().code());
        assertFalse(session.t("problem.uiregistration.card.signature").startsWith("problem."));
    }

    @Test
    void anAbhaCardFindsItsPatientOrFillsTheForm() {
        assertEquals("patient/" + UHID, scanned(abha("91123456789012", "Sunita")).get(0).path());
        assertEquals("register", scanned(abha("nobody", "Asha Rani")).get(0).path());
        assertEquals("Asha Rani", session.draft(PatientForm.DRAFT).get("name"));
        assertEquals("North", session.draft(PatientForm.DRAFT).get("address.district"));
        assertEquals("Delhi", session.draft(PatientForm.DRAFT).get("address.state"));
        assertEquals("asha@abdm", session.draft(PatientForm.DRAFT).get("identifiers.address"));
    }

    @Test
    void theCodeOfACounterAndAnythingElseAreRefusedWithAKindWord() {
        assertEquals("uiregistration.card.share",
                assertThrows(ProblemException.class, () -> scanned(Scan.share("IN0710000123", "12"))).problem().code());
        Fake<CardScan> scan = Fake.of(CardScan.class).on("read", args -> Scan.invalid("unknown", "unreadable"));
        for (String code : List.of("upi://pay?pa=shop@bank", "{\"a\":1}", "<xml/>", "x".repeat(24), "https://example.org", "HIMS2:A")) {
            assertEquals("uiregistration.card.unreadable", assertThrows(ProblemException.class,
                    () -> new CardSearch(scan.service(), patients.service()).find(session, code), code).problem().code());
        }
        TestSession hindi = session.speaking(TestTexts.HINDI);
        assertTrue(hindi.t("problem.uiregistration.card.share").contains("काउंटर"));
    }

    @Test
    void aNameIsNoCode() {
        Fake<CardScan> scan = Fake.of(CardScan.class);
        for (String name : List.of("Sunita Devi", "Venkata Narasimha Rajuvaripeta Krishnamurthy", "लक्ष्मीनारायणन कृष्णमूर्ति श्रीवास्तव", "07 00000 00001 3")) {
            assertEquals(List.of(), new CardSearch(scan.service(), patients.service()).find(session, name));
        }
        assertEquals(List.of(), scan.asked());
    }

    @Test
    void theHomeCardTellsOfTheLastRegistration() {
        RegisterCard card = new RegisterCard();
        assertEquals("register", card.place().path());
        window.show(card.open(session));
        session.tell(RegistrationEvent.REGISTERED, UHID);
        assertTrue(window.text().contains("Last registration at 10:00"));
    }
}
