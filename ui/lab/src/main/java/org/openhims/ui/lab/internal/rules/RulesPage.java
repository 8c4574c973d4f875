// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.lab.internal.rules;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Set;
import org.openhims.lab.LabCatalogue;
import org.openhims.lab.LabTest;
import org.openhims.lab.rules.AnalyteRule;
import org.openhims.lab.rules.LabRules;
import org.openhims.lab.rules.ReflexRule;
import org.openhims.ui.FKey;
import org.openhims.ui.Icon;
import org.openhims.ui.Session;
import org.openhims.ui.parts.ActionButton;
import org.openhims.ui.parts.Chip;
import org.openhims.ui.parts.DataTable;
import org.openhims.ui.parts.PageFrame;
import org.openhims.ui.parts.Panel;
import org.openhims.ui.parts.Parts;
import org.openhims.ui.parts.Tone;

/** The rules of the laboratory. Changes are tried on past results and count only when they are saved. */
final class RulesPage extends Div {

    private static final long serialVersionUID = 1L;
    private final transient Session session;
    private final transient LabRules rules;
    private final transient LabCatalogue catalogue;
    private final transient RuleWords words;
    private final boolean manage;
    private final Div state = Parts.spoken(Parts.div("h-row"));
    private final Div tests = Parts.div("h-picks");
    private final DataTable<AnalyteRule> analytes;
    private final DataTable<ReflexRule> reflexes;
    private final ActionButton save;
    private final ActionButton drop;
    private transient Working working;

    RulesPage(Session session, LabRules rules, LabCatalogue catalogue) {
        this.session = session;
        this.rules = rules;
        this.catalogue = catalogue;
        this.words = new RuleWords(session);
        this.manage = session.may("lab.rules.manage");
        this.analytes = analytes();
        this.reflexes = reflexes();
        this.save = new ActionButton("rules-save", session.t("uilab.rules.save"), Icon.CHECK, this::save).primary().key(FKey.F9);
        this.drop = ActionButton.of("rules-drop", session.t("uilab.rules.drop"), this::read).quiet();
        add(new PageFrame(session.t("uilab.rules"), new Panel(Icon.CHECK, session.t("uilab.rules.auto"), state,
                new DryRunPart(session, rules, () -> working.now())), new Panel(Icon.FLASK, session.t("uilab.rules.analytes"), analytes).tools(adder(
                        "rule-add", "uilab.rule.add", () -> edit(null))),
                new Panel(Icon.TUBE, session.t("uilab.rules.reflexes"), reflexes).tools(adder("reflex-add", "uilab.reflex.add",
                        () -> new ReflexDialog(session, catalogue, rule -> change(() -> working.add(rule))).open())),
                new Panel(Icon.PERSON, session.t("uilab.rules.tests"), tests)).tools(drop, save));
        read();
        session.live(this, Set.of("lab.rules.*"), events -> again());
    }

    private ActionButton adder(String id, String text, Runnable open) {
        ActionButton add = new ActionButton(id, session.t(text), Icon.PLUS, () -> session.attempt(open));
        add.setVisible(manage);
        return add;
    }

    private DataTable<AnalyteRule> analytes() {
        return new DataTable<AnalyteRule>("rules", session.t("uilab.rules.analytes"), AnalyteRule::analyte,
                Parts.div("h-soft", new Span(session.t("uilab.rules.none"))))
                .column(session.t("uilab.analyte"), rule -> Parts.span("h-name", rule.analyte()))
                .text(session.t("uilab.rule.auto"), words::auto)
                .text(session.t("uilab.rule.delta"), words::delta)
                .column("", rule -> own(ActionButton.of("rule-edit-" + rule.analyte(), session.t("uilab.rule.edit"), () -> edit(rule))));
    }

    private DataTable<ReflexRule> reflexes() {
        return new DataTable<ReflexRule>("reflexes", session.t("uilab.rules.reflexes"), words::condition,
                Parts.div("h-soft", new Span(session.t("uilab.reflex.none"))))
                .text(session.t("uilab.reflex.when"), words::condition)
                .column(session.t("uilab.reflex.test"), rule -> Parts.span("h-name", rule.test()))
                .column("", rule -> own(ActionButton.of("reflex-remove-" + rule.analyte() + '-' + rule.test(), session.t("uilab.reflex.remove"),
                        () -> change(() -> working.remove(rule))).quiet()));
    }

    private Component own(ActionButton button) {
        button.setVisible(manage);
        return button;
    }

    private void edit(AnalyteRule rule) {
        new AnalyteRuleDialog(session, catalogue, rule, changed -> change(() -> working.put(changed))).open();
    }

    private void change(Runnable work) {
        work.run();
        show();
    }

    private void read() {
        session.attempt(() -> {
            working = new Working(rules.current(session.caller()));
            show();
        });
    }

    /** Somebody else saved rules: what is being changed here is left alone, and refused when it is saved. */
    private void again() {
        if (!working.changed()) {
            read();
        }
    }

    private void show() {
        boolean on = working.on();
        state.removeAll();
        state.add(new Chip(on ? Tone.DONE : Tone.WAITING, session.t(on ? "uilab.rules.on" : "uilab.rules.off")),
                own(ActionButton.of("rules-turn", session.t(on ? "uilab.rules.turn.off" : "uilab.rules.turn.on"), () -> change(working::turn))),
                Parts.span("h-small h-soft", words.version(working.saved())));
        if (working.changed()) {
            state.add(new Chip(Tone.WAITING, session.t("uilab.rules.unsaved")));
        }
        analytes.show(working.analytes());
        reflexes.show(working.reflexes());
        tests.removeAll();
        List<LabTest> offered = catalogue.tests(session.caller()).stream().filter(LabTest::offered).toList();
        offered.forEach(test -> tests.add(test(test)));
        save.setVisible(working.changed());
        drop.setVisible(working.changed());
    }

    /** Pressed: a person validates it always. */
    private ActionButton test(LabTest test) {
        ActionButton pick = ActionButton.of("rules-test-" + test.code(), test.name() + " · " + test.code(), () -> change(() -> working.turn(test.code())));
        pick.addClassName("h-pick");
        pick.getElement().setAttribute("aria-pressed", Boolean.toString(working.off(test.code())));
        pick.setEnabled(manage);
        return pick;
    }

    private void save() {
        if (session.attempt(() -> working = new Working(rules.change(session.caller(), working.now())))) {
            session.say(session.t("uilab.rules.saved", working.saved().version()));
        }
        show();
    }
}
