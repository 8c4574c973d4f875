// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.billing.internal;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.Set;
import org.openhims.billing.Balance;
import org.openhims.billing.Books;
import org.openhims.billing.DayBook;
import org.openhims.billing.GstLine;
import org.openhims.ui.Icon;
import org.openhims.ui.Session;
import org.openhims.ui.parts.Chip;
import org.openhims.ui.parts.DataTable;
import org.openhims.ui.parts.Empty;
import org.openhims.ui.parts.Meter;
import org.openhims.ui.parts.PageFrame;
import org.openhims.ui.parts.Panel;
import org.openhims.ui.parts.Parts;
import org.openhims.ui.parts.Tone;

/** A day's money by mode and hour, whether the books agree, and the month's tax. Today's money follows what happens. */
final class BookPage extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Session session;
    private final transient Books books;
    private final DatePicker day;
    private final Div body = Parts.div("h-stack");
    /** Counts everything there ever was, so not anew for each payment. */
    private transient Balance balance;

    BookPage(Session session, Books books) {
        this.session = session;
        this.books = books;
        this.day = new DatePicker(session.formats().today());
        day.setId("book-day");
        day.setAriaLabel(session.t("uibilling.day"));
        day.setI18n(new DatePicker.DatePickerI18n().setDateFormat("dd-MM-yyyy"));
        day.setMax(session.formats().today());
        day.addValueChangeListener(e -> showAll());
        add(new PageFrame(session.t("uibilling.menu.book"), body).tools(day));
        showAll();
        session.live(this, Set.of("billing.payment.*", "billing.refund.*", "billing.receipt.*", "billing.bill.*"), events -> show());
    }

    private void showAll() {
        session.attempt(() -> balance = books.balance(session.caller()));
        show();
    }

    private void show() {
        session.attempt(() -> {
            LocalDate chosen = day.getValue() == null ? session.formats().today() : day.getValue();
            DayBook book = books.day(session.caller(), chosen);
            body.removeAll();
            body.add(new Panel(Icon.CARD, session.formats().longDate(chosen), Parts.div("h-counts",
                    Parts.fact(session.t("uibilling.collected"), book.collected().toString()),
                    Parts.fact(session.t("uibilling.refunded"), book.refunded().toString()),
                    Parts.fact(session.t("uibilling.billed"), book.billed().toString()),
                    Parts.fact(session.t("uibilling.receipts"), String.valueOf(book.receipts()))),
                    new HourBars(book.hours(), session.t("uibilling.hours"))),
                    new Panel(Icon.RECORD, session.t("uibilling.modes"), modes(book)).tools(agreement()),
                    new Panel(Icon.RECORD, session.t("uibilling.gst", session.formats().date(chosen.withDayOfMonth(1)), session.formats().date(chosen)),
                            gst(chosen)));
        });
    }

    private Chip agreement() {
        boolean right = balance != null && balance.right();
        return new Chip(right ? Tone.DONE : Tone.DANGER, session.t(right ? "uibilling.right" : "uibilling.wrong"));
    }

    private DataTable<DayBook.Mode> modes(DayBook book) {
        double all = Math.max(book.collected().paise(), 1);
        DataTable<DayBook.Mode> table = new DataTable<DayBook.Mode>("book-modes", session.t("uibilling.modes"), mode -> mode.mode().toString(),
                new Empty(Icon.RECORD, "", ""))
                .text(session.t("uibilling.mode"), mode -> session.t("billing.mode." + mode.mode()))
                .text(session.t("uibilling.collected"), mode -> mode.taken().toString())
                .text(session.t("uibilling.refunded"), mode -> mode.refunded().toString())
                .column("", mode -> new Meter(mode.taken().paise() / all, Tone.INFO));
        table.show(book.modes());
        return table;
    }

    private DataTable<GstLine> gst(LocalDate until) {
        DataTable<GstLine> table = new DataTable<GstLine>("book-gst", session.t("uibilling.gst.rate"), line -> String.valueOf(line.gst()),
                new Empty(Icon.RECORD, session.t("uibilling.gst.none"), session.t("uibilling.gst.todo")))
                .text(session.t("uibilling.gst.rate"), line -> line.gst() + " %").text(session.t("uibilling.amount"), line -> line.amount().toString())
                .text(session.t("uibilling.gst.taxable"), line -> line.taxable().toString())
                .text("CGST", line -> line.cgst().toString()).text("SGST", line -> line.sgst().toString());
        table.show(books.gst(session.caller(), until.withDayOfMonth(1), until));
        return table;
    }
}
