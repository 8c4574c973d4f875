// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.lab.internal;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import org.openhims.lab.Gestation;
import org.openhims.lab.MedicoLegal;
import org.openhims.platform.Problem;
import org.openhims.ui.Icon;
import org.openhims.ui.Session;
import org.openhims.ui.parts.ActionButton;
import org.openhims.ui.parts.Parts;

/** What else an order says: that the patient is pregnant, that it is of a medico-legal case. The fields appear when a button is pressed. */
final class OrderCase extends Div {

    private static final long serialVersionUID = 1L;
    private static final int WEEK = 7;

    private final TextField number;
    private final TextField weeks;
    private final TextField days;
    private final Div pregnancy;

    OrderCase(Session session) {
        addClassName("h-row");
        number = text(session, "mlc-number", "uilab.order.mlc.number", 60);
        number.setVisible(false);
        weeks = text(session, "weeks", "uilab.order.weeks", 2);
        days = text(session, "days", "uilab.order.days", 1);
        weeks.setWidth("6rem");
        days.setWidth("6rem");
        pregnancy = Parts.div("h-row", weeks, days);
        pregnancy.setVisible(false);
        add(new ActionButton("lab-order-pregnant", session.t("uilab.order.pregnant"), Icon.PERSON, () -> turn("lab-order-pregnant", pregnancy)), pregnancy,
                new ActionButton("lab-order-mlc", session.t("uilab.order.mlc"), Icon.LOCK, () -> turn("lab-order-mlc", number)), number);
    }

    private static TextField text(Session session, String id, String label, int most) {
        TextField field = new TextField(session.t(label));
        field.setId("lab-order-" + id);
        field.setMaxLength(most);
        return field;
    }

    private void turn(String id, com.vaadin.flow.component.Component fields) {
        boolean on = !fields.isVisible();
        fields.setVisible(on);
        getChildren().filter(child -> child.getId().orElse("").equals(id)).map(ActionButton.class::cast).forEach(button -> {
            button.setClassName("h-on", on);
            button.getElement().setAttribute("aria-pressed", Boolean.toString(on));
        });
    }

    /** Null when nothing is said. */
    MedicoLegal medicoLegal() {
        return number.isVisible() ? new MedicoLegal(number.isEmpty() ? null : number.getValue().strip()) : null;
    }

    /** Null when nothing is said. */
    Gestation gestation() {
        if (!pregnancy.isVisible()) {
            return null;
        }
        boolean unknown = weeks.isEmpty() && days.isEmpty();
        return new Gestation(true, unknown ? null : whole(weeks, Gestation.LONGEST / WEEK) * WEEK + whole(days, WEEK - 1), null, null);
    }

    private static int whole(TextField field, int most) {
        String text = field.getValue().strip();
        field.setInvalid(!text.matches("\\d{0,2}") || !text.isEmpty() && Integer.parseInt(text) > most);
        if (field.isInvalid()) {
            throw Problem.invalid("gestation.days", "limit", 0, Gestation.LONGEST);
        }
        return text.isEmpty() ? 0 : Integer.parseInt(text);
    }
}
