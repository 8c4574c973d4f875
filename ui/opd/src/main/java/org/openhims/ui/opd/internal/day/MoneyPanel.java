// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.opd.internal.day;

import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.openhims.billing.Books;
import org.openhims.billing.DayBook;
import org.openhims.ui.Icon;
import org.openhims.ui.Session;
import org.openhims.ui.parts.DataTable;
import org.openhims.ui.parts.Empty;
import org.openhims.ui.parts.Panel;
import org.openhims.ui.parts.Parts;

/** What was collected on the day, of the whole facility: money is not told by department. */
final class MoneyPanel extends Div {

    private static final long serialVersionUID = 1L;

    private record Hour(int hour, String amount) {
    }

    MoneyPanel(Session session, Books books, LocalDate day) {
        Panel panel = new Panel(Icon.CARD, session.t("uiopd.figures.money"));
        add(panel);
        if (books == null) {
            panel.add(Parts.span("h-soft", session.t("uiopd.figures.billing.away")));
        } else if (!session.may("billing.book.read")) {
            panel.add(Parts.span("h-soft", session.t("uiopd.figures.billing.right")));
        } else {
            DayBook book = books.day(session.caller(), day);
            panel.add(Parts.div("h-facts", Parts.fact(session.t("uiopd.figures.collected"), book.collected().toString()),
                    Parts.fact(session.t("uiopd.figures.refunded"), book.refunded().toString()),
                    Parts.fact(session.t("uiopd.figures.receipts"), Integer.toString(book.receipts()))));
            hours(session, panel, book);
        }
    }

    private static void hours(Session session, Panel panel, DayBook book) {
        List<Integer> with = IntStream.range(0, book.hours().size()).filter(hour -> book.hours().get(hour).paise() != 0).boxed().toList();
        if (!with.isEmpty()) {
            panel.add(new Bars(with.stream().map(hour -> new Bars.Bar(String.format("%02d", hour), (int) (book.hours().get(hour).paise() / 100), null))
                    .toList()));
        }
        DataTable<Hour> table = new DataTable<Hour>("day-money", session.t("uiopd.figures.money"), hour -> Integer.toString(hour.hour()),
                new Empty(Icon.CARD, session.t("uiopd.figures.money.none"), session.t("uiopd.figures.money.none.todo")))
                .text(session.t("uiopd.figures.hour"), hour -> String.format("%02d", hour.hour())).text(session.t("uiopd.figures.collected"), Hour::amount);
        table.show(with.stream().map(hour -> new Hour(hour, book.hours().get(hour).toString())).toList());
        panel.add(table);
    }
}
