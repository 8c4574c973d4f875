// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.opd.internal.casualty;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.openhims.opd.casualty.EmergencyCase;
import org.openhims.opd.casualty.MedicoLegal;
import org.openhims.opd.casualty.Mlc;
import org.openhims.opd.casualty.NewMlc;
import org.openhims.ui.Icon;
import org.openhims.ui.Session;
import org.openhims.ui.parts.ActionButton;
import org.openhims.ui.parts.Choice;
import org.openhims.ui.parts.Form;

/** The medico-legal record of an emergency; signing makes it final and prints the intimation. */
final class MlcDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient Session session;
    private final transient MedicoLegal records;
    private final transient EmergencyCase emergency;
    private final transient Runnable signed;
    private final transient Form form;
    private final Choice<NewMlc.Kind> kind;
    private final TextArea history;
    private final TextArea injuries;
    private final TextField marks;
    private final TextField station;
    private final TextField informant;

    MlcDialog(Session session, MedicoLegal records, EmergencyCase emergency, Runnable signed) {
        this.session = session;
        this.records = records;
        this.emergency = emergency;
        this.signed = signed;
        this.form = new Form(session, "opd.mlc." + emergency.id());
        setHeaderTitle(session.t("uiopd.mlc.of", emergency.number()));
        setWidth("40rem");
        kind = form.choice("kind", new Choice<>("mlc-kind", session.t("uiopd.mlc.kind"), List.of(NewMlc.Kind.values()),
                one -> session.t("uiopd.mlc.kind." + one.name())), NewMlc.Kind.class);
        history = area("history");
        injuries = area("injuries");
        marks = text("marks");
        station = text("policeStation");
        informant = text("informant");
        add(new Paragraph(session.t("uiopd.mlc.consequence")), kind, history, injuries, marks, station, informant);
        getFooter().add(ActionButton.of("mlc-leave", session.t("ui.confirm.leave"), this::close),
                new ActionButton("mlc-sign", session.t("uiopd.sign"), Icon.SIGN, this::sign).primary());
    }

    private TextArea area(String name) {
        TextArea area = new TextArea(session.t("uiopd.mlc." + name));
        area.setId("mlc-" + name);
        area.setWidthFull();
        return form.text(name, area);
    }

    private TextField text(String name) {
        TextField field = new TextField(session.t("uiopd.mlc." + name));
        field.setId("mlc-" + name);
        field.setWidthFull();
        return form.text(name, field);
    }

    private void sign() {
        if (form.submit(() -> {
            Mlc made = records.register(session.caller(), emergency.id(), new NewMlc(kind.getValue(), history.getValue(), injuries.getValue(),
                    blank(marks), station.getValue(), blank(informant)));
            session.say(session.t("uiopd.mlc.signed", made.number()));
            session.print(records.intimation(session.caller(), made.id()));
        })) {
            close();
            signed.run();
        }
    }

    private static String blank(TextField field) {
        return field.getValue().isBlank() ? null : field.getValue().strip();
    }
}
