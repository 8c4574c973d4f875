// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.registration.internal;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.openhims.platform.Problem;
import org.openhims.registration.Death;
import org.openhims.registration.LifeEvents;
import org.openhims.ui.Icon;
import org.openhims.ui.Moment;
import org.openhims.ui.PatientAction;
import org.openhims.ui.Session;
import org.openhims.ui.parts.ActionButton;
import org.openhims.ui.parts.Choice;
import org.openhims.ui.parts.Confirm;
import org.openhims.ui.parts.Form;
import org.openhims.ui.parts.Parts;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Records a death, or withdraws one that was recorded wrongly. */
@Component
public final class DeathAction implements PatientAction {

    private final LifeEvents lives;

    @Activate
    public DeathAction(@Reference LifeEvents lives) {
        this.lives = lives;
    }

    @Override
    public Button button() {
        return new Button("death", "uiregistration.death", Icon.RECORD, null, 80, "patient.death", Set.of(Moment.PATIENT));
    }

    @Override
    public void run(Session session, String uhid) {
        if (session.banner(uhid).death() == null) {
            new Asked(session, uhid).dialog.open();
        } else {
            Confirm.reason(session, session.t("uiregistration.death.withdraw"), session.t("uiregistration.death.withdraw.help"),
                    session.t("uiregistration.death.withdraw"), why -> session.attempt(() -> lives.alive(session.caller(), uhid, why)));
        }
    }

    /** Whether the patient came alive. */
    enum Came { ALIVE, DEAD }

    private final class Asked {

        private final Session session;
        private final String uhid;
        private final Dialog dialog = new Dialog();
        private final Form form;
        private final Choice<Came> came;
        private final TextField day;
        private final TextField time;
        private final TextField doctor;

        private Asked(Session session, String uhid) {
            this.session = session;
            this.uhid = uhid;
            form = new Form(session, "registration.death." + uhid);
            came = form.choice("broughtDead", new Choice<>("death-came", session.t("uiregistration.death.came"), List.of(Came.values()),
                    c -> session.t("uiregistration.death.came." + c)), Came.class);
            time = form.text("at", field("time", "uiregistration.death.time"));
            day = form.text("day", field("day", "uiregistration.day"));
            doctor = form.text("declaredBy", field("doctor", "uiregistration.death.doctor"));
            time.setHelperText(session.t("uiregistration.paper.time.help"));
            day.setPlaceholder(session.formats().date(session.formats().today()));
            came.addClassName("h-full");
            dialog.setHeaderTitle(session.t("uiregistration.death"));
            dialog.setWidth("34rem");
            dialog.add(new Paragraph(session.t("uiregistration.death.help")), Parts.div("h-fields", came, time, day, doctor));
            dialog.getFooter().add(ActionButton.of("death-leave", session.t("ui.confirm.leave"), dialog::close),
                    new ActionButton("death-save", session.t("uiregistration.death.save"), Icon.CHECK, this::save).danger());
            dialog.addOpenedChangeListener(e -> time.focus());
        }

        private TextField field(String id, String label) {
            TextField field = new TextField(session.t(label));
            field.setId("death-" + id);
            return field;
        }

        private void save() {
            boolean saved = form.submit(() -> {
                Instant at = session.formats().moment(day.getValue(), time.getValue()).orElseThrow(() -> Problem.invalid("at", "value"));
                lives.died(session.caller(), uhid, new Death(at, came.getValue() == Came.DEAD, doctor.getValue()));
            });
            if (saved) {
                dialog.close();
                session.say(session.t("uiregistration.death.saved"));
            }
        }
    }
}
