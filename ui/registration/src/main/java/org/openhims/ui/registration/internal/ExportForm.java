// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.registration.internal;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.openhims.platform.access.Caller;
import org.openhims.registration.PatientExports;
import org.openhims.ui.Session;
import org.openhims.ui.parts.Parts;

/** The whole register as a file, for a reason. */
final class ExportForm extends Div {

    private static final long serialVersionUID = 1L;
    private static final int SHORTEST = 3;
    private static final int LONGEST = 200;

    private final TextField reason = new TextField();

    ExportForm(Session session, PatientExports exports) {
        reason.setId("export-reason");
        reason.setLabel(session.t("uiregistration.export.reason"));
        reason.setHelperText(session.t("uiregistration.export.help"));
        reason.setMaxLength(LONGEST);
        reason.setWidthFull();
        reason.setValueChangeMode(ValueChangeMode.EAGER);
        Caller by = session.caller();
        Anchor file = ImportPanel.download("patients.csv", session.t("uiregistration.export.file"),
                writer -> exports.open(by, reason.getValue()).write(writer, looked -> { }));
        file.setId("export-file");
        file.setVisible(false);
        reason.addValueChangeListener(e -> file.setVisible(e.getValue().strip().length() >= SHORTEST));
        add(Parts.div("h-stack h-tight", reason, Parts.div("h-row", file)));
    }
}
