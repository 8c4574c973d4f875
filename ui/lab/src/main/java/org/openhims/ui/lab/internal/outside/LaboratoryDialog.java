// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.lab.internal.outside;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import org.openhims.lab.outside.OutsideLaboratory;
import org.openhims.ui.Icon;
import org.openhims.ui.Session;
import org.openhims.ui.parts.ActionButton;
import org.openhims.ui.parts.Form;
import org.openhims.ui.parts.Parts;

/** Another laboratory, new or in the place of the one of its code. */
final class LaboratoryDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private final transient Session session;
    private final transient OutsideServices services;
    private final transient Runnable changed;
    private final transient Form form;
    private final TextField code;
    private final TextField name;
    private final TextField address;

    LaboratoryDialog(Session session, OutsideServices services, Runnable changed) {
        this.session = session;
        this.services = services;
        this.changed = changed;
        form = new Form(session, "lab.outside.laboratory");
        code = text("code", "uilab.outside.code", 16);
        code.setHelperText(session.t("uilab.outside.code.help"));
        name = text("name", "uilab.outside.name", 120);
        address = text("address", "uilab.outside.address", 200);
        setHeaderTitle(session.t("uilab.outside.add"));
        setWidth("36rem");
        add(Parts.div("h-stack h-tight", code, name, address));
        getFooter().add(ActionButton.of("laboratory-leave", session.t("ui.confirm.leave"), this::close),
                new ActionButton("laboratory-save", session.t("uilab.outside.save"), Icon.CHECK, this::save).primary());
        addOpenedChangeListener(e -> code.focus());
    }

    private TextField text(String field, String label, int most) {
        TextField text = form.text(field, new TextField(session.t(label)));
        text.setId("laboratory-" + field);
        text.setMaxLength(most);
        text.setWidthFull();
        return text;
    }

    private void save() {
        if (form.submit(() -> services.laboratories().set(session.caller(), new OutsideLaboratory(code.getValue().strip().toUpperCase(Locale.ROOT),
                name.getValue().strip(), address.isEmpty() ? null : address.getValue().strip())))) {
            close();
            session.say(session.t("uilab.outside.saved"));
            changed.run();
        }
    }
}
