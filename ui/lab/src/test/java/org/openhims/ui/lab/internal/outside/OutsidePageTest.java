// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.lab.internal.outside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openhims.fixtures.ui.Fake;
import org.openhims.fixtures.ui.TestSession;
import org.openhims.fixtures.ui.TestWindow;
import org.openhims.lab.LabCatalogue;
import org.openhims.lab.LabTest;
import org.openhims.lab.Priority;
import org.openhims.lab.outside.Dispatch;
import org.openhims.lab.outside.Dispatches;
import org.openhims.lab.outside.NewDispatch;
import org.openhims.lab.outside.OutsideLaboratories;
import org.openhims.lab.outside.OutsideLaboratory;
import org.openhims.lab.outside.OutsideTest;
import org.openhims.lab.outside.WaitingSpecimen;
import org.openhims.platform.Page;
import org.openhims.platform.Problem;
import org.openhims.platform.print.Sheet;

class OutsidePageTest {

    private static final String ONE = "1000000016";
    private static final String TWO = "1000000024";
    private static final String FAR = "1000000032";

    private final List<WaitingSpecimen> waiting = new ArrayList<>(List.of(waits(ONE, "NEAR"), waits(TWO, "NEAR"), waits(FAR, "FAR")));
    private final List<Dispatch> sent = new ArrayList<>();
    private final List<Dispatch.Item> late = new ArrayList<>();
    private final List<NewDispatch> asked = new ArrayList<>();
    private final Fake<Dispatches> dispatches = Fake.of(Dispatches.class).on("waiting", args -> List.copyOf(waiting))
            .on("past", args -> Page.all(List.copyOf(sent))).on("overdue", args -> List.copyOf(late)).on("get", args -> dispatch("d0", "old"))
            .on("dispatch", args -> dispatched((NewDispatch) args.get(0)))
            .on("manifest", args -> new Sheet("List " + args.get(0), Sheet.Paper.A4, Locale.ENGLISH, List.of()))
            .on("cancelReasons", args -> List.of("lost", "other"));
    private final Fake<OutsideLaboratories> laboratories = Fake.of(OutsideLaboratories.class)
            .on("laboratories", args -> List.of(new OutsideLaboratory("FAR", "Far Institute", null), new OutsideLaboratory("NEAR", "Near Lab", "Sector 4")))
            .on("tests", args -> List.of(new OutsideTest("B12", "NEAR", 48)))
            .on("set", args -> set((OutsideLaboratory) args.get(0)));
    private final Fake<LabCatalogue> catalogue = Fake.of(LabCatalogue.class)
            .on("tests", args -> List.of(new LabTest("B12", "Vitamin B12", "biochemistry", "serum", "plain", List.of("B12"), true)));
    private final TestSession session = TestSession.of("anita", "lab.outside.read", "lab.outside.send", "lab.outside.manage");
    private final TestWindow window = TestWindow.open();

    private static WaitingSpecimen waits(String accession, String laboratory) {
        return new WaitingSpecimen(accession, List.of("B12"), laboratory, "serum", "plain", accession.equals(ONE) ? Priority.URGENT : Priority.ROUTINE,
                TestSession.NOW.minus(Duration.ofMinutes(12)));
    }

    private static Dispatch.Item item(String id, String dispatch, String accession) {
        return new Dispatch.Item(id, dispatch, accession, "B12", Dispatch.Status.SENT, TestSession.NOW, null, null, null, null);
    }

    private static Dispatch dispatch(String id, String accession) {
        return new Dispatch(id, 1207, "NEAR", "Near Lab", "Ramesh", null, TestSession.NOW, "anita", List.of(item("i-" + id, id, accession)));
    }

    private Dispatch dispatched(NewDispatch what) {
        if (what.courier().isEmpty()) {
            throw Problem.invalid("courier", "not-blank");
        }
        asked.add(what);
        waiting.removeIf(one -> what.accessions().contains(one.accession()));
        sent.add(0, dispatch("d1", what.accessions().get(0)));
        return sent.get(0);
    }

    private static OutsideLaboratory set(OutsideLaboratory one) {
        if (one.code().isEmpty()) {
            throw Problem.invalid("code", "pattern");
        }
        return one;
    }

    private void show(TestSession who) {
        window.show(new OutsideView(laboratories.service(), dispatches.service(), catalogue.service()).open(who, ""));
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void onlyWhatIsChosenGoesAndItsListIsPrinted() {
        show(session);
        window.click("outside-to-NEAR");
        window.click("outside-pick-" + TWO);
        window.type("outside-courier", "Ramesh");
        window.click("outside-send");
        assertEquals(List.of(new NewDispatch("NEAR", "Ramesh", List.of(TWO), null)), asked);
        assertEquals(List.of("List 1207 goes to Near Lab."), session.said);
        assertEquals(List.of("List d1"), session.printed);
        assertFalse(window.find("outside-pick-" + TWO).isPresent());
        assertTrue(window.sees("outside-back-i-d1"), "it is away now");
    }

    @Test
    void withoutACourierNothingGoesAndTheFieldSaysSo() {
        show(session);
        window.scan("outside-scan", ONE);
        window.click("outside-send");
        assertTrue(((TextField) window.get("outside-courier")).isInvalid());
        assertEquals(List.of(), asked);
        assertEquals(List.of(), session.printed);
        assertEquals("1 chosen", window.get("outside-count").getElement().getText(), "the choice is kept");
    }

    @Test
    void aScannedTubeIsChosenAndOpensItsLaboratorysList() {
        show(session);
        assertTrue(window.sees("outside-pick-" + FAR));
        window.scan("outside-scan", ONE);
        assertFalse(window.find("outside-pick-" + FAR).isPresent());
        assertEquals("true", window.get("outside-pick-" + ONE).getElement().getAttribute("aria-pressed"));
        window.scan("outside-scan", "99");
        assertEquals(List.of("Nothing of 99 waits to be sent"), session.said);
    }

    @Test
    void whatIsOverdueStandsFirstEvenWhenItWentLongAgo() {
        sent.add(dispatch("d1", ONE));
        late.add(item("i0", "d0", TWO));
        show(session);
        assertTrue(window.text().contains("Overdue"));
        assertTrue(window.text().indexOf(TWO) < window.text().lastIndexOf(ONE), window::text);
        window.click("outside-back-i0");
        window.type("back-reference", "R-77");
        window.click("back-go");
        assertTrue(dispatches.asked().contains("returned[i0, R-77]"), dispatches.asked()::toString);
    }

    @Test
    void whatWillNotComeBackNeedsAReason() {
        sent.add(dispatch("d1", ONE));
        show(session);
        window.click("outside-cancel-i-d1");
        window.click("reason-go");
        assertFalse(dispatches.asked().stream().anyMatch(call -> call.startsWith("cancel[")));
        window.click("reason-lost");
        window.click("reason-go");
        assertTrue(dispatches.asked().contains("cancel[i-d1, lost, null]"), dispatches.asked()::toString);
    }

    @Test
    void laboratoriesAndTheirTestsAreSet() {
        show(session);
        window.click("outside-add");
        window.click("laboratory-save");
        assertTrue(((TextField) window.get("laboratory-code")).isInvalid());
        window.type("laboratory-code", "srl-del");
        window.type("laboratory-name", "SRL Delhi");
        window.click("laboratory-save");
        assertTrue(laboratories.asked().contains("set[" + new OutsideLaboratory("SRL-DEL", "SRL Delhi", null) + "]"), laboratories.asked()::toString);
        window.click("outside-test");
        window.type("sent-test", "B12");
        window.type("sent-laboratory", "FAR");
        window.type("sent-hours", "soon");
        window.click("sent-save");
        assertTrue(((TextField) window.get("sent-hours")).isInvalid());
        window.type("sent-hours", "72");
        window.click("sent-save");
        assertTrue(laboratories.asked().contains("send[" + new OutsideTest("B12", "FAR", 72) + "]"), laboratories.asked()::toString);
        window.click("outside-keep-B12");
        assertTrue(laboratories.asked().contains("keep[B12]"));
    }

    @Test
    void whoMayOnlyLookSendsAndChangesNothing() {
        sent.add(dispatch("d1", ONE));
        show(TestSession.of("reader", "lab.outside.read"));
        assertTrue(window.text().contains(FAR));
        for (String id : List.of("outside-send", "outside-pick-" + FAR, "outside-back-i-d1", "outside-add", "outside-test", "outside-keep-B12")) {
            assertFalse(window.sees(id), id);
        }
    }

    @Test
    void whatIsReceivedAppearsByItself() {
        waiting.clear();
        show(session);
        assertTrue(window.text().contains("Nothing waits to be sent"));
        waiting.add(waits(ONE, "NEAR"));
        session.tell("lab.specimen.received", null);
        assertTrue(window.sees("outside-pick-" + ONE));
    }
}
