// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.registration.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openhims.fixtures.ui.Fake;
import org.openhims.fixtures.ui.TestSession;
import org.openhims.fixtures.ui.TestTexts;
import org.openhims.fixtures.ui.TestWindow;
import org.openhims.healthcard.Card;
import org.openhims.healthcard.CardPrints;
import org.openhims.healthcard.CardReissue;
import org.openhims.platform.Problem;

class CardBatchPageTest {

    private static final String ONE = "0700000002017";
    private static final String OTHER = "0700000000013";

    private final List<CardReissue.Holder> needed = new ArrayList<>();
    private final Fake<CardReissue> reissue = Fake.of(CardReissue.class).on("needed", args -> List.copyOf(needed)).on("reissue", args -> {
        needed.clear();
        return new CardReissue.Done(List.of(new Card(ONE, 2, "temporary", "key", TestSession.NOW, null, "qr", "pdf")),
                List.of(new CardPrints.LeftOut(OTHER, "deceased")));
    });
    private final List<Runnable> waiting = new ArrayList<>();
    private final List<List<String>> asked = new ArrayList<>();
    private final TestSession session = TestSession.of("registrar", "card.print");
    private final TestWindow window = TestWindow.open();

    @AfterEach
    void close() {
        window.close();
    }

    private void open(TestSession who, CardPrints prints) {
        window.show(new CardBatchView(prints, reissue.service(), waiting::add).open(who, ""));
    }

    /** The worker's turn, and then the window's. */
    private void work() {
        waiting.remove(0).run();
        window.settle();
    }

    @Test
    void theBarGrowsAndWhoHasNoCardIsLeftInTheField() {
        List<Double> shown = new ArrayList<>();
        open(session, (by, uhids, form, progress) -> {
            asked.add(uhids);
            for (int i = 1; i <= 2; i++) {
                progress.at(i, 2);
                window.settle();
                shown.add(((ProgressBar) window.get("batch-bar")).getValue());
            }
            return new CardPrints.Batch(new byte[] {1}, 1, List.of(new CardPrints.LeftOut(OTHER, "expired")));
        });
        window.type("batch-people", "07 0000 0002 017\n\n " + OTHER + " \n");
        window.click("batch-print");
        assertTrue(window.sees("batch-bar"));
        work();

        assertEquals(List.of(List.of(ONE, OTHER)), asked);
        assertEquals(List.of(0.5, 1.0), shown);
        assertFalse(window.sees("batch-bar"));
        assertEquals(List.of("cards"), session.printed);
        assertTrue(window.text().contains("07 0000 0000 013 (healthcard.left.expired)"), window::text);
        assertEquals(OTHER, ((com.vaadin.flow.component.textfield.TextArea) window.get("batch-people")).getValue());
    }

    @Test
    void whoseCardIsOfAWithdrawnKeyGetsANewOneThatIsReadyToBePrinted() {
        needed.addAll(List.of(new CardReissue.Holder(ONE, 1, TestSession.NOW, "21fe31df"), new CardReissue.Holder(OTHER, 1, TestSession.NOW, "21fe31df")));
        open(TestSession.of("registrar", "card.print", "card.issue"), (by, uhids, form, progress) -> new CardPrints.Batch(null, 0, List.of()));
        assertTrue(window.sees("reissue-" + ONE));
        window.click("reissue-go");
        work();

        assertTrue(reissue.asked().get(2).startsWith("reissue[[" + ONE + ", " + OTHER + "]"), () -> reissue.asked().toString());
        assertEquals(ONE, ((com.vaadin.flow.component.textfield.TextArea) window.get("batch-people")).getValue());
        assertTrue(window.text().contains("New cards: 1. Left out: 1."), window::text);
        assertFalse(window.sees("reissue-go"));
    }

    @Test
    void aRefusalIsShownAndThePageGoesOn() {
        open(session, (by, uhids, form, progress) -> {
            throw Problem.invalid("uhids", "size", 1, 500);
        });
        window.click("batch-print");
        work();
        assertFalse(window.sees("batch-bar"));
        assertEquals(List.of(), session.printed);
    }

    @Test
    void speaksHindi() {
        open(session.speaking(TestTexts.HINDI), (by, uhids, form, progress) -> new CardPrints.Batch(null, 0, List.of()));
        assertTrue(window.text().contains("स्टिकर"), window::text);
    }
}
