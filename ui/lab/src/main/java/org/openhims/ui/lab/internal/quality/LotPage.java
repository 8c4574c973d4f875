// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.lab.internal.quality;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openhims.lab.quality.ControlLot;
import org.openhims.lab.quality.ControlResult;
import org.openhims.lab.quality.QualityControl;
import org.openhims.ui.Icon;
import org.openhims.ui.Session;
import org.openhims.ui.parts.ActionButton;
import org.openhims.ui.parts.Confirm;
import org.openhims.ui.parts.DataTable;
import org.openhims.ui.parts.Empty;
import org.openhims.ui.parts.PageFrame;
import org.openhims.ui.parts.Panel;
import org.openhims.ui.parts.Parts;
import org.openhims.ui.parts.Slot;

/** One control lot: its Levey-Jennings picture, the same as a table, and a field for a control that no analyser sends. */
final class LotPage extends Div {

    private static final long serialVersionUID = 1L;
    private static final List<Integer> DAYS = List.of(7, 30, 90);

    private final transient Session session;
    private final transient QualityControl quality;
    private final transient QualityWords words;
    private final String id;
    private final Slot head = new Slot("h-facts");
    private final Slot periods = new Slot("h-tabs");
    private final Slot entry = new Slot("h-stack");
    private final Picture picture = new Picture();
    private final DataTable<ControlResult> points;
    private final ActionButton end;
    private int days = 30;

    LotPage(Session session, QualityControl quality, Analysers analysers, String id) {
        this.session = session;
        this.quality = quality;
        this.words = new QualityWords(session);
        this.id = id;
        this.points = points();
        this.end = new ActionButton("lot-end", session.t("uilab.lot.end"), Icon.CLOSE, this::end).danger();
        add(new PageFrame(session.t("uilab.lot"), new Panel(Icon.SHIELD, session.t("uilab.qc.control"), head),
                new Panel(Icon.EVENTS, session.t("uilab.qc.course"), picture).tools(periods), entry,
                new Panel(Icon.RECORD, session.t("uilab.qc.points"), Parts.spoken(points))).tools(end,
                        new ActionButton("lot-back", session.t("uilab.quality"), Icon.UNDO, () -> session.go(QualityView.PLACE.path())).quiet()));
        show();
        lot().filter(lot -> lot.until() == null && session.may("lab.qc.enter"))
                .ifPresent(lot -> entry.add(new ControlEntry(session, quality, lot, analysers, this::show)));
        session.live(this, Set.of("lab.control.*", "lab.qc.*"), events -> show());
    }

    private DataTable<ControlResult> points() {
        return new DataTable<ControlResult>("points", session.t("uilab.qc.points"), ControlResult::id,
                new Empty(Icon.EVENTS, session.t("uilab.qc.points.none"), session.t("uilab.qc.points.todo")))
                .text(session.t("uilab.when"), control -> session.formats().dateTime(control.at()))
                .column(session.t("uilab.value"), control -> Parts.span("h-value", control.value().toPlainString()))
                .text(session.t("uilab.qc.distance"), words::deviations)
                .column(session.t("uilab.qc.judgement"), words::verdict)
                .column(session.t("uilab.qc.device"), control -> Parts.div("h-line", new Span(words.device(control.device())),
                        Parts.span("h-line-detail", control.enteredBy())))
                .column(session.t("uilab.hold"), this::noted);
    }

    private Component noted(ControlResult control) {
        Div cell = Parts.div("h-line");
        if (control.comment() == null && control.hold() == null) {
            return new Span("");
        }
        if (control.comment() != null) {
            cell.add(Parts.span("h-small", control.comment()));
        }
        if (control.hold() != null) {
            cell.add(words.hold(control.hold()));
        }
        return cell;
    }

    private Optional<ControlLot> lot() {
        return quality.lots(session.caller(), false).stream().filter(lot -> lot.id().equals(id)).findFirst();
    }

    private void show() {
        session.attempt(() -> lot().ifPresentOrElse(this::show, () -> session.go(QualityView.PLACE.path())));
    }

    private void show(ControlLot lot) {
        Instant until = session.formats().now();
        Instant from = until.minus(Duration.ofDays(days));
        List<ControlResult> results = quality.results(session.caller(), id, from, until);
        head.show(slot -> slot.add(words.material(lot), words.target(lot), words.expiry(lot),
                new Span(lot.device() == null ? session.t("uilab.qc.any") : lot.device())), lot);
        picture.show(quality.picture(session.caller(), id, from, until), words.described(lot, results));
        List<ControlResult> newest = new ArrayList<>(results);
        Collections.reverse(newest);
        points.show(newest);
        end.setVisible(lot.until() == null && session.may("lab.qc.manage"));
        periods.show(slot -> DAYS.forEach(number -> slot.add(period(number))), days);
    }

    private ActionButton period(int number) {
        ActionButton period = ActionButton.of("days-" + number, session.t("uilab.qc.days", number), () -> {
            days = number;
            show();
        });
        period.setClassName("h-on", number == days);
        period.getElement().setAttribute("aria-pressed", Boolean.toString(number == days));
        return period;
    }

    private void end() {
        Confirm.ask(session, session.t("uilab.lot.end"), session.t("uilab.lot.end.consequence"), session.t("uilab.lot.end"), () -> {
            session.attempt(() -> quality.endLot(session.caller(), id, session.formats().today()));
            show();
        });
    }
}
