// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.registration.internal;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.openhims.registration.Patient;
import org.openhims.registration.Patients;
import org.openhims.ui.Icon;
import org.openhims.ui.Session;
import org.openhims.ui.parts.ActionButton;
import org.openhims.ui.parts.Empty;
import org.openhims.ui.parts.PageFrame;
import org.openhims.ui.parts.Panel;
import org.openhims.ui.parts.Parts;
import org.openhims.ui.parts.PatientBanner;

/** Finds the other record of a person. */
final class MergeFindPage extends Div {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 8;

    private final transient Session session;
    private final transient Patients patients;
    private final String uhid;
    private final TextField search = new TextField();
    private final Div found = Parts.spoken(Parts.div("h-stack h-tight"));

    MergeFindPage(Session session, Patients patients, String uhid) {
        this.session = session;
        this.patients = patients;
        this.uhid = uhid;
        search.setLabel(session.t("uiregistration.identify.search"));
        search.setId("merge-search");
        search.addClassName("h-wide");
        search.setAutofocus(true);
        search.addKeyPressListener(Key.ENTER, e -> find());
        add(new PageFrame(session.t("uiregistration.merge"), new PatientBanner(session, patients.banner(session.caller(), uhid)),
                new Panel(Icon.SEARCH, session.t("uiregistration.merge.which"), new Paragraph(session.t("uiregistration.merge.which.help")),
                        Parts.div("h-fields", search),
                        Parts.div("h-row", new ActionButton("merge-find", session.t("uiregistration.identify.find"), Icon.SEARCH, this::find)), found)));
    }

    private void find() {
        session.attempt(() -> {
            List<Patient> others = patients.search(session.caller(), search.getValue(), null, SHOWN).items().stream()
                    .filter(patient -> !patient.uhid().equals(uhid) && patient.identifiedAs() == null && patient.mergedInto() == null).toList();
            found.removeAll();
            if (others.isEmpty()) {
                found.add(new Empty(Icon.SEARCH, session.t("uiregistration.identify.none"), session.t("uiregistration.merge.none.todo")));
            }
            others.forEach(other -> found.add(Parts.div("h-row", PatientBanner.line(session, patients.banner(session.caller(), other.uhid())),
                    ActionButton.of("merge-with-" + other.uhid(), session.t("uiregistration.merge.compare"),
                            () -> session.go(MergeView.PATH + '/' + uhid + '/' + other.uhid())))));
        });
    }
}
