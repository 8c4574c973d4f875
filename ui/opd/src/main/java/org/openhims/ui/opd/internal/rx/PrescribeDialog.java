// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.opd.internal.rx;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import org.openhims.opd.DrugChecks;
import org.openhims.opd.Drugs;
import org.openhims.opd.Finding;
import org.openhims.opd.Finding.Verdict;
import org.openhims.opd.NewPrescription;
import org.openhims.opd.Prescription;
import org.openhims.opd.Prescriptions;
import org.openhims.opd.RxLine;
import org.openhims.ui.FKey;
import org.openhims.ui.Icon;
import org.openhims.ui.Session;
import org.openhims.ui.parts.ActionButton;
import org.openhims.ui.parts.Chip;
import org.openhims.ui.parts.Parts;
import org.openhims.ui.parts.PatientBanner;
import org.openhims.ui.parts.Tone;

/** A prescription as it grows: each drug shows at once what stands against it, and what could not be checked. */
final class PrescribeDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private final transient Session session;
    private final transient DrugChecks checks;
    private final transient Prescriptions prescriptions;
    private final transient List<RxLine> lines = new ArrayList<>();
    private final String uhid;
    private final String visit;
    private final DrugEntry entry;
    private final Div shown = Parts.spoken(Parts.div("h-stack h-tight"));
    private final ActionButton sign;

    PrescribeDialog(Session session, Drugs drugs, DrugChecks checks, Prescriptions prescriptions, String uhid, String visit,
            List<RxLine> usual) {
        this.session = session;
        this.checks = checks;
        this.prescriptions = prescriptions;
        this.uhid = uhid;
        this.visit = visit;
        entry = new DrugEntry(session, drugs, this::take);
        sign = new ActionButton("rx-sign", session.t("uiopd.rx.sign"), Icon.SIGN, this::sign).primary().key(FKey.F4);
        setHeaderTitle(session.t("uiopd.rx.prescribe"));
        setWidth("68rem");
        shown.setId("rx-lines");
        ActionButton all = new ActionButton("rx-usual", session.t("uiopd.template.drugs"), Icon.PLUS,
                () -> usual.stream().filter(line -> !lines.contains(line)).forEach(this::take)).key(FKey.F7);
        all.setVisible(!usual.isEmpty());
        add(PatientBanner.line(session, session.banner(uhid)), entry, all, shown);
        getFooter().add(ActionButton.of("rx-leave", session.t("ui.confirm.leave"), this::close), sign);
        show();
    }

    /** Each line is checked against the patient and the lines before it as soon as it is there. */
    private void take(RxLine line) {
        List<RxLine> with = new ArrayList<>(lines);
        with.add(line);
        session.attempt(() -> {
            checks.check(session.caller(), uhid, with, null);
            lines.add(line);
            entry.reset();
            show();
        });
    }

    private void show() {
        shown.removeAll();
        List<Finding> findings = lines.isEmpty() ? List.of() : checks.check(session.caller(), uhid, lines, null);
        for (int i = 0; i < lines.size(); i++) {
            int line = i;
            shown.add(line(i, findings.stream().filter(finding -> finding.line() == line).toList()));
        }
        sign.setEnabled(!lines.isEmpty());
    }

    private Div line(int i, List<Finding> findings) {
        RxLine line = lines.get(i);
        Div row = Parts.div("h-row", Parts.span("h-name", (i + 1) + ". " + line.name()), Parts.span("h-soft", RxText.of(session, line)),
                new ActionButton("rx-remove-" + i, session.t("uiopd.rx.remove"), Icon.CLOSE, () -> remove(i)).iconOnly().quiet());
        Div all = Parts.div("h-stack h-tight", row);
        findings.forEach(finding -> all.add(new Chip(finding.verdict() == Verdict.WARNING ? Tone.DANGER : Tone.WAITING, finding.message())));
        if (findings.stream().anyMatch(finding -> finding.verdict() == Verdict.WARNING)) {
            all.add(reason(i, line));
        }
        return all;
    }

    private TextField reason(int i, RxLine line) {
        TextField reason = new TextField(session.t("uiopd.rx.reason"));
        reason.setId("rx-reason-" + i);
        reason.setMaxLength(200);
        reason.setWidthFull();
        reason.setValue(line.reason() == null ? "" : line.reason());
        reason.addValueChangeListener(e -> lines.set(i, RxText.because(line, e.getValue().isBlank() ? null : e.getValue().strip())));
        return reason;
    }

    private void remove(int i) {
        lines.remove(i);
        show();
    }

    private void sign() {
        session.attempt(() -> {
            Prescription signed = prescriptions.prescribe(session.caller(), new NewPrescription(visit, List.copyOf(lines)));
            close();
            session.say(session.t("uiopd.rx.signed", signed.code()));
            session.print(prescriptions.sheet(session.caller(), signed.id()));
        });
    }
}
