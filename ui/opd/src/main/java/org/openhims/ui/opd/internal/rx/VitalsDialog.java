// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.opd.internal.rx;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openhims.opd.VitalSigns;
import org.openhims.opd.Vitals;
import org.openhims.platform.Problem;
import org.openhims.registration.Banner;
import org.openhims.registration.Sex;
import org.openhims.ui.FKey;
import org.openhims.ui.Icon;
import org.openhims.ui.Session;
import org.openhims.ui.parts.ActionButton;
import org.openhims.ui.parts.Choice;
import org.openhims.ui.parts.Form;
import org.openhims.ui.parts.Parts;
import org.openhims.ui.parts.PatientBanner;

/** A row of numbers, in the order in which a nurse takes them. */
final class VitalsDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final List<String> SIGNS = List.of("temperature", "pulse", "respiration", "systolic", "diastolic", "spo2", "weight", "height");

    private final transient Session session;
    private final transient Vitals vitals;
    private final transient Form form;
    private final String visit;
    private final Map<String, TextField> fields = new LinkedHashMap<>();
    private final Choice<Boolean> pregnant;

    VitalsDialog(Session session, Vitals vitals, String uhid, String visit) {
        this.session = session;
        this.vitals = vitals;
        this.visit = visit;
        form = new Form(session, "opd.vitals." + visit);
        Div row = Parts.div("h-row");
        SIGNS.forEach(sign -> row.add(field(sign)));
        pregnant = new Choice<>("vitals-pregnant", session.t("uiopd.vitals.pregnant"), List.of(true, false),
                told -> session.t(told ? "uiopd.vitals.yes" : "uiopd.vitals.no"));
        Banner banner = session.banner(uhid);
        pregnant.setVisible(banner.sex() != Sex.M);
        setHeaderTitle(session.t("uiopd.vitals.take"));
        setWidth("56rem");
        add(PatientBanner.line(session, banner), row, pregnant);
        getFooter().add(ActionButton.of("vitals-leave", session.t("ui.confirm.leave"), this::close),
                new ActionButton("vitals-save", session.t("uiopd.vitals.save"), Icon.CHECK, this::save).primary().key(FKey.F4));
    }

    private TextField field(String sign) {
        TextField field = new TextField(session.t("uiopd.vitals." + sign));
        field.setId("vitals-" + sign);
        field.setWidth("9rem");
        field.setHelperText(session.t("uiopd.vitals.unit." + sign));
        field.setAutofocus(fields.isEmpty());
        field.getElement().setAttribute("inputmode", "decimal");
        fields.put(sign, form.text(sign, field));
        return field;
    }

    private void save() {
        if (form.submit(() -> vitals.take(session.caller(), visit, signs()))) {
            close();
            session.say(session.t("uiopd.saved"));
        }
    }

    private VitalSigns signs() {
        return new VitalSigns(number("temperature"), whole("pulse"), whole("respiration"), whole("systolic"), whole("diastolic"), whole("spo2"),
                number("weight"), number("height"), pregnant.getValue());
    }

    private BigDecimal number(String sign) {
        String typed = fields.get(sign).getValue().strip();
        try {
            return typed.isEmpty() ? null : new BigDecimal(typed);
        } catch (NumberFormatException e) {
            throw Problem.invalid(sign, "value");
        }
    }

    private Integer whole(String sign) {
        BigDecimal number = number(sign);
        try {
            return number == null ? null : (Integer) number.intValueExact();
        } catch (ArithmeticException e) {
            throw Problem.invalid(sign, "value");
        }
    }
}
