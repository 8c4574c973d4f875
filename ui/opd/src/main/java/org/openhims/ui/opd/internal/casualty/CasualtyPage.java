// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.opd.internal.casualty;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openhims.opd.Queue;
import org.openhims.opd.Queues;
import org.openhims.opd.casualty.Casualty;
import org.openhims.opd.casualty.EmergencyCase;
import org.openhims.opd.casualty.MedicoLegal;
import org.openhims.opd.casualty.NewEmergency;
import org.openhims.opd.casualty.Outcome;
import org.openhims.opd.casualty.Triage;
import org.openhims.ui.Icon;
import org.openhims.ui.Session;
import org.openhims.ui.opd.internal.Picks;
import org.openhims.ui.parts.ActionButton;
import org.openhims.ui.parts.Chip;
import org.openhims.ui.parts.Choice;
import org.openhims.ui.parts.DataTable;
import org.openhims.ui.parts.Empty;
import org.openhims.ui.parts.Form;
import org.openhims.ui.parts.PageFrame;
import org.openhims.ui.parts.Panel;
import org.openhims.ui.parts.Parts;
import org.openhims.ui.parts.PatientBanner;
import org.openhims.ui.parts.Tone;

/** One press on a colour takes somebody in; all else may stay empty. Below are those who are here, the most urgent first. */
final class CasualtyPage extends Div {

    private static final long serialVersionUID = 1L;
    private static final String CASUALTY = "CAS";
    private static final String GENERAL = "general";

    private final transient Session session;
    private final transient Casualty casualty;
    private final transient MedicoLegal records;
    private final transient Form form;
    private final transient List<Queue> queues;
    private final Choice<String> queue;
    private final Choice<String> sex;
    private final TextField uhid;
    private final TextField age;
    private final TextField complaint;
    private final TextField broughtBy;
    private final DataTable<EmergencyCase> table;

    CasualtyPage(Session session, Casualty casualty, MedicoLegal records, Queues all) {
        this.session = session;
        this.casualty = casualty;
        this.records = records;
        this.form = new Form(session, "opd.casualty");
        this.queues = all.today(session.caller());
        queue = new Choice<>("cas-queue", session.t("uiopd.cas.queue"), queues.stream().map(Queue::id).toList(), this::queueName);
        usual().ifPresent(queue::setValue);
        sex = new Choice<>("cas-sex", session.t("uiopd.cas.sex"), List.of("M", "F", "T", "U"), one -> session.t("ui.sex." + one));
        sex.setValue("U");
        uhid = text("uhid");
        age = text("age");
        complaint = text("complaint");
        broughtBy = text("broughtBy");
        table = table();
        Div colours = Parts.div("h-row");
        for (Triage colour : Triage.values()) {
            colours.add(new ActionButton("cas-take-" + colour, session.t("uiopd.cas.take", colour(colour)), Icon.PLUS, () -> take(colour)));
        }
        Panel entry = new Panel(Icon.PERSON_ADD, session.t("uiopd.cas.new"), Parts.div("h-fields", uhid, sex, age, complaint, broughtBy, queue), colours);
        entry.setVisible(session.may("opd.casualty.write"));
        add(new PageFrame(session.t("uiopd.cas"), entry, new Panel(Icon.PEOPLE, session.t("uiopd.cas.here"), table)));
        show();
        session.live(this, Set.of("opd.casualty.*", "opd.mlc.*"), events -> show());
    }

    private TextField text(String name) {
        TextField field = new TextField(session.t("uiopd.cas." + name));
        field.setId("cas-" + name);
        return form.text(name, field);
    }

    /** The queue of the casualty department, else that of everybody, else the first. */
    private Optional<String> usual() {
        return queues.stream().min(Comparator.comparing(one -> one.department().equals(CASUALTY) ? 0 : one.id().equals(GENERAL) ? 1 : 2)).map(Queue::id);
    }

    private String queueName(String id) {
        return queues.stream().filter(one -> one.id().equals(id)).map(Queue::name).findFirst().orElse(id);
    }

    private String colour(Triage colour) {
        return session.t("uiopd.triage." + colour.name());
    }

    private DataTable<EmergencyCase> table() {
        return new DataTable<EmergencyCase>("cas-list", session.t("uiopd.cas.here"), EmergencyCase::id,
                new Empty(Icon.CHECK, session.t("uiopd.cas.none"), session.t("uiopd.cas.none.todo")))
                .column(session.t("uiopd.cas.colour"), one -> new Chip(tone(one.triage()), colour(one.triage())))
                .column(session.t("uiopd.patient"), this::person)
                .text(session.t("uiopd.since"), one -> session.formats().waited(one.arrivedAt()))
                .text(session.t("uiopd.cas.complaint"), one -> one.complaint() == null ? "" : one.complaint())
                .column("", this::acts);
    }

    private static Tone tone(Triage colour) {
        return switch (colour) {
            case RED -> Tone.DANGER;
            case YELLOW -> Tone.WAITING;
            case GREEN -> Tone.DONE;
            case BLACK -> Tone.PLAIN;
        };
    }

    private Component person(EmergencyCase one) {
        return Parts.div("h-line", Parts.span("h-name", one.number() + " · " + (one.name() == null ? session.t("uiopd.cas.unknown") : one.name())),
                Parts.span("h-line-detail", one.uhid() == null ? session.t("uiopd.cas.no-uhid") : PatientBanner.uhid(one.uhid())));
    }

    private Component acts(EmergencyCase one) {
        Div acts = Parts.div("h-row");
        if (session.may("opd.casualty.write")) {
            acts.add(new ActionButton("cas-colour-" + one.number(), session.t("uiopd.cas.change"), Icon.ALERT,
                    () -> Picks.open(session, session.t("uiopd.cas.change"), List.of(Triage.values()), this::colour,
                            picked -> work(() -> casualty.triage(session.caller(), one.id(), picked)))));
            acts.add(new ActionButton("cas-end-" + one.number(), session.t("uiopd.cas.end"), Icon.LEAVE,
                    () -> Picks.open(session, session.t("uiopd.cas.end"), List.of(Outcome.values()), end -> session.t("uiopd.outcome." + end.name()),
                            picked -> work(() -> casualty.end(session.caller(), one.id(), picked)))).quiet());
        }
        if (one.visit() != null && session.may("opd.visit.read")) {
            acts.add(new ActionButton("cas-open-" + one.number(), session.t("uiopd.open"), Icon.STETHOSCOPE, () -> session.go("visit/" + one.visit())));
        }
        if (one.mlc() != null && session.may("opd.mlc.read")) {
            acts.add(new ActionButton("cas-police-" + one.number(), session.t("uiopd.mlc.print"), Icon.PRINT,
                    () -> session.attempt(() -> session.print(records.intimation(session.caller(), one.mlc())))).quiet());
        } else if (session.may("opd.mlc.write")) {
            acts.add(new ActionButton("cas-mlc-" + one.number(), session.t("uiopd.mlc"), Icon.SHIELD,
                    () -> new MlcDialog(session, records, one, this::show).open()).quiet());
        }
        return acts;
    }

    private void work(Runnable work) {
        session.attempt(work);
        show();
    }

    private void show() {
        session.attempt(() -> table.show(casualty.open(session.caller())));
    }

    private void take(Triage colour) {
        if (form.submit(() -> {
            String known = uhid.getValue().replaceAll("\\s", "");
            EmergencyCase taken = casualty.arrive(session.caller(), new NewEmergency(known.isEmpty() ? null : known, sex.getValue(), years(),
                    queue.getValue(), colour, blank(complaint), blank(broughtBy)));
            session.say(session.t("uiopd.cas.taken", taken.number(), colour(colour)));
        })) {
            List.of(uhid, age, complaint, broughtBy).forEach(TextField::clear);
            show();
        }
    }

    private Integer years() {
        String text = age.getValue().strip();
        return text.matches("\\d{1,3}") ? Integer.valueOf(text) : null;
    }

    private static String blank(TextField field) {
        return field.getValue().isBlank() ? null : field.getValue().strip();
    }
}
