// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.lab.internal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.Set;
import java.util.stream.Collectors;
import org.openhims.lab.AnalyserReport;
import org.openhims.lab.Specimens;
import org.openhims.lab.Unmatched;
import org.openhims.lab.UnmatchedReport;
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

/** Values that belong to nobody yet, each with the reason; a person gives them to a specimen or lays them aside. */
final class UnmatchedPage extends Div {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 100;

    private final transient Session session;
    private final transient Unmatched unmatched;
    private final transient Specimens specimens;
    private final DataTable<UnmatchedReport> table;
    private final ActionButton which;
    private boolean open = true;

    UnmatchedPage(Session session, Unmatched unmatched, Specimens specimens) {
        this.session = session;
        this.unmatched = unmatched;
        this.specimens = specimens;
        this.table = new DataTable<UnmatchedReport>("lab-unmatched", session.t("uilab.menu.unmatched"), UnmatchedReport::id,
                new Empty(Icon.CHECK, session.t("uilab.unmatched.none"), session.t("uilab.unmatched.todo")))
                .text(session.t("uilab.when"), report -> session.formats().dateTime(report.receivedAt()))
                .column(session.t("uilab.unmatched.reason"), this::reason)
                .column(session.t("uilab.unmatched.sent"), this::sent)
                .column(session.t("uilab.unmatched.values"), this::values)
                .column("", this::acts);
        this.which = ActionButton.of("lab-unmatched-which", "", this::turn);
        add(new PageFrame(session.t("uilab.unmatched"), new Panel(Icon.LINK_OFF, session.t("uilab.unmatched.explained"), table)).tools(which));
        show();
        session.live(this, Set.of("lab.*"), events -> show());
    }

    private void turn() {
        open = !open;
        show();
    }

    private void show() {
        which.setText(session.t(open ? "uilab.unmatched.show.resolved" : "uilab.unmatched.show.open"));
        session.attempt(() -> table.show(unmatched.list(session.caller(), open, null, SHOWN).items()));
    }

    private Component reason(UnmatchedReport report) {
        Div cell = Parts.div("h-line", new Chip(report.status().equals("open") ? Tone.WAITING : Tone.DONE, session.t("lab.unmatched." + report.reason())));
        if (report.resolvedBy() != null) {
            cell.add(Parts.span("h-line-detail", session.t("uilab.unmatched.resolved", report.resolvedBy(), resolution(report))));
        }
        return cell;
    }

    private String resolution(UnmatchedReport report) {
        return report.status().equals("assigned") ? report.resolution() : session.t("lab.reason." + report.resolution());
    }

    private Component sent(UnmatchedReport report) {
        AnalyserReport.PatientHint hint = report.patient();
        String who = hint == null ? "" : java.util.stream.Stream.of(hint.name(), hint.sex(), hint.birthDate(), String.join(" ", hint.identifiers()))
                .filter(part -> part != null && !part.isEmpty()).collect(Collectors.joining(" · "));
        return Parts.div("h-line", Parts.span("h-token", report.accession() == null ? session.t("uilab.unmatched.noaccession") : report.accession()),
                Parts.span("h-line-detail", who), Parts.span("h-line-detail", report.device()));
    }

    private Component values(UnmatchedReport report) {
        Div cell = Parts.div("h-details");
        report.values().forEach(value -> cell.add(Parts.span("h-small", value.code() + " " + (value.value() == null ? "–" : value.value())
                + (value.unit() == null ? "" : " " + value.unit()))));
        return cell;
    }

    private Component acts(UnmatchedReport report) {
        Div acts = Parts.div("h-row", ActionButton.of("lab-assign-" + report.id(), session.t("uilab.assign"),
                () -> new AssignDialog(session, unmatched, specimens, report, this::show).open()),
                ActionButton.of("lab-dismiss-" + report.id(), session.t("uilab.dismiss"), () -> dismiss(report)).quiet());
        acts.setVisible(report.status().equals("open") && session.may("lab.unmatched.resolve"));
        return acts;
    }

    private void dismiss(UnmatchedReport report) {
        new ReasonDialog(session, session.t("uilab.dismiss.title"), session.t("uilab.dismiss.consequence"), session.t("uilab.dismiss"),
                unmatched.dismissReasons(), (reason, note) -> {
                    session.attempt(() -> unmatched.dismiss(session.caller(), report.id(), reason, note));
                    show();
                }).open();
    }
}
