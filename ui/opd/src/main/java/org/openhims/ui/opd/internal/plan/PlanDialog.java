// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.opd.internal.plan;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import org.openhims.opd.Plans;
import org.openhims.opd.Surveillance;
import org.openhims.opd.Surveillance.Condition;
import org.openhims.opd.VisitPlan;
import org.openhims.opd.VisitPlan.Notified;
import org.openhims.opd.VisitPlan.Referral;
import org.openhims.platform.Problem;
import org.openhims.ui.FKey;
import org.openhims.ui.Icon;
import org.openhims.ui.Session;
import org.openhims.ui.parts.ActionButton;
import org.openhims.ui.parts.Form;
import org.openhims.ui.parts.Parts;
import org.openhims.ui.parts.PatientBanner;

/** When to come back, to whom to go, what the state must know. */
final class PlanDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private final transient Session session;
    private final transient Plans plans;
    private final transient Form form;
    private final transient VisitPlan before;
    private final String visit;
    private final TextField days;
    private final TextField to;
    private final TextArea reason = new TextArea();
    private final Checkbox urgent;
    private final Select<Condition> disease = new Select<>();

    PlanDialog(Session session, Plans plans, Surveillance surveillance, String uhid, String visit) {
        this.session = session;
        this.plans = plans;
        this.visit = visit;
        form = new Form(session, "opd.plan." + visit);
        before = plans.get(session.caller(), visit);
        days = field("followUp", "plan-days", before.followUp() == null ? "" : Long.toString(ChronoUnit.DAYS.between(today(), before.followUp())));
        Referral sent = before.referral();
        to = field("referral.to", "plan-to", sent == null ? "" : sent.to());
        urgent = new Checkbox(session.t("uiopd.plan.urgent"), sent != null && Boolean.TRUE.equals(sent.urgent()));
        prepare(surveillance.conditions(session.caller()), sent == null ? "" : sent.reason());
        setHeaderTitle(session.t("uiopd.plan"));
        setWidth("40rem");
        add(PatientBanner.line(session, session.banner(uhid)), Parts.div("h-stack h-tight", days, to, reason, urgent, disease, told(surveillance)));
        getFooter().add(ActionButton.of("plan-leave", session.t("ui.confirm.leave"), this::close),
                new ActionButton("plan-save", session.t("uiopd.plan.save"), Icon.CHECK, this::save).primary().key(FKey.F4));
    }

    private TextField field(String name, String id, String value) {
        TextField field = new TextField(session.t("uiopd." + id.replace('-', '.')));
        field.setId(id);
        field.setWidthFull();
        field.setMaxLength(120);
        field.setValue(value);
        return form.text(name, field);
    }

    private void prepare(List<Condition> conditions, String why) {
        days.setAutofocus(true);
        reason.setLabel(session.t("uiopd.plan.reason"));
        reason.setId("plan-reason");
        reason.setWidthFull();
        reason.setMaxLength(500);
        reason.setValue(why);
        form.text("referral.reason", reason);
        urgent.setId("plan-urgent");
        disease.setId("plan-disease");
        disease.setLabel(session.t("uiopd.plan.disease"));
        disease.setItems(conditions);
        disease.setItemLabelGenerator(item -> item == null ? "–" : item.name());
        disease.setEmptySelectionAllowed(true);
        disease.setWidthFull();
    }

    private com.vaadin.flow.component.html.Span told(Surveillance surveillance) {
        String names = before.notified().stream().map(Notified::condition).map(code -> surveillance.conditions(session.caller()).stream()
                .filter(condition -> condition.code().equals(code)).map(Condition::name).findFirst().orElse(code)).collect(Collectors.joining(", "));
        return Parts.span("h-small h-soft", names.isEmpty() ? "" : session.t("uiopd.plan.told", names));
    }

    private void save() {
        boolean letter = !to.isEmpty();
        if (form.submit(() -> plans.plan(session.caller(), visit, plan()))) {
            close();
            session.say(session.t("uiopd.saved"));
            if (letter) {
                session.attempt(() -> session.print(plans.letter(session.caller(), visit)));
            }
        }
    }

    private VisitPlan plan() {
        Referral sent = to.isEmpty() && reason.isEmpty() ? null : new Referral(to.getValue().strip(), reason.getValue().strip(), urgent.getValue());
        List<Notified> told = disease.isEmpty() ? List.of() : List.of(new Notified(disease.getValue().code(), null, null));
        return new VisitPlan(followUp(), sent, told);
    }

    private LocalDate followUp() {
        String typed = days.getValue().strip();
        try {
            return typed.isEmpty() ? null : today().plusDays(Integer.parseInt(typed));
        } catch (NumberFormatException e) {
            throw Problem.invalid("followUp", "value");
        }
    }

    private LocalDate today() {
        return session.formats().today();
    }
}
