// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.lab.internal.custody;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.vaadin.flow.component.HasValidation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openhims.fixtures.ui.Fake;
import org.openhims.fixtures.ui.TestSession;
import org.openhims.fixtures.ui.TestWindow;
import org.openhims.lab.custody.CustodyChain;
import org.openhims.lab.custody.CustodyStep;
import org.openhims.lab.custody.HandOver;
import org.openhims.lab.custody.SpecimenCustody;
import org.openhims.platform.Problem;
import org.openhims.platform.print.Sheet;

class CustodyPageTest {

    private static final String TUBE = "1000000016";
    private static final String UHID = "0700000000019";
    private static final List<String> ACTS = List.of("seal", "hand-over", "accept", "refuse", "withdraw", "give-out", "take-back", "open", "reseal",
            "release", "discard");

    private CustodyChain chain = chain(null, null, null);
    private final Fake<SpecimenCustody> custody = Fake.of(SpecimenCustody.class)
            .on("chain", args -> chain).on("mine", args -> List.of(chain))
            .on("seal", args -> {
                if (args.get(1) == null) {
                    throw Problem.invalid("witness", "not-blank");
                }
                return chain = chain("anita", null, "S-1", CustodyStep.Kind.SEALED);
            })
            .on("sheet", args -> new Sheet("Chain of " + args.get(0), Sheet.Paper.A4, Locale.ENGLISH, List.of()));
    private final TestWindow window = TestWindow.open();

    private static CustodyChain chain(String holder, String pending, String seal, CustodyStep.Kind... kinds) {
        List<CustodyStep> steps = new ArrayList<>();
        for (CustodyStep.Kind kind : kinds) {
            steps.add(new CustodyStep(steps.size() + 1, kind, TestSession.NOW, "anita", null, holder, "Constable Ram", seal, true, null, null, "h"));
        }
        return new CustodyChain(TUBE, "o1", UHID, "MLC/7", holder, pending, seal, false, true, steps);
    }

    private TestSession as(String user, String... more) {
        List<String> permissions = new ArrayList<>(List.of(more));
        permissions.add("lab.custody");
        TestSession session = TestSession.of(user, permissions.toArray(String[]::new));
        session.knows(TestSession.banner(UHID, "Sunita Devi"));
        window.ui().removeAll();
        window.show(new CustodyView(custody.service()).open(session, TUBE));
        return session;
    }

    private List<String> offered() {
        return ACTS.stream().filter(act -> window.sees("custody-" + act)).toList();
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void aChainBeginsWithASealBeforeAWitness() {
        TestSession session = as("anita");
        assertEquals(List.of("seal"), offered());
        assertTrue(window.text().contains("Not begun"));
        window.click("custody-seal");
        window.type("act-seal", "S-1");
        window.click("act-go");
        assertTrue(((HasValidation) window.get("act-witness")).isInvalid());
        window.type("act-witness", "Constable Ram");
        window.click("act-go");
        assertEquals(List.of("Recorded for " + TUBE + "."), session.said);
        assertTrue(window.text().contains("before Constable Ram") && window.text().contains("S-1"), window::text);
        assertEquals(List.of("hand-over", "give-out", "open"), offered());
    }

    @Test
    void whoDoesNotHaveItCanOnlyLookAndPrint() {
        chain = chain("anita", null, "S-1", CustodyStep.Kind.SEALED);
        TestSession session = as("ravi");
        assertEquals(List.of(), offered());
        window.click("custody-print");
        assertEquals(List.of("Chain of " + TUBE), session.printed);
    }

    @Test
    void itIsHandedToAUserOnlyWithAWordOnItsSeal() {
        chain = chain("anita", null, "S-1", CustodyStep.Kind.SEALED);
        as("anita");
        window.click("custody-hand-over");
        window.type("act-toUser", "ravi");
        window.type("act-reason", "For analysis");
        window.click("act-go");
        assertTrue(((HasValidation) window.get("act-intact")).isInvalid());
        assertFalse(custody.asked().stream().anyMatch(call -> call.startsWith("handOver")));
        window.click("act-intact-yes");
        window.click("act-go");
        assertTrue(custody.asked().contains("handOver[" + TUBE + ", " + HandOver.toUser("ravi", "For analysis", true) + "]"), custody.asked()::toString);
    }

    @Test
    void whatIsOfferedIsAcceptedOrNotByTheOtherAndWithdrawnByTheGiver() {
        chain = chain("anita", "ravi", "S-1", CustodyStep.Kind.SEALED, CustodyStep.Kind.HANDED_OVER);
        as("anita");
        assertEquals(List.of("withdraw"), offered());
        as("ravi");
        assertEquals(List.of("accept", "refuse"), offered());
        window.click("custody-accept");
        window.click("act-intact-no");
        window.click("act-go");
        assertTrue(custody.asked().contains("accept[" + TUBE + ", false, null]"), custody.asked()::toString);
    }

    @Test
    void outsideAgainstAReceiptAndBack() {
        chain = chain("anita", null, "S-1", CustodyStep.Kind.SEALED);
        as("anita");
        window.click("custody-give-out");
        window.type("act-toPerson", "Constable Ram");
        window.type("act-document", "R-9");
        window.type("act-reason", "To the FSL");
        window.click("act-intact-yes");
        window.click("act-go");
        assertTrue(custody.asked().contains("handOver[" + TUBE + ", " + HandOver.outside("Constable Ram", "R-9", "To the FSL", true) + "]"),
                custody.asked()::toString);
        chain = chain("Constable Ram", null, "S-1", CustodyStep.Kind.SEALED, CustodyStep.Kind.GIVEN_OUT);
        as("ravi");
        assertEquals(List.of("take-back"), offered());
    }

    @Test
    void anOpenOneIsSealedAgainAndAReleasedOneMayBeDiscarded() {
        chain = chain("anita", null, null, CustodyStep.Kind.SEALED, CustodyStep.Kind.OPENED);
        as("anita");
        assertEquals(List.of("reseal"), offered());
        as("sen", "lab.custody.release");
        assertEquals(List.of("release"), offered());
        chain = chain("anita", null, null, CustodyStep.Kind.SEALED, CustodyStep.Kind.OPENED, CustodyStep.Kind.RELEASED);
        as("sen", "lab.custody.release");
        assertEquals(List.of(), offered());
        as("anita");
        assertEquals(List.of("reseal", "discard"), offered());
        chain = chain(null, null, null, CustodyStep.Kind.SEALED, CustodyStep.Kind.RELEASED, CustodyStep.Kind.DISCARDED);
        as("anita");
        assertEquals(List.of(), offered());
    }

    @Test
    void aBrokenSealAndChangedStepsAreSaid() {
        chain = new CustodyChain(TUBE, "o1", UHID, null, "anita", null, "S-1", true, false, List.of());
        as("anita");
        assertTrue(window.text().contains("A seal was found broken"));
        assertTrue(window.text().contains("this chain proves nothing"));
        assertTrue(window.text().contains("number not known yet"));
    }

    @Test
    void whatWaitsForMeIsSaidAndOpens() {
        chain = chain("anita", "ravi", "S-1", CustodyStep.Kind.SEALED, CustodyStep.Kind.HANDED_OVER);
        TestSession ravi = TestSession.of("ravi", "lab.custody");
        window.show(new CustodyView(custody.service()).open(ravi, ""));
        assertTrue(window.text().contains("anita offers it to you"), window::text);
        window.click("custody-open-" + TUBE);
        assertEquals("lab/custody/" + TUBE, ravi.gone);
    }
}
