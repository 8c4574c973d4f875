// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.registration.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openhims.fixtures.ui.Fake;
import org.openhims.fixtures.ui.TestSession;
import org.openhims.fixtures.ui.TestTexts;
import org.openhims.fixtures.ui.TestWindow;
import org.openhims.platform.Page;
import org.openhims.registration.Allergies;
import org.openhims.registration.Consent;
import org.openhims.registration.Consents;
import org.openhims.registration.Household;
import org.openhims.registration.Households;
import org.openhims.registration.Merge;
import org.openhims.registration.Merge.Done;
import org.openhims.registration.Merge.Kind;
import org.openhims.registration.Merge.State;
import org.openhims.registration.Merge.Written;
import org.openhims.registration.MergePart;
import org.openhims.registration.MergePreview;
import org.openhims.registration.Merges;
import org.openhims.registration.Patient;
import org.openhims.registration.Patients;
import org.openhims.registration.Relation;
import org.openhims.registration.Sex;

class MergeScreensTest {

    private static final String STAYS = "0700000002017";
    private static final String GOES = "0700000000019";
    private static final Done DONE = new Done("registrar", TestSession.NOW, "one ration card");

    private final Patient stays = patient(STAYS, "Sunita Devi", "9810012345");
    private final Patient goes = patient(GOES, "Suneeta Devi", "9810054321");
    private final Fake<Patients> patients = Fake.of(Patients.class).on("search", args -> Page.all(List.of(stays, goes)))
            .on("banner", args -> TestSession.banner((String) args.get(0), "Sunita Devi"));
    private final Fake<Merges> merges = Fake.of(Merges.class).on("preview", args -> preview(List.of()));
    private final Fake<Households> households = Fake.of(Households.class).on("of", args -> args.get(0).equals(GOES) ? Optional.of(new Household("h1", List.of(
            new Household.Member("0700000000035", Relation.HEAD, TestSession.NOW, "registrar", null, null),
            new Household.Member(GOES, Relation.SPOUSE, TestSession.NOW, "registrar", null, null)))) : Optional.empty());
    private final Fake<Consents> consents = Fake.of(Consents.class).on("of", args -> args.get(0).equals(STAYS) ? List.of(new Consent("k1", STAYS,
            Consent.Purpose.MESSAGES, "hi", Consent.Mode.SPOKEN, null, new Consent.Done("registrar", TestSession.NOW, null), null)) : List.of());
    private final TestSession session = TestSession.of("registrar", "*");
    private final TestWindow window = TestWindow.open();

    @AfterEach
    void close() {
        window.close();
    }

    private static Patient patient(String uhid, String name, String mobile) {
        return new Patient(uhid, name, null, Sex.F, "1986", true, mobile, null, List.of(), null, null,
                new Allergies(Allergies.Status.RECORDED, List.of("Latex")), null, TestSession.NOW);
    }

    private MergePreview preview(List<MergePreview.Objection> objections) {
        return new MergePreview(stays, goes, List.of("mobile", "name"), objections, List.of(new MergePreview.Part("lab", 3,
                List.of(new MergePart.Fact("order", "o1", TestSession.NOW, "Order: Complete blood count", true)))), List.of("pharmacy"));
    }

    private static Merge merge(State state, List<Written> written) {
        return new Merge("m1", Kind.MERGED, STAYS, GOES, Set.of(), state, DONE, state == State.STANDING ? null : DONE, written, List.of());
    }

    private void open(String rest) {
        window.show(new MergeView(merges.service(), patients.service(), households.service(), consents.service()).open(session, rest));
    }

    @Test
    void bothStandSideBySideAndTheChosenValueGoesOn() {
        merges.on("merge", args -> merge(State.STANDING, List.of()));
        open(STAYS + '/' + GOES);
        for (String told : List.of("Sunita Devi", "Suneeta Devi", "9810054321", "Order: Complete blood count", "record.module.lab", "3", "Household of 0700000000035",
                "messages", "about 1986")) {
            assertTrue(window.text().contains(told), told + " in " + window.text());
        }
        assertFalse(window.sees("merge-address"));
        window.click("merge-mobile-RETIRED");
        window.click("merge-save");
        window.type("confirm-reason", "one ration card");
        window.click("confirm-go");
        assertTrue(merges.asked().contains("merge[NewMerge[survivor=" + STAYS + ", retired=" + GOES + ", take=[mobile], reason=one ration card]]"),
                merges.asked().toString());
        assertEquals("patient/" + STAYS, session.gone);
    }

    @Test
    void theTwoAreSwapped() {
        open(STAYS + '/' + GOES);
        window.click("merge-swap");
        assertEquals("merge/" + GOES + '/' + STAYS, session.gone);
    }

    @Test
    void whatStandsInTheWayIsSaidAndNothingCanBeMerged() {
        merges.on("preview", args -> preview(List.of(new MergePreview.Objection("patient.merge.sex", "The sex of the two differs."))));
        open(STAYS + '/' + GOES);
        assertTrue(window.text().contains("The sex of the two differs."));
        assertFalse(window.sees("merge-save"));
    }

    @Test
    void theOtherRecordIsFoundByAnyNumberOrName() {
        open(STAYS);
        window.type("merge-search", "suneeta");
        window.click("merge-find");
        assertFalse(window.sees("merge-with-" + STAYS));
        window.click("merge-with-" + GOES);
        assertEquals("merge/" + STAYS + '/' + GOES, session.gone);
    }

    @Test
    void thePatientsPageTellsOfMergesAndUndoesThem() {
        merges.on("of", args -> List.of(merge(State.STANDING, List.of()))).on("undo", args -> merge(State.SEPARATING, List.of()));
        window.show(new MergesPanel(merges.service()).open(session.speaking(TestTexts.HINDI), STAYS));
        assertTrue(window.text().contains("one ration card"), window.text());
        window.click("merge-undo-m1");
        window.type("confirm-reason", "two sisters");
        window.click("confirm-go");
        assertTrue(merges.asked().contains("undo[m1, two sisters]"), merges.asked().toString());
        assertEquals("merge/undone/m1", session.gone);
    }

    @Test
    void whatWasWrittenInBetweenIsGivenToOneOfTheTwo() {
        Written open = new Written("lab", "order", "o1", TestSession.NOW, "Order: Complete blood count", null);
        Written fixed = new Written("healthcard", "card", "c1", TestSession.NOW, "Card 2", STAYS);
        merges.on("get", args -> merge(State.SEPARATING, List.of(open, fixed)))
                .on("assign", args -> merge(State.UNDONE, List.of(new Written("lab", "order", "o1", TestSession.NOW, "Order", GOES), fixed)));
        open("undone/m1");
        assertFalse(window.sees("unmerge-retired-c1"));
        window.click("unmerge-retired-o1");
        assertTrue(merges.asked().contains("assign[m1, lab, order, o1, " + GOES + ']'), merges.asked().toString());
        assertFalse(window.sees("unmerge-retired-o1"));
    }

    @Test
    void whatWaitsIsAWorkList() {
        merges.on("waiting", args -> Page.all(List.of(merge(State.SEPARATING, List.of(
                new Written("lab", "order", "o1", TestSession.NOW, "Order", null))))));
        open("");
        window.click("merges-open-m1");
        assertEquals("merge/undone/m1", session.gone);
        new MergeAction().run(session, STAYS);
        assertEquals("merge/" + STAYS, session.gone);
    }
}
