// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.opd.internal.day;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.openhims.opd.Department;
import org.openhims.opd.OpdSetup;
import org.openhims.opd.board.DayFigures;
import org.openhims.opd.board.DayFigures.Hour;
import org.openhims.opd.board.DayFigures.QueueCount;
import org.openhims.opd.board.Figures;
import org.openhims.ui.Icon;
import org.openhims.ui.Session;
import org.openhims.ui.parts.ActionButton;
import org.openhims.ui.parts.Chip;
import org.openhims.ui.parts.DataTable;
import org.openhims.ui.parts.Empty;
import org.openhims.ui.parts.PageFrame;
import org.openhims.ui.parts.Panel;
import org.openhims.ui.parts.Parts;
import org.openhims.ui.parts.Tone;

/** What the head of a department looks at: how many came when, how long they waited, where they stand; what is short, what came in. */
final class DayPage extends Div {

    private static final long serialVersionUID = 1L;
    private static final String ALL = "*";

    private final transient Session session;
    private final transient Figures figures;
    private final transient Neighbours neighbours;
    private final Select<String> department = new Select<>();
    private final Div heading = Parts.spoken(Parts.div("h-line"));
    private final Div body = Parts.div("h-stack");
    private transient LocalDate day;

    DayPage(Session session, Figures figures, OpdSetup setup, Neighbours neighbours) {
        this.session = session;
        this.figures = figures;
        this.neighbours = neighbours;
        this.day = session.formats().today();
        List<Department> all = session.may("opd.queue.read") ? setup.departments(session.caller()) : List.of();
        department.setId("day-department");
        department.setLabel(session.t("uiopd.figures.department"));
        department.setItems(Stream.concat(Stream.of(ALL), all.stream().map(Department::code)).toList());
        department.setItemLabelGenerator(code -> all.stream().filter(one -> one.code().equals(code)).findFirst()
                .map(one -> session.caller().locale().getLanguage().equals("hi") ? one.nameHindi() : one.name()).orElse(session.t("uiopd.figures.all")));
        department.setValue(ALL);
        department.addValueChangeListener(e -> show());
        add(new PageFrame(session.t("uiopd.menu.figures"), heading, department, body)
                .tools(step("day-back", "uiopd.book.back", -1), step("day-today", "uiopd.book.today", 0), step("day-next", "uiopd.book.next", 1)));
        show();
        session.live(this, Set.of("opd.*"), events -> show());
    }

    private ActionButton step(String id, String text, int days) {
        return ActionButton.of(id, session.t(text), () -> {
            day = days == 0 ? session.formats().today() : day.plusDays(days);
            show();
        });
    }

    private void show() {
        session.attempt(() -> {
            DayFigures of = figures.day(session.caller(), day, department.getValue().equals(ALL) ? null : department.getValue());
            heading.removeAll();
            heading.add(Parts.span("h-name", session.formats().longDate(day)));
            body.removeAll();
            int came = of.hours().stream().mapToInt(Hour::arrived).sum();
            int waiting = of.queues().stream().mapToInt(QueueCount::waiting).sum();
            body.add(Parts.div("h-counts", Parts.count("day-came", came, session.t("uiopd.figures.came"), Tone.INFO),
                    Parts.count("day-waiting", waiting, session.t("uiopd.figures.waiting"), Tone.WAITING),
                    Parts.count("day-done", of.queues().stream().mapToInt(QueueCount::done).sum(), session.t("uiopd.figures.done"), Tone.DONE)));
            body.add(load(of.hours()), waits(of.hours()), new QueuePanel(session, of.queues()), new StockPanel(session, neighbours.stock),
                    new MoneyPanel(session, neighbours.books, day));
        });
    }

    private Panel load(List<Hour> hours) {
        DataTable<Hour> table = table("day-load", "uiopd.figures.load").text(session.t("uiopd.figures.arrived"), hour -> Integer.toString(hour.arrived()))
                .text(session.t("uiopd.figures.called"), hour -> Integer.toString(hour.called()));
        table.show(hours);
        return new Panel(Icon.PEOPLE, session.t("uiopd.figures.load"), new Bars(hours.stream().map(hour -> new Bars.Bar(clock(hour), hour.arrived(), null))
                .toList()), table);
    }

    private Panel waits(List<Hour> hours) {
        DataTable<Hour> table = table("day-waits", "uiopd.figures.waits").text(session.t("uiopd.figures.median"), hour -> minutes(hour.median()))
                .text(session.t("uiopd.figures.p95"), hour -> minutes(hour.p95()));
        table.show(hours);
        Div legend = Parts.div("h-row", new Chip(Tone.INFO, session.t("uiopd.figures.median")), new Chip(Tone.WAITING, session.t("uiopd.figures.p95")));
        legend.getElement().setAttribute("aria-hidden", "true");
        return new Panel(Icon.CLOCK, session.t("uiopd.figures.waits"), legend, new Bars(hours.stream().map(hour -> new Bars.Bar(clock(hour), hour.median(), hour.p95()))
                .toList()), table);
    }

    private DataTable<Hour> table(String id, String caption) {
        return new DataTable<Hour>(id, session.t(caption), hour -> Integer.toString(hour.hour()),
                new Empty(Icon.PEOPLE, session.t("uiopd.figures.nobody"), session.t("uiopd.figures.nobody.todo")))
                .text(session.t("uiopd.figures.hour"), DayPage::clock);
    }

    private static String clock(Hour hour) {
        return String.format("%02d", hour.hour());
    }

    private String minutes(Integer minutes) {
        return minutes == null ? "–" : session.t("uiopd.figures.minutes", minutes);
    }
}
