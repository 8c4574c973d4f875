// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.registration.internal;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.openhims.platform.Problem;
import org.openhims.registration.LifeEvents;
import org.openhims.registration.Newborn;
import org.openhims.registration.Patient;
import org.openhims.registration.Sex;
import org.openhims.ui.Icon;
import org.openhims.ui.Moment;
import org.openhims.ui.PatientAction;
import org.openhims.ui.Session;
import org.openhims.ui.parts.ActionButton;
import org.openhims.ui.parts.Choice;
import org.openhims.ui.parts.Form;
import org.openhims.ui.parts.Parts;
import org.openhims.ui.parts.PatientBanner;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Registers a newborn on the mother. */
@Component
public final class BirthAction implements PatientAction {

    private final LifeEvents lives;

    @Activate
    public BirthAction(@Reference LifeEvents lives) {
        this.lives = lives;
    }

    @Override
    public Button button() {
        return new Button("newborn", "uiregistration.newborn", Icon.PERSON_ADD, null, 70, "patient.register", Set.of(Moment.PATIENT));
    }

    @Override
    public void run(Session session, String uhid) {
        new Asked(session, uhid).dialog.open();
    }

    private final class Asked {

        private final Session session;
        private final String mother;
        private final Dialog dialog = new Dialog();
        private final Form form;
        private final Choice<Sex> sex;
        private final TextField day;
        private final TextField time;
        private final TextField order;
        private final TextField name;

        private Asked(Session session, String mother) {
            this.session = session;
            this.mother = mother;
            form = new Form(session, "registration.newborn." + mother);
            sex = form.choice("sex", new Choice<>("newborn-sex", session.t("uiregistration.sex"), List.of(Sex.F, Sex.M, Sex.U),
                    s -> session.t("uiregistration.sex." + s)), Sex.class);
            time = form.text("bornAt", field("time", "uiregistration.newborn.time"));
            day = form.text("day", field("day", "uiregistration.day"));
            order = form.text("order", field("order", "uiregistration.newborn.order"));
            name = form.text("name", field("name", "uiregistration.newborn.name"));
            time.setHelperText(session.t("uiregistration.paper.time.help"));
            day.setPlaceholder(session.formats().date(session.formats().today()));
            order.setHelperText(session.t("uiregistration.newborn.order.help"));
            sex.addClassName("h-full");
            dialog.setHeaderTitle(session.t("uiregistration.newborn"));
            dialog.setWidth("34rem");
            dialog.add(new Paragraph(session.t("uiregistration.newborn.help")), Parts.div("h-fields", sex, time, day, order, name));
            name.addClassName("h-full");
            dialog.getFooter().add(ActionButton.of("newborn-leave", session.t("ui.confirm.leave"), dialog::close),
                    new ActionButton("newborn-save", session.t("uiregistration.save"), Icon.CHECK, this::save).primary());
            dialog.addOpenedChangeListener(e -> sex.focus());
        }

        private TextField field(String id, String label) {
            TextField field = new TextField(session.t(label));
            field.setId("newborn-" + id);
            return field;
        }

        private void save() {
            Patient[] child = new Patient[1];
            if (form.submit(() -> child[0] = lives.newborn(session.caller(), entered()))) {
                dialog.close();
                session.say(session.t("uiregistration.saved", child[0].name(), PatientBanner.uhid(child[0].uhid())));
                session.go("patient/" + child[0].uhid());
            }
        }

        private Newborn entered() {
            Instant at = session.formats().moment(day.getValue(), time.getValue()).orElseThrow(() -> Problem.invalid("bornAt", "value"));
            if (sex.isEmpty()) {
                throw Problem.invalid("sex", "required");
            }
            String number = order.getValue().strip();
            if (!number.matches("[1-9]?")) {
                throw Problem.invalid("order", "newborn.order");
            }
            return new Newborn(mother, sex.getValue(), at, number.isEmpty() ? null : Integer.valueOf(number), MoreFields.text(name));
        }
    }
}
