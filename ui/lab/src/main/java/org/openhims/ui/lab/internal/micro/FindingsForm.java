// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.lab.internal.micro;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.openhims.lab.micro.CultureFindings;
import org.openhims.lab.micro.Cultures;
import org.openhims.lab.micro.Isolate;
import org.openhims.lab.micro.Organism;
import org.openhims.ui.FKey;
import org.openhims.ui.Icon;
import org.openhims.ui.Session;
import org.openhims.ui.parts.ActionButton;
import org.openhims.ui.parts.Choice;
import org.openhims.ui.parts.Form;
import org.openhims.ui.parts.Parts;

/** What is found now; begins with what was found before. */
final class FindingsForm extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Session session;
    private final transient QuickLine lines;
    private final transient Consumer<CultureFindings> done;
    private final transient Form form;
    private final transient Set<String> seen;
    private final transient List<IsolateForm> isolates = new ArrayList<>();
    private final Choice<String> outcome;
    private final Choice<String> stage;
    private final TextField hours;
    private final TextArea comment;
    private final Div gram = Parts.div("h-picks");
    private final Div grown = Parts.div("h-stack");
    private final OrganismPick organism;

    /** @param accession names the draft */
    FindingsForm(Session session, Cultures cultures, String accession, CultureFindings from, String save, Consumer<CultureFindings> done) {
        this.session = session;
        this.done = done;
        lines = new QuickLine(cultures.antimicrobials(session.caller()));
        form = new Form(session, "lab.culture." + accession);
        seen = new LinkedHashSet<>(from.gram());
        addClassName("h-stack");
        outcome = choice("outcome", List.of("pending", "no-growth", "growth", "mixed"), "lab.culture.outcome.", from.outcome());
        stage = choice("stage", List.of("preliminary", "final"), "lab.culture.stage.", from.stage());
        hours = new TextField(session.t("uilab.culture.incubated"));
        hours.setId("culture-hours");
        hours.setValue(from.hours() == null ? "" : from.hours().toString());
        comment = new TextArea(session.t("uilab.culture.comment"));
        comment.setId("culture-comment");
        comment.setMaxLength(500);
        comment.setWidthFull();
        comment.setValue(Objects.toString(from.comment(), ""));
        form.text("hours", hours);
        form.text("comment", comment);
        organism = new OrganismPick(session, cultures.organisms(session.caller()), this::grew);
        cultures.gramFindings().forEach(code -> gram.add(seen(code)));
        from.isolates().forEach(this::isolate);
        add(outcome, hours, group("uilab.culture.gram", gram), organism, grown, comment, stage,
                Parts.div("h-row", new ActionButton("culture-save", save, Icon.CHECK, this::save).primary().key(FKey.F9)));
        outcome.addValueChangeListener(e -> show());
        show();
    }

    private Choice<String> choice(String name, List<String> codes, String texts, String chosen) {
        Choice<String> choice = new Choice<>("culture-" + name, session.t("uilab.culture." + name), codes, code -> session.t(texts + code));
        choice.setValue(chosen);
        return choice;
    }

    private Div group(String label, Div picks) {
        picks.getElement().setAttribute("role", "group").setAttribute("aria-label", session.t(label));
        return Parts.div("h-stack h-tight", Parts.span("h-small h-soft", session.t(label)), picks);
    }

    private ActionButton seen(String code) {
        ActionButton[] pick = new ActionButton[1];
        pick[0] = ActionButton.of("gram-" + code, session.t("lab.gram." + code), () -> {
            if (!seen.remove(code)) {
                seen.add(code);
            }
            pick[0].getElement().setAttribute("aria-pressed", Boolean.toString(seen.contains(code)));
        });
        pick[0].addClassName("h-pick");
        pick[0].getElement().setAttribute("aria-pressed", Boolean.toString(seen.contains(code)));
        return pick[0];
    }

    private void grew(Organism found) {
        outcome.setValue("growth");
        isolate(new Isolate(0, found.code(), found.name(), null, null, null, null, null));
        isolates.get(isolates.size() - 1).focusLine();
    }

    private void isolate(Isolate isolate) {
        IsolateForm[] one = new IsolateForm[1];
        one[0] = new IsolateForm(session, lines, isolates.size() + 1, isolate, () -> {
            isolates.remove(one[0]);
            grown.remove(one[0]);
        });
        isolates.add(one[0]);
        grown.add(one[0]);
    }

    /** Only what belongs to the outcome. */
    private void show() {
        hours.setVisible("no-growth".equals(outcome.getValue()));
        grown.setVisible("growth".equals(outcome.getValue()));
    }

    private void save() {
        form.submit(() -> done.accept(findings()));
    }

    private CultureFindings findings() {
        boolean grew = "growth".equals(outcome.getValue());
        String words = comment.getValue().strip();
        return new CultureFindings(stage.getValue(), outcome.getValue(), number(), List.copyOf(seen),
                grew ? isolates.stream().map(IsolateForm::value).toList() : List.of(), words.isEmpty() ? null : words);
    }

    private Integer number() {
        String typed = hours.getValue().strip();
        return hours.isVisible() && typed.matches("\\d{1,4}") ? Integer.valueOf(typed) : null;
    }

    void focus() {
        outcome.focus();
    }
}
