// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.shell.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openhims.fixtures.ui.Fake;
import org.openhims.fixtures.ui.TestSession;
import org.openhims.fixtures.ui.TestWindow;
import org.openhims.platform.Problem;
import org.openhims.platform.events.Backlog.Waiting;
import org.openhims.platform.events.Event;
import org.openhims.platform.events.Source;
import org.openhims.platform.print.Printing;
import org.openhims.platform.print.Sheet;
import org.openhims.ui.HomeCard;
import org.openhims.ui.Icon;
import org.openhims.ui.Place;
import org.openhims.ui.SearchContribution.Hit;
import org.openhims.ui.Session;
import org.openhims.ui.ViewContribution;
import org.openhims.ui.parts.ScanField;

class FrameTest {

    private final ShellScenes scenes = new ShellScenes();
    private final Visitor visitor = new Visitor(Locale.ENGLISH, TestSession.NOW);
    private final TestWindow window = TestWindow.open();
    private final Window session = new Window(scenes.desk, visitor, window.ui());
    private final ShellView shell = new ShellView(scenes.desk);

    @AfterEach
    void close() {
        window.close();
    }

    private Frame frame() {
        visitor.enter(ShellScenes.caller("doctor", "lab.order"), TestSession.NOW);
        Frame frame = new Frame(scenes.desk, session, visitor, shell);
        window.show(frame);
        return frame;
    }

    /** The framework runs what other threads asked for when the lock is let go. */
    private void pending() {
        window.ui().getSession().getService().runPendingAccessTasks(window.ui().getSession());
        window.settle();
    }

    @Test
    void whatWaitsForAModuleThatIsAwayIsSaidOnEveryPage() {
        List<Waiting> waiting = new ArrayList<>(List.of(new Waiting("pharmacy", 3, TestSession.NOW)));
        scenes.desk.addBacklog(() -> List.copyOf(waiting));
        Frame frame = frame();
        frame.open("");
        assertTrue(window.sees("away") && window.text().contains("The pharmacy is away") && window.text().contains("3 entries"), window::text);
        waiting.clear();
        frame.open("");
        assertFalse(window.text().contains("The pharmacy is away"), "it is back");
    }

    @Test
    void theMenuShowsWhatTheCallerMaySeeAndFollowsModules() {
        ViewContribution lab = ShellScenes.view("lab", "lab.order");
        scenes.desk.addView(ShellScenes.view("admin", "users.manage"));
        frame().open("");
        assertFalse(window.find("menu-admin").isPresent());
        scenes.desk.addView(lab);
        pending();
        assertTrue(window.sees("menu-lab"));
        scenes.desk.removeView(lab);
        pending();
        assertFalse(window.find("menu-lab").isPresent());
    }

    @Test
    void onlyTheBestFittingEntryIsMarked() {
        scenes.desk.addView(ShellScenes.view("lab", null));
        scenes.desk.addView(ShellScenes.view("lab/unmatched", null));
        frame().open("lab/unmatched");
        assertEquals("page", window.get("menu-lab-unmatched").getElement().getAttribute("aria-current"));
        assertFalse(window.get("menu-lab").getElement().hasAttribute("aria-current"));
    }

    @Test
    void aPageGoesAndComesBackWithItsModule() {
        ViewContribution lab = ShellScenes.view("lab", "lab.order");
        scenes.desk.addView(lab);
        Frame frame = frame();
        frame.open("lab/42");
        assertTrue(window.text().contains("page of lab 42"));
        assertEquals("title.lab", frame.title());
        scenes.desk.removeView(lab);
        pending();
        assertTrue(window.sees("page-away"));
        scenes.desk.addView(ShellScenes.view("lab", "lab.order"));
        pending();
        assertTrue(window.sees("page-lab"));
    }

    @Test
    void otherModulesDoNotDisturbAnOpenPage() {
        scenes.desk.addView(ShellScenes.view("lab", null));
        frame().open("lab");
        Component page = window.get("page-lab");
        scenes.desk.addView(ShellScenes.view("opd", null));
        pending();
        assertSame(page, window.get("page-lab"));
    }

    @Test
    void wrongAndForbiddenAddressesAreExplained() {
        scenes.desk.addView(ShellScenes.view("admin", "users.manage"));
        Frame frame = frame();
        frame.open("nowhere");
        assertTrue(window.sees("page-missing"));
        frame.open("admin");
        assertTrue(window.sees("page-denied"));
        frame.open("");
        assertTrue(window.text().contains("Hello, Person doctor"));
    }

    @Test
    void theHomePageShowsCardsForThoseWhoMay() {
        scenes.desk.addCard(card("opd", null));
        scenes.desk.addCard(card("secret", "users.manage"));
        frame().open("");
        assertTrue(window.sees("card-opd"));
        assertFalse(window.find("card-secret").isPresent());
    }

    private static HomeCard card(String path, String permission) {
        return new HomeCard() {

            @Override
            public Place place() {
                return Place.menu(path, "t", Icon.FLASK, 1, permission);
            }

            @Override
            public Component open(Session with) {
                return new Div("card");
            }
        };
    }

    @Test
    void severalHitsAreListedAndNoneIsSaid() {
        frame();
        window.scan("search", "nobody");
        assertTrue(window.text().contains("Nothing found for “nobody”"));
        scenes.desk.addSearch((with, entry) -> List.of(new Hit("Sunita", "36 y", "patient/1", Icon.PERSON, false),
                new Hit("Asha", "40 y", "patient/2", Icon.PERSON, false)));
        window.scan("search", "a");
        assertTrue(window.text().contains("2 found"));
        assertTrue(window.sees("search-results"));
        window.click("search-close");
        assertFalse(window.sees("search-results"));
    }

    @Test
    void whileOneTypesTheHitsAreListedAndTheCursorStays() {
        scenes.desk.addSearch((with, entry) -> entry.equals("sun") ? List.of(new Hit("Sunita", "36 y", "patient/1", Icon.PERSON, true)) : List.of());
        frame();
        typed("sun");
        assertTrue(window.sees("search-results"));
        assertTrue(window.text().contains("Sunita"));
        typed("sunx");
        assertFalse(window.sees("search-results"));
        typed("");
        assertFalse(window.sees("search-results"));
    }

    private void typed(String text) {
        ScanField field = (ScanField) window.get("search");
        ComponentUtil.fireEvent(field, new ScanField.Typed(field, true, text));
        window.settle();
    }

    @Test
    void aRefusedScanIsToldInWords() {
        scenes.desk.addSearch((with, entry) -> {
            throw Problem.conflict("card.forged");
        });
        frame();
        window.scan("search", "HIMS1.x");
        assertTrue(window.text().contains("problem.card.forged"));
    }

    @Test
    void whatOneModuleKnowsIsNotRefusedByAnother() {
        scenes.desk.addSearch((with, entry) -> {
            throw Problem.conflict("card.unreadable");
        });
        scenes.desk.addSearch((with, entry) -> List.of(new Hit("Sunita", "A-1", "visit/1", Icon.PERSON, true),
                new Hit("Asha", "A-2", "visit/2", Icon.PERSON, true)));
        frame();
        window.scan("search", "01A207082B6B77B8B3F134B3223740EB");
        assertFalse(window.text().contains("problem.card.unreadable"));
        assertTrue(window.text().contains("2 found"));
    }

    @Test
    void breakingTheGlassWantsAReasonForThisPageOnly() {
        frame();
        List<String> reasons = new ArrayList<>();
        session.attempt(() -> {
            if (session.caller().reason() == null) {
                throw Problem.conflict("access.careteam");
            }
            reasons.add(session.caller().reason());
        });
        window.settle();
        window.type("confirm-reason", "unconscious");
        window.click("confirm-go");
        assertEquals(List.of("unconscious"), reasons);
        session.forgetReason();
        assertEquals(null, session.caller().reason());
    }

    @Test
    void whoNobodyKnowsStandsWithTheNumberOnly() {
        frame();
        assertEquals("0700000000019", session.banner("0700000000019").name());
        scenes.desk.addBanners((with, uhids) -> java.util.Map.of("0700000000019", TestSession.banner("0700000000019", "Asha")));
        assertEquals("Asha", session.banner("0700000000019").name());
    }

    @Test
    void printsGoToTheChosenPrinter() {
        frame();
        Sheet sheet = new Sheet("slip", Sheet.Paper.SLIP, Locale.ENGLISH, List.of());
        session.print(sheet);
        window.settle();
        assertTrue(window.text().contains("Printing is switched off"));
        Fake<Printing> printing = Fake.of(Printing.class).on("print", args -> new Printing.Outcome("counter-1", null));
        scenes.desk.addPrinting(printing.service());
        session.draft("counter.printer").put("printer", "counter-1");
        session.print(sheet);
        window.settle();
        assertTrue(window.text().contains("Sent to printer counter-1."));
    }

    @Test
    void eventsReachTheWindowTogetherWhileItIsOpen() {
        frame();
        Div page = new Div();
        List<Integer> told = new ArrayList<>();
        session.live(page, Set.of("lab.*"), events -> told.add(events.size()));
        assertEquals(0, scenes.listeners.size());
        window.show(page);
        Event event = new Event("e", "lab.ordered", 1, null, TestSession.NOW, TestSession.NOW, Source.LIVE, "{}");
        scenes.listeners.get(0).told(event);
        scenes.listeners.get(0).told(event);
        scenes.live.tell();
        pending();
        assertEquals(List.of(2), told);
        page.getElement().removeFromParent();
        assertEquals(0, scenes.listeners.size());
    }

    @Test
    void aWrongPasswordIsRefusedWithoutSayingWhatWasWrong() {
        window.show(new SignInPage(scenes.desk, session, visitor, shell));
        window.type("signin-user", "doctor");
        window.type("signin-password", "guess");
        window.click("signin-submit");
        assertTrue(window.text().contains("User name or password is not right"));
        assertFalse(visitor.signedIn());
        assertTrue(window.text().contains("City Hospital"));
    }

    @Test
    void aLockedComputerOpensWithThePinOfWhoWorkedHere() {
        visitor.enter(ShellScenes.caller("nurse"), TestSession.NOW);
        visitor.enter(ShellScenes.caller("doctor"), TestSession.NOW);
        visitor.lock();
        window.show(new LockPage(scenes.desk, session, visitor, shell));
        window.type("lock-pin", "9999");
        window.click("lock-open");
        assertTrue(window.text().contains("That is not right"));
        window.click("lock-user-nurse");
        window.type("lock-pin", "wrong");
        window.click("lock-open");
        assertTrue(scenes.signIn.asked().get(0).startsWith("pin[doctor, 9999"));
        assertTrue(scenes.signIn.asked().get(1).startsWith("password[nurse, wrong"));
        assertTrue(visitor.locked());
    }

    @Test
    void theOwnPinIsSet() {
        frame();
        window.click("pin-set");
        window.type("pin-new", "4711");
        window.click("secret-save");
        assertEquals("setPin[4711]", scenes.signIn.asked().get(0));
    }
}
