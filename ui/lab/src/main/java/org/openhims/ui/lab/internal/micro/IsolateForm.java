// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.lab.internal.micro;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.openhims.lab.micro.Isolate;
import org.openhims.lab.micro.Susceptibility;
import org.openhims.platform.Problem;
import org.openhims.platform.ProblemException;
import org.openhims.ui.Icon;
import org.openhims.ui.Session;
import org.openhims.ui.parts.ActionButton;
import org.openhims.ui.parts.Chip;
import org.openhims.ui.parts.Choice;
import org.openhims.ui.parts.DataTable;
import org.openhims.ui.parts.Parts;
import org.openhims.ui.parts.ScanField;
import org.openhims.ui.parts.Tone;

/** One isolate: how much of it, and line by line what was tested. */
final class IsolateForm extends Div {

    private static final long serialVersionUID = 1L;
    private static final List<String> GRADES = List.of("scanty", "light", "moderate", "heavy");

    private final transient Session session;
    private final transient QuickLine lines;
    private final transient Isolate isolate;
    private final transient List<Susceptibility> tested;
    private final TextField count;
    private final Choice<String> grade;
    private final Choice<String> method;
    private final TextField comment;
    private final Div fault = Parts.spoken(Parts.div("h-tone-danger"));
    private final DataTable<Susceptibility> table;
    private final ScanField line;

    /** @param number from 1; ids end with it */
    IsolateForm(Session session, QuickLine lines, int number, Isolate isolate, Runnable removed) {
        this.session = session;
        this.lines = lines;
        this.isolate = isolate;
        tested = new ArrayList<>(isolate.susceptibilities().stream().map(IsolateForm::entered).toList());
        addClassNames("h-stack", "h-tight");
        setId("isolate-" + number);
        count = text("isolate-count-" + number, "uilab.culture.count", isolate.count() == null ? "" : isolate.count().toString());
        grade = new Choice<>("isolate-grade-" + number, session.t("uilab.culture.grade"), GRADES, code -> session.t("lab.grade." + code));
        grade.setValue(isolate.grade());
        method = new Choice<>("isolate-method-" + number, session.t("uilab.culture.method"), List.of("disk", "mic"), code -> session.t("uilab.culture." + code));
        method.setValue(tested.stream().map(Susceptibility::method).filter(Objects::nonNull).findFirst().orElse("disk"));
        comment = text("isolate-comment-" + number, "uilab.culture.comment", Objects.toString(isolate.comment(), ""));
        line = new ScanField("isolate-line-" + number, session.t("uilab.culture.line"), this::take);
        table = new DataTable<Susceptibility>("isolate-tested-" + number, session.t("uilab.culture.tested"), Susceptibility::antimicrobial,
                Parts.div("h-soft", new Span(session.t("uilab.culture.line.help"))))
                .column(session.t("uilab.culture.antimicrobial"), one -> Parts.span("h-name", Objects.toString(one.name(), one.antimicrobial())))
                .column(session.t("uilab.value"), this::outcome)
                .column("", one -> acts(number, one));
        add(Parts.div("h-row", Parts.span("h-value", number + " " + CultureCells.name(isolate)),
                new ActionButton("isolate-remove-" + number, session.t("uilab.culture.remove"), Icon.CLOSE, removed).quiet().iconOnly()),
                Parts.div("h-fields", count, grade, method), line, fault, table, comment);
        table.show(tested);
    }

    private TextField text(String id, String label, String value) {
        TextField field = new TextField(session.t(label));
        field.setId(id);
        field.setMaxLength(300);
        field.setValue(value);
        return field;
    }

    /** What a rule did is left to the rule. */
    private static Susceptibility entered(Susceptibility one) {
        return new Susceptibility(one.antimicrobial(), one.name(), one.method(), one.comparator(), one.value(), one.rules() == null ? one.interpretation() : null,
                null, "cascade".equals(one.hidden()) ? null : one.hidden());
    }

    private void take(String typed) {
        fault.removeAll();
        try {
            Susceptibility one = lines.read(typed, method.getValue());
            tested.removeIf(old -> old.antimicrobial().equals(one.antimicrobial()));
            tested.add(0, one);
            table.show(tested);
        } catch (ProblemException e) {
            e.problem().errors().forEach(error -> fault.add(new Span(typed + ": " + session.t(
                    error.rule().startsWith("uilab.") ? error.rule() : "rule." + error.rule(), error.args().toArray()))));
        }
    }

    private Component outcome(Susceptibility one) {
        String text = CultureCells.outcome(session, one);
        return one.interpretation() == null ? Parts.div("h-row", new Span(text), Parts.span("h-small h-soft", session.t("uilab.culture.byrule"))) : new Span(text);
    }

    private Component acts(int number, Susceptibility one) {
        boolean off = "person".equals(one.hidden());
        ActionButton hide = ActionButton.of("isolate-off-" + number + '-' + one.antimicrobial(), session.t("uilab.culture.hide"), () -> put(one,
                new Susceptibility(one.antimicrobial(), one.name(), one.method(), one.comparator(), one.value(), one.interpretation(), null, off ? "never" : "person")))
                .quiet();
        hide.getElement().setAttribute("aria-pressed", Boolean.toString(off));
        Div acts = Parts.div("h-row", hide, new ActionButton("isolate-drop-" + number + '-' + one.antimicrobial(), session.t("uilab.culture.remove"),
                Icon.CLOSE, () -> put(one, null)).quiet().iconOnly());
        if (off) {
            acts.addComponentAsFirst(new Chip(Tone.WAITING, session.t("uilab.culture.off")));
        }
        return acts;
    }

    private void put(Susceptibility old, Susceptibility next) {
        int at = tested.indexOf(old);
        tested.remove(old);
        if (next != null) {
            tested.add(at, next);
        }
        table.show(tested);
    }

    /** Throws 400 for a count that is none. */
    Isolate value() {
        String comments = comment.getValue().strip();
        return new Isolate(0, isolate.organism(), null, number(), grade.getValue(), tested, comments.isEmpty() ? null : comments, List.of());
    }

    private Long number() {
        String typed = count.getValue().replaceAll("[\\s,]", "");
        try {
            return typed.isEmpty() ? null : Long.valueOf(typed);
        } catch (NumberFormatException e) {
            count.setErrorMessage(session.t("rule.lab.number"));
            count.setInvalid(true);
            throw Problem.invalid("count", "lab.number");
        }
    }

    void focusLine() {
        line.focus();
    }
}
