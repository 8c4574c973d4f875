// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.lab.internal.quality;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.openhims.lab.LabCatalogue;
import org.openhims.lab.quality.AnalyserLog;
import org.openhims.lab.quality.ControlLot;
import org.openhims.lab.quality.ControlResult;
import org.openhims.lab.quality.Hold;
import org.openhims.lab.quality.Maintenance;
import org.openhims.lab.quality.QualityControl;
import org.openhims.ui.Icon;
import org.openhims.ui.Session;
import org.openhims.ui.parts.ActionButton;
import org.openhims.ui.parts.DataTable;
import org.openhims.ui.parts.Empty;
import org.openhims.ui.parts.PageFrame;
import org.openhims.ui.parts.Panel;
import org.openhims.ui.parts.Parts;

/** What is held back and why, which care is due, and each control in use with its latest value. */
final class QualityPage extends Div {

    private static final long serialVersionUID = 1L;
    private static final Duration LATELY = Duration.ofDays(7);
    private static final int SHOWN = 100;

    private record Shown(ControlLot lot, ControlResult last) {
    }

    private final transient Session session;
    private final transient QualityControl quality;
    private final transient AnalyserLog log;
    private final transient LabCatalogue catalogue;
    private final transient Analysers analysers;
    private final transient QualityWords words;
    private final DataTable<Hold> holds;
    private final DataTable<Shown> lots;
    private final Panel held;
    private final Div top = new Div();
    private final Div due = Parts.div("h-stack h-tight");
    private final ActionButton which;
    private boolean inUse = true;

    QualityPage(Session session, QualityControl quality, AnalyserLog log, LabCatalogue catalogue, Analysers analysers) {
        this.session = session;
        this.quality = quality;
        this.log = log;
        this.catalogue = catalogue;
        this.analysers = analysers;
        this.words = new QualityWords(session);
        this.holds = HoldsPage.table(session, words, this::acts);
        this.lots = lots();
        this.held = new Panel(Icon.LOCK, session.t("uilab.holds"), Parts.spoken(holds));
        this.which = ActionButton.of("quality-which", "", this::turn).quiet();
        add(new PageFrame(session.t("uilab.quality"), top, due, new Panel(Icon.SHIELD, session.t("uilab.controls"), lots).tools(which)).tools(
                tool("quality-holds", "uilab.holds.past", Icon.LOCK, QualityView.PLACE.path() + '/' + QualityView.HOLDS),
                tool("quality-analysers", "uilab.analysers", Icon.DEVICE, AnalysersView.PATH), add()));
        show();
        session.live(this, Set.of("lab.control.*", "lab.qc.*"), events -> show());
    }

    private DataTable<Shown> lots() {
        return new DataTable<Shown>("controls", session.t("uilab.controls"), shown -> shown.lot().id(),
                new Empty(Icon.SHIELD, session.t("uilab.controls.none"), session.t("uilab.controls.todo")))
                .column(session.t("uilab.qc.control"), shown -> words.material(shown.lot()))
                .text(session.t("uilab.qc.device"), shown -> shown.lot().device() == null ? session.t("uilab.qc.any") : shown.lot().device())
                .column(session.t("uilab.qc.target"), shown -> words.target(shown.lot()))
                .column(session.t("uilab.qc.last"), shown -> words.last(shown.last()))
                .column(session.t("uilab.qc.expiry"), shown -> words.expiry(shown.lot()))
                .column("", shown -> open(shown.lot()));
    }

    private ActionButton open(ControlLot lot) {
        ActionButton open = ActionButton.of("control-open-" + lot.id(), session.t("uilab.qc.open"), () -> session.go(QualityView.PLACE.path() + '/' + lot.id()));
        open.getElement().setAttribute("aria-label", session.t("uilab.qc.open.of", lot.analyte(), lot.level(), lot.lot()));
        return open;
    }

    private ActionButton tool(String id, String text, Icon icon, String path) {
        return new ActionButton(id, session.t(text), icon, () -> session.go(path)).quiet();
    }

    private ActionButton add() {
        ActionButton add = new ActionButton("lot-add", session.t("uilab.lot.add"), Icon.PLUS, () -> session.attempt(() ->
                new LotDialog(session, quality, catalogue, analysers.known(session, List.of()), this::show).open())).primary();
        add.setVisible(session.may("lab.qc.manage"));
        return add;
    }

    private Component acts(Hold hold) {
        ActionButton lift = new ActionButton("hold-lift-" + hold.id(), session.t("uilab.hold.lift"), Icon.LOCK,
                () -> new LiftDialog(session, quality, hold, this::show).open()).danger();
        lift.setVisible(session.may("lab.qc.override"));
        return lift;
    }

    private void turn() {
        inUse = !inUse;
        show();
    }

    private void show() {
        which.setText(session.t(inUse ? "uilab.controls.all" : "uilab.controls.inuse"));
        session.attempt(() -> {
            List<Hold> now = quality.holds(session.caller(), true, null, SHOWN).items();
            holds.show(now);
            showHeld(!now.isEmpty());
            Instant until = session.formats().now();
            lots.show(quality.lots(session.caller(), inUse).stream().map(lot -> new Shown(lot, last(lot, until))).toList());
            due.removeAll();
            log.due(session.caller()).forEach(entry -> due.add(due(entry)));
        });
    }

    /** Taken away rather than hidden: what is hidden stays in the browser as it was. */
    private void showHeld(boolean any) {
        if (!any) {
            top.removeAll();
        } else if (held.getParent().isEmpty()) {
            top.add(held);
        }
    }

    private ControlResult last(ControlLot lot, Instant until) {
        List<ControlResult> lately = quality.results(session.caller(), lot.id(), until.minus(LATELY), until);
        return lately.isEmpty() ? null : lately.get(lately.size() - 1);
    }

    private Div due(Maintenance entry) {
        return Parts.div("h-warning", Icon.CLOCK.component(), new Span(session.t("uilab.due", entry.device(),
                session.t("lab.maintenance." + entry.kind()), session.formats().date(entry.nextDue()))),
                ActionButton.of("due-" + entry.id(), session.t("uilab.due.open"), () -> session.go(AnalysersView.PATH + '/' + entry.device())));
    }
}
