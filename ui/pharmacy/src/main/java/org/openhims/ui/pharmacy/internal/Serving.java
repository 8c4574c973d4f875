// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.pharmacy.internal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.openhims.opd.Finding;
import org.openhims.pharmacy.Dispense;
import org.openhims.pharmacy.Dispensing;
import org.openhims.pharmacy.NewDispense;
import org.openhims.pharmacy.NewDispense.HandedLine;
import org.openhims.pharmacy.Proposal;
import org.openhims.pharmacy.Proposal.ProposedLine;
import org.openhims.pharmacy.RxOrder;
import org.openhims.pharmacy.RxOrder.RxOrderLine;
import org.openhims.pharmacy.StockLine;
import org.openhims.ui.FKey;
import org.openhims.ui.Icon;
import org.openhims.ui.Session;
import org.openhims.ui.Shortcut;
import org.openhims.ui.parts.ActionButton;
import org.openhims.ui.parts.Chip;
import org.openhims.ui.parts.Panel;
import org.openhims.ui.parts.Parts;
import org.openhims.ui.parts.PatientBanner;
import org.openhims.ui.parts.Tone;

/** A prescription that is being served: what stands against it, and for each line which packs leave. */
final class Serving extends Div {

    private static final long serialVersionUID = 1L;
    private final transient Session session;
    private final transient Dispensing dispensing;
    private final transient Proposal proposal;
    private final transient Consumer<Dispense> given;
    private final transient List<LinePacks> lines = new ArrayList<>();
    private final TextField override;

    Serving(Session session, Dispensing dispensing, Proposal proposal, Consumer<Dispense> given, Runnable leave) {
        this.session = session;
        this.dispensing = dispensing;
        this.proposal = proposal;
        this.given = given;
        RxOrder order = proposal.order();
        override = new TextField(session.t("uipharm.override"));
        override.setId("pharm-override");
        override.setMaxLength(400);
        override.setWidthFull();
        override.setVisible(proposal.findings().stream().anyMatch(one -> one.verdict() == Finding.Verdict.WARNING));
        Div rows = Parts.div("h-stack");
        proposal.lines().forEach(line -> rows.add(row(line)));
        ActionButton go = new ActionButton("pharm-give", session.t("uipharm.give"), Icon.CHECK, this::give).primary().key(FKey.F9);
        ActionButton back = ActionButton.of("pharm-leave", session.t("uipharm.leave"), leave).quiet();
        Shortcut.escape(this, leave);
        Panel panel = new Panel(Icon.NOTE, order.code() == null ? session.t("uipharm.paper") : order.code(), who(order), rows, override,
                Parts.div("h-row h-form-end", back, go));
        panel.setId("pharm-serving");
        add(panel);
    }

    String order() {
        return proposal.order().id();
    }

    private Component who(RxOrder order) {
        Div who = Parts.div("h-stack h-tight");
        if (order.uhid() == null) {
            who.add(Parts.span("h-name", order.name()));
        } else {
            who.add(PatientBanner.line(session, session.banner(order.uhid())));
        }
        String by = order.prescriber() == null ? session.t("uipharm.noprescriber") : order.prescriber();
        who.add(Parts.span("h-soft", by + " · " + session.formats().dateTime(order.writtenAt())));
        return who;
    }

    private Component row(ProposedLine proposed) {
        RxOrderLine line = proposal.order().lines().get(proposed.line() - 1);
        LinePacks packs = new LinePacks(session, line, proposed);
        lines.add(packs);
        Div row = Parts.div("h-stack h-tight", Parts.div("h-line", Parts.span("h-name", line.rx().name()
                + (line.rx().brand() == null ? "" : " (" + line.rx().brand() + ')')), Parts.span("h-line-detail", session.t("uipharm.owed", proposed.owed()))));
        proposal.findings().stream().filter(one -> one.line() == line.line() - 1).forEach(one -> row.add(finding(one)));
        row.add(packs);
        return row;
    }

    private Component finding(Finding finding) {
        boolean warns = finding.verdict() == Finding.Verdict.WARNING;
        return Parts.div("h-row", new Chip(warns ? Tone.DANGER : Tone.WAITING, session.t(warns ? "uipharm.warning" : "uipharm.notchecked")),
                Parts.span("h-small", finding.message()));
    }

    /** The pack in hand takes the place of the proposed ones, on the line that it may serve. */
    void scanned(StockLine pack) {
        lines.stream().filter(line -> line.takes(pack)).findFirst().ifPresentOrElse(line -> line.only(pack),
                () -> session.say(session.t("uipharm.scan.other", pack.product().label())));
    }

    private void give() {
        session.attempt(() -> {
            List<HandedLine> handed = lines.stream().flatMap(line -> line.handed().stream()).toList();
            given.accept(dispensing.dispense(session.caller(), new NewDispense(order(), proposal.store(),
                    override.isEmpty() ? null : override.getValue().strip(), handed)));
        });
    }
}
