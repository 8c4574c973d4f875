// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.lab.internal;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.openhims.lab.LabOrder;
import org.openhims.lab.Result;
import org.openhims.lab.ResultStatus;
import org.openhims.lab.Specimen;
import org.openhims.ui.Icon;
import org.openhims.ui.Session;
import org.openhims.ui.parts.ActionButton;
import org.openhims.ui.parts.Chip;
import org.openhims.ui.parts.DataTable;
import org.openhims.ui.parts.Panel;
import org.openhims.ui.parts.Parts;
import org.openhims.ui.parts.Slot;
import org.openhims.ui.parts.Tone;

/** The results of the specimen in hand: what came, what is held and why, what was corrected; enter, amend and print. */
final class SpecimenSheet extends Div {

    private static final long serialVersionUID = 1L;
    private final transient Session session;
    private final transient Bench bench;
    private final transient Runnable changed;
    private final DataTable<Shown> table;
    private final Slot tools = new Slot("h-row");
    private final Slot followed = new Slot("h-stack");

    SpecimenSheet(Session session, Bench bench, Runnable changed) {
        this.session = session;
        this.bench = bench;
        this.changed = changed;
        this.table = ResultCells.columns(session, new DataTable<Shown>("lab-sheet", session.t("uilab.sheet"), shown -> shown.result().id(),
                Parts.div("h-soft", new Span(session.t("uilab.sheet.none")))))
                .column(session.t("uilab.state"), shown -> new Chip(shown.result().status().reported() ? Tone.DONE : Tone.WAITING,
                        session.t("uilab.result." + shown.result().status().name())))
                .column("", shown -> AmendDialog.button(session, bench.results, shown.result(), changed));
        add(new Panel(Icon.FLASK, session.t("uilab.sheet"), Parts.spoken(table), followed).tools(tools));
        setVisible(false);
    }

    void show(Specimen specimen) {
        LabOrder order = bench.orders.get(session.caller(), specimen.order());
        List<Result> all = order.results().stream().filter(result -> result.accession().equals(specimen.accession())).toList();
        List<Result> standing = all.stream().filter(result -> result.status() != ResultStatus.SUPERSEDED).toList();
        table.show(Shown.of(standing, bench.held(session), all));
        tools.show(slot -> {
            if (specimen.status().takesResults() && session.may("lab.result.enter")) {
                slot.add(new ActionButton("lab-enter-" + specimen.accession(), session.t("uilab.enter"), Icon.NOTE, () -> session.attempt(() ->
                        new EnterDialog(session, bench, specimen, standing, changed).open())));
            }
            if (standing.stream().anyMatch(result -> result.status().reported())) {
                slot.add(report(session, bench, order.id()));
            }
        }, specimen, standing);
        Followed tests = Followed.on(session, bench, specimen, order);
        followed.show(tests::fill, tests.reflexes(), order.results());
        setVisible(specimen.status().takesResults() || !standing.isEmpty());
    }

    static ActionButton report(Session session, Bench bench, String order) {
        return new ActionButton("lab-report-" + order, session.t("uilab.report"), Icon.PRINT,
                () -> session.attempt(() -> session.print(bench.results.report(session.caller(), order)))).quiet();
    }
}
