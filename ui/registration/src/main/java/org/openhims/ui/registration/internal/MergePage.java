// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.registration.internal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.openhims.registration.MergePart;
import org.openhims.registration.MergePreview;
import org.openhims.registration.Merges;
import org.openhims.registration.NewMerge;
import org.openhims.registration.Patient;
import org.openhims.ui.FKey;
import org.openhims.ui.Icon;
import org.openhims.ui.Session;
import org.openhims.ui.parts.ActionButton;
import org.openhims.ui.parts.Chip;
import org.openhims.ui.parts.Choice;
import org.openhims.ui.parts.Confirm;
import org.openhims.ui.parts.DataTable;
import org.openhims.ui.parts.PageFrame;
import org.openhims.ui.parts.Panel;
import org.openhims.ui.parts.Parts;
import org.openhims.ui.parts.PatientBanner;
import org.openhims.ui.parts.Tone;

/** Two records side by side: what differs, which value survives, what would appear, and what stands in the way. */
final class MergePage extends Div {

    private static final long serialVersionUID = 1L;
    private static final List<String> FIELDS = List.of("name", "otherName", "sex", "birthDate", "mobile", "address", "nextOfKin", "attendant",
            "bloodGroup", "coverage", "photo", "identifiers", "allergies", "death");
    private static final List<String> BELONGING = List.of("household", "consents");
    private static final Set<String> UNITED = Set.of("identifiers", "allergies", "consents");

    private final transient Session session;
    private final transient Merges merges;
    private final transient Belonging belonging;
    private final Set<String> take = new HashSet<>();
    private final Div body = Parts.div("h-stack");

    /** Which of two values goes on. */
    enum Value { STAYS, RETIRED }

    MergePage(Session session, Merges merges, Belonging belonging, String survivor, String retired) {
        this.session = session;
        this.merges = merges;
        this.belonging = belonging;
        add(new PageFrame(session.t("uiregistration.merge"), body));
        session.attempt(() -> show(merges.preview(session.caller(), survivor, retired)));
    }

    private void show(MergePreview preview) {
        Patient survivor = preview.survivor();
        Patient retired = preview.retired();
        ActionButton swap = new ActionButton("merge-swap", session.t("uiregistration.merge.swap"), Icon.UNDO,
                () -> session.go(MergeView.PATH + '/' + retired.uhid() + '/' + survivor.uhid()));
        body.add(who("uiregistration.merge.survivor", survivor), who("uiregistration.merge.retired", retired), Parts.div("h-row", swap),
                objections(preview), new Panel(Icon.CARD, session.t("uiregistration.merge.fields"), fields(preview)), parts(preview));
        if (preview.objections().isEmpty()) {
            body.add(Parts.div("h-row", new ActionButton("merge-save", session.t("uiregistration.merge.do"), Icon.CHECK,
                    () -> ask(survivor, retired)).primary().key(FKey.F9)));
        }
    }

    private Component who(String label, Patient patient) {
        Div who = Parts.div("h-stack h-tight", Parts.span("h-fact-label", session.t(label)),
                new PatientBanner(session, session.banner(patient.uhid())));
        who.setId("merge-" + patient.uhid());
        return who;
    }

    private Component objections(MergePreview preview) {
        Div all = Parts.spoken(Parts.div("h-stack h-tight"));
        all.setId("merge-objections");
        preview.objections().forEach(objection -> all.add(Parts.div("h-row", new Chip(Tone.DANGER, session.t("uiregistration.merge.not")),
                Parts.span("h-name", objection.text()))));
        return all;
    }

    /** What one of the records tells, by field. */
    private Map<String, String> told(Patient patient) {
        Told told = new Told(session, patient);
        Map<String, String> all = new HashMap<>();
        FIELDS.forEach(field -> all.put(field, told.of(field)));
        BELONGING.forEach(field -> all.put(field, belonging.of(field, patient.uhid())));
        return all;
    }

    private Component fields(MergePreview preview) {
        Map<String, String> stays = told(preview.survivor());
        Map<String, String> goes = told(preview.retired());
        DataTable<String> table = new DataTable<String>("merge-fields", session.t("uiregistration.merge.fields"), field -> field, new Span())
                .column("", field -> Parts.span("h-soft", session.t("uiregistration.field." + field)))
                .column(session.t("uiregistration.merge.survivor"), field -> value(stays.get(field), goes.get(field)))
                .column(session.t("uiregistration.merge.retired"), field -> value(goes.get(field), stays.get(field)))
                .column(session.t("uiregistration.merge.result"), field -> result(preview, field, stays.get(field)));
        table.show(Stream.of(FIELDS, BELONGING).flatMap(List::stream)
                .filter(field -> !(stays.get(field).equals(Told.NOTHING) && goes.get(field).equals(Told.NOTHING))).toList());
        return table;
    }

    private static Component value(String one, String other) {
        return Parts.span(one.equals(other) ? "h-soft" : "h-name", one);
    }

    private Component result(MergePreview preview, String field, String stays) {
        if (!preview.differences().contains(field)) {
            boolean home = field.equals("household");
            return Parts.span("h-soft", UNITED.contains(field) ? session.t("uiregistration.merge.both")
                    : home ? session.t("uiregistration.merge.value." + (stays.equals(Told.NOTHING) ? Value.RETIRED : Value.STAYS)) : "");
        }
        Choice<Value> choice = new Choice<>("merge-" + field, "", List.of(Value.values()), value -> session.t("uiregistration.merge.value." + value));
        choice.setValue(Value.STAYS);
        choice.getElement().setAttribute("aria-label", session.t("uiregistration.field." + field));
        choice.addValueChangeListener(e -> {
            if (e.getValue() == Value.RETIRED) {
                take.add(field);
            } else {
                take.remove(field);
            }
        });
        return choice;
    }

    /** What will appear under the survivor. */
    private Component parts(MergePreview preview) {
        Div all = Parts.div("h-stack");
        all.setId("merge-parts");
        if (preview.parts().isEmpty()) {
            all.add(Parts.span("h-soft", session.t("uiregistration.merge.parts.none")));
        }
        preview.parts().forEach(part -> all.add(part(part)));
        preview.away().forEach(module -> all.add(Parts.div("h-row", new Chip(Tone.WAITING, session.t("record.module." + module)),
                Parts.span("h-soft", session.t("uiregistration.merge.away")))));
        return new Panel(Icon.RECORD, session.t("uiregistration.merge.parts"), all);
    }

    private Component part(MergePreview.Part part) {
        Div lines = Parts.div("h-stack h-tight", Parts.div("h-row", Parts.span("h-name", session.t("record.module." + part.module())),
                new Chip(Tone.INFO, String.valueOf(part.count()))));
        for (MergePart.Fact fact : part.newest()) {
            lines.add(Parts.div("h-line", Parts.div("h-line-name", new Span(fact.title())),
                    Parts.span("h-line-detail", session.formats().dateTime(fact.at()))));
        }
        return lines;
    }

    private void ask(Patient survivor, Patient retired) {
        Confirm.reason(session, session.t("uiregistration.merge"), session.t("uiregistration.merge.sure", PatientBanner.uhid(retired.uhid()),
                survivor.name(), PatientBanner.uhid(survivor.uhid())), session.t("uiregistration.merge.do"), why -> session.attempt(() -> {
                    merges.merge(session.caller(), new NewMerge(survivor.uhid(), retired.uhid(), take, why));
                    session.say(session.t("uiregistration.merge.done"));
                    session.go("patient/" + survivor.uhid());
                }));
    }
}
