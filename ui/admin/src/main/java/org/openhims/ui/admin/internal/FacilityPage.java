// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.admin.internal;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import org.openhims.platform.facility.FacilitySettings;
import org.openhims.platform.facility.FacilitySettings.Settings;
import org.openhims.ui.Icon;
import org.openhims.ui.Session;
import org.openhims.ui.parts.ActionButton;
import org.openhims.ui.parts.Form;
import org.openhims.ui.parts.PageFrame;
import org.openhims.ui.parts.Panel;
import org.openhims.ui.parts.Parts;

/** What stands on every print: the facility's names and numbers. */
final class FacilityPage extends Div {

    private static final long serialVersionUID = 1L;
    private final transient Session session;
    private final transient FacilitySettings settings;
    private final transient Form form;
    private final TextField nameEn = new TextField();
    private final TextField nameHi = new TextField();
    private final TextField state = new TextField();
    private final TextField hfr = new TextField();
    private final TextField zone = new TextField();

    FacilityPage(Session session, FacilitySettings settings) {
        this.session = session;
        this.settings = settings;
        this.form = new Form(session, "admin.facility");
        Settings present = settings.settings(session.caller());
        field(nameEn, "nameEn", "facility-name-en", present.nameEn());
        field(nameHi, "nameHi", "facility-name-hi", present.nameHi());
        field(state, "stateCode", "facility-state", Integer.toString(present.stateCode()));
        field(hfr, "hfrId", "facility-hfr", present.hfrId() == null ? "" : present.hfrId());
        field(zone, "zone", "facility-zone", present.zone());
        state.setHelperText(session.t("uiadmin.facility.stateCode.hint"));
        ActionButton save = ActionButton.of("facility-save", session.t("uiadmin.save"), this::save).primary();
        add(new PageFrame(session.t("uiadmin.menu.facility"), new Panel(Icon.HOME, session.t("uiadmin.facility"),
                Parts.div("h-stack", Parts.div("h-fields", nameEn, nameHi, state, hfr, zone), Parts.div("h-row", save)))));
    }

    private void field(TextField field, String name, String id, String value) {
        field.setId(id);
        field.setLabel(session.t("uiadmin.facility." + name));
        field.setValue(value);
        form.text(name, field);
    }

    private void save() {
        boolean done = form.submit(() -> settings.change(session.caller(), new Settings(nameEn.getValue(), nameHi.getValue(), stateCode(),
                hfr.getValue().isBlank() ? null : hfr.getValue().strip(), zone.getValue().strip())));
        if (done) {
            session.say(session.t("uiadmin.facility.saved"));
        }
    }

    /** What is no number is refused by the service as any other that is out of range. */
    private int stateCode() {
        return state.getValue().matches("\\d{1,4}") ? Integer.parseInt(state.getValue()) : 0;
    }
}
