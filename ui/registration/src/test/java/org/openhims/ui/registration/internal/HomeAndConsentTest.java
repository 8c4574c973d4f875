// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.registration.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openhims.fixtures.ui.Fake;
import org.openhims.fixtures.ui.TestSession;
import org.openhims.fixtures.ui.TestTexts;
import org.openhims.fixtures.ui.TestWindow;
import org.openhims.platform.print.Sheet;
import org.openhims.registration.AccessLog;
import org.openhims.registration.Consent;
import org.openhims.registration.Consent.Done;
import org.openhims.registration.Consent.Mode;
import org.openhims.registration.Consent.Purpose;
import org.openhims.registration.Consents;
import org.openhims.registration.Household;
import org.openhims.registration.Household.Member;
import org.openhims.registration.Households;
import org.openhims.registration.Patient;
import org.openhims.registration.Patients;
import org.openhims.registration.Relation;
import org.openhims.registration.Sex;

class HomeAndConsentTest {

    private static final String UHID = "0700000002017";
    private static final String HEAD = "0700000000019";

    private final Fake<Patients> patients = Fake.of(Patients.class).on("get", args -> new Patient(UHID, "Sunita Devi", null, Sex.F, null, false,
            "9810012345", null, List.of(), null, null, null, null, TestSession.NOW));
    private final Household home = new Household("h1", List.of(member(HEAD, Relation.HEAD), member(UHID, Relation.SPOUSE)));
    private final Fake<Households> households = Fake.of(Households.class).on("of", args -> Optional.empty()).on("history", args -> List.of())
            .on("family", args -> List.of(new Household(null, List.of(member(HEAD, Relation.OTHER))))).on("begin", args -> home)
            .on("take", args -> home).on("leave", args -> null);
    private final Fake<Consents> consents = Fake.of(Consents.class).on("of", args -> List.of());
    private final Fake<AccessLog> log = Fake.of(AccessLog.class)
            .on("sheet", args -> new Sheet("Who has seen my data", Sheet.Paper.A4, java.util.Locale.ENGLISH, List.of()));
    private final TestSession session = TestSession.of("registrar", "*");
    private final TestWindow window = TestWindow.open();

    @AfterEach
    void close() {
        window.close();
    }

    private static Member member(String uhid, Relation relation) {
        return new Member(uhid, relation, TestSession.NOW, "registrar", null, null);
    }

    @Test
    void theFamilyOnTheMobileIsOfferedAndJoined() {
        window.show(new HouseholdPanel(households.service(), patients.service()).open(session, UHID));
        window.type("home-relation-" + HEAD, Relation.SPOUSE);
        window.click("home-join-" + HEAD);
        assertTrue(households.asked().containsAll(List.of("family[9810012345]", "begin[" + HEAD + ']', "take[h1, " + UHID + ", SPOUSE, null]")),
                households.asked().toString());
    }

    @Test
    void theHouseholdShowsWhoLivesThereAndIsLeftWithAReason() {
        households.on("of", args -> Optional.of(home));
        window.show(new HouseholdPanel(households.service(), patients.service()).open(session.speaking(TestTexts.HINDI), UHID));
        assertTrue(window.text().contains("मुखिया") && window.text().contains("पति या पत्नी"), window.text());
        window.click("home-leave");
        window.type("confirm-reason", "moved to Ranchi");
        window.click("confirm-go");
        assertTrue(households.asked().contains("leave[" + UHID + ", moved to Ranchi]"), households.asked().toString());
        window.click("home-open-" + HEAD);
        assertEquals("patient/" + HEAD, session.gone);
    }

    @Test
    void aConsentIsGivenWithAWitnessAndWithdrawn() {
        Consent given = new Consent("c1", UHID, Purpose.SHARING, "hi", Mode.THUMB, "Ram, husband", new Done("registrar", TestSession.NOW, null), null);
        consents.on("give", args -> given).on("withdraw", args -> given);
        window.show(new ConsentPanel(consents.service(), log.service()).open(session, UHID));
        consents.on("of", args -> List.of(given));
        window.click("consent-purpose-SHARING");
        window.click("consent-mode-THUMB");
        window.click("consent-language-hi");
        window.type("consent-proof", "Ram, husband");
        window.click("consent-give");
        assertTrue(consents.asked().contains("give[" + UHID + ", NewConsent[purpose=SHARING, language=hi, mode=THUMB, proof=Ram, husband]]"),
                consents.asked().toString());
        assertTrue(window.text().contains("Ram, husband"), window.text());
        window.click("consent-withdraw-SHARING");
        window.type("confirm-reason", "no more");
        window.click("confirm-go");
        assertTrue(consents.asked().contains("withdraw[c1, no more]"), consents.asked().toString());
    }

    @Test
    void thePatientGetsTheListOfWhoLookedOnPaper() {
        window.show(new ConsentPanel(consents.service(), log.service()).open(session, UHID));
        window.click("access-log");
        assertEquals(1, session.printed.size());
        TestWindow other = TestWindow.open();
        other.show(new ConsentPanel(consents.service(), log.service()).open(TestSession.of("nurse", "patient.read"), UHID));
        assertFalse(other.sees("access-log") || other.sees("consent-give"));
        other.close();
    }
}
