// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.lab.internal;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import org.openhims.lab.Specimen;
import org.openhims.lab.Specimens;
import org.openhims.lab.Unmatched;
import org.openhims.lab.UnmatchedReport;
import org.openhims.ui.Icon;
import org.openhims.ui.Session;
import org.openhims.ui.parts.ActionButton;
import org.openhims.ui.parts.Parts;
import org.openhims.ui.parts.ScanField;

/** Gives values to a specimen: the tube is scanned, its patient is shown beside what the analyser said, and the person says why. */
final class AssignDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private final transient Session session;
    private final transient Unmatched unmatched;
    private final transient Specimens specimens;
    private final transient UnmatchedReport report;
    private final transient Runnable changed;
    private final Div found = Parts.spoken(Parts.div("h-stack h-tight"));
    private final TextField why = new TextField();
    private final ActionButton go;
    private transient Specimen specimen;

    AssignDialog(Session session, Unmatched unmatched, Specimens specimens, UnmatchedReport report, Runnable changed) {
        this.session = session;
        this.unmatched = unmatched;
        this.specimens = specimens;
        this.report = report;
        this.changed = changed;
        setHeaderTitle(session.t("uilab.assign.title"));
        setWidth("36rem");
        ScanField scan = new ScanField("assign-scan", session.t("uilab.assign.scan"), this::look);
        scan.setWidthFull();
        scan.setAutofocus(true);
        why.setId("assign-why");
        why.setLabel(session.t("uilab.assign.why"));
        why.setMaxLength(200);
        why.setWidthFull();
        go = new ActionButton("assign-go", session.t("uilab.assign"), Icon.CHECK, this::assign).primary();
        go.setEnabled(false);
        add(new Paragraph(session.t("uilab.assign.help")), scan, found, why);
        getFooter().add(ActionButton.of("assign-leave", session.t("ui.confirm.leave"), this::close), go);
    }

    private void look(String accession) {
        found.removeAll();
        go.setEnabled(false);
        session.attempt(() -> {
            specimen = specimens.get(session.caller(), accession.replaceAll("\\s", ""));
            SpecimenActs shown = new SpecimenActs(session, specimens, () -> { });
            found.add(Parts.div("h-now", shown.number(specimen), shown.person(specimen), shown.tests(specimen)));
            go.setEnabled(true);
            why.focus();
        });
    }

    private void assign() {
        boolean done = session.attempt(() -> {
            unmatched.assign(session.caller(), report.id(), specimen.accession(), why.getValue().strip());
            session.say(session.t("uilab.assigned", specimen.accession()));
        });
        if (done) {
            close();
        }
        changed.run();
    }
}
