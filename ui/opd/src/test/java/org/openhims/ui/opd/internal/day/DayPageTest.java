// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.opd.internal.day;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Collections;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openhims.billing.Books;
import org.openhims.billing.DayBook;
import org.openhims.fixtures.ui.Fake;
import org.openhims.fixtures.ui.TestSession;
import org.openhims.fixtures.ui.TestTexts;
import org.openhims.fixtures.ui.TestWindow;
import org.openhims.opd.Department;
import org.openhims.opd.OpdSetup;
import org.openhims.opd.board.DayFigures;
import org.openhims.opd.board.Figures;
import org.openhims.pharmacy.Product;
import org.openhims.pharmacy.Shortage;
import org.openhims.pharmacy.StockLists;
import org.openhims.platform.Money;

class DayPageTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final Fake<Figures> figures = Fake.of(Figures.class).on("day", args -> new DayFigures((LocalDate) args.get(0), (String) args.get(1),
            List.of(new DayFigures.Hour(9, 31, 28, 18, 47), new DayFigures.Hour(10, 5, 0, null, null)),
            List.of(new DayFigures.QueueCount("MED-1", "Medicine 1", 36, 8, 2, 24, 1, 1))));
    private final Fake<OpdSetup> setup = Fake.of(OpdSetup.class)
            .on("departments", args -> List.of(new Department("MED", "General medicine", "सामान्य चिकित्सा")));
    private final Fake<StockLists> stock = Fake.of(StockLists.class).on("shortages", args -> List.of(new Shortage("MAIN",
            new Product("P1", null, "Paracetamol", "500 mg", "tablet", null, null, null, false, 12, 10, 100, null), 0, 40)));
    private final Fake<Books> books = Fake.of(Books.class).on("day", args -> new DayBook(TODAY, List.of(), hours(), Money.rupees(900), Money.rupees(750),
            Money.rupees(50), 12, 0));
    private final TestSession session = TestSession.of("admin", "opd.figures.read", "opd.queue.read", "pharmacy.read", "billing.book.read");
    private final TestWindow window = TestWindow.open();

    @AfterEach
    void close() {
        window.close();
    }

    private static List<Money> hours() {
        List<Money> hours = new ArrayList<>(Collections.nCopies(24, Money.ZERO));
        hours.set(11, Money.rupees(750));
        return hours;
    }

    private void open(StockLists there, Books also) {
        window.show(new DayView(figures.service(), setup.service(), Neighbours.of(there, also)).open(session, ""));
    }

    @Test
    void eachPictureHasItsTable() {
        open(stock.service(), books.service());
        String text = window.text();
        assertTrue(text.contains("18 min") && text.contains("47 min") && text.contains("Medicine 1"), text);
        assertTrue(text.contains("1 drug is short") && text.contains("Paracetamol 500 mg") && text.contains("₹750.00"), text);
        assertTrue(window.sees("day-load-9") && window.sees("day-waits-10") && window.sees("day-queues-MED-1") && window.sees("day-money-11"));
    }

    @Test
    void aNeighbourThatIsAwayIsSaidInOneLine() {
        open(null, null);
        assertTrue(window.text().contains("The pharmacy is not here") && window.text().contains("Billing is not here"), window::text);
    }

    @Test
    void whoMayNotSeeTheMoneyIsToldSo() {
        TestSession head = TestSession.of("head", "opd.figures.read");
        window.show(new DayView(figures.service(), setup.service(), Neighbours.of(stock.service(), books.service())).open(head, ""));
        assertTrue(window.text().contains("Your rights do not cover the cash book."), window::text);
        assertEquals(List.of(), books.asked());
    }

    @Test
    void anotherDayAndDepartmentAreAskedFor() {
        open(null, null);
        window.click("day-back");
        window.type("day-department", "MED");
        assertEquals(List.of("day[2026-11-22, null]", "day[2026-11-21, null]", "day[2026-11-21, MED]"), figures.asked());
    }

    @Test
    void itSpeaksHindi() {
        session.speaking(TestTexts.HINDI);
        open(null, null);
        assertTrue(window.text().contains("कतारवार टोकन") && window.text().contains("18 मिनट"), window::text);
    }

    @Test
    void theHighestBarReachesTheTopAndNothingIsNoBar() {
        String svg = Bars.svg(List.of(new Bars.Bar("09", 10, 20), new Bars.Bar("10", null, null)));
        assertEquals(2, svg.split("<rect").length - 1);
        assertTrue(svg.contains("height=\"142.0\"") && svg.contains("height=\"71.0\""), svg);
    }
}
