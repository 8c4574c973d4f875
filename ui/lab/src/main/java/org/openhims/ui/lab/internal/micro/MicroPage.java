// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.lab.internal.micro;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.openhims.lab.micro.AlertRule;
import org.openhims.lab.micro.Breakpoint;
import org.openhims.lab.micro.CascadeRule;
import org.openhims.lab.micro.MicroRules;
import org.openhims.lab.micro.Microbiology;
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

/** The antibiogram, and the rules of microbiology: what is changed counts when it is saved as a new version. */
final class MicroPage extends Div {

    private static final long serialVersionUID = 1L;
    private final transient Session session;
    private final transient Microbiology microbiology;
    private final transient MicroWords words;
    private final boolean manage;
    private final Div state = Parts.spoken(Parts.div("h-row"));
    private final TextField standard;
    private final DataTable<Breakpoint> breakpoints;
    private final DataTable<CascadeRule> cascades;
    private final DataTable<AlertRule> alerts;
    private final ActionButton save;
    private final ActionButton drop;
    private transient MicroRules saved;
    private transient MicroRules now;

    MicroPage(Session session, Microbiology microbiology, MicroWords words) {
        this.session = session;
        this.microbiology = microbiology;
        this.words = words;
        this.manage = session.may("lab.micro.manage");
        this.standard = new TextField(session.t("uilab.micro.standard"));
        standard.setId("micro-standard");
        standard.setMaxLength(80);
        standard.setWidthFull();
        standard.setReadOnly(!manage);
        standard.addValueChangeListener(e -> change(e.getValue().isBlank() ? null : e.getValue().strip(), now.breakpoints(), now.cascades(), now.alerts()));
        MicroTables tables = new MicroTables(session, words, manage);
        this.breakpoints = tables.breakpoints(gone -> change(now.standard(), without(now.breakpoints(), gone), now.cascades(), now.alerts()));
        this.cascades = tables.cascades(gone -> change(now.standard(), now.breakpoints(), without(now.cascades(), gone), now.alerts()));
        this.alerts = tables.alerts(gone -> change(now.standard(), now.breakpoints(), now.cascades(), without(now.alerts(), gone)));
        this.save = new ActionButton("micro-save", session.t("uilab.rules.save"), Icon.CHECK, this::save).primary().key(FKey.F9);
        this.drop = ActionButton.of("micro-drop", session.t("uilab.rules.drop"), this::read).quiet();
        add(new PageFrame(session.t("uilab.micro"), new Panel(Icon.RECORD, session.t("uilab.micro.antibiogram"),
                new AntibiogramPanel(session, microbiology)), breakpointsPanel(), cascadesPanel(), alertsPanel()).tools(drop, save));
        read();
        session.live(this, Set.of("lab.micro.*"), events -> again());
    }

    private Panel breakpointsPanel() {
        return new Panel(Icon.SHIELD, session.t("uilab.micro.breakpoints"), state, standard, breakpoints).tools(adder("breakpoint-add",
                "uilab.micro.breakpoint.add", () -> new BreakpointDialog(session, words,
                        one -> change(now.standard(), with(now.breakpoints(), one), now.cascades(), now.alerts())).open()));
    }

    private Panel cascadesPanel() {
        return new Panel(Icon.DOWN, session.t("uilab.micro.cascades"), cascades).tools(adder("cascade-add", "uilab.micro.cascade.add",
                () -> GroupRuleDialog.cascade(session, words,
                        one -> change(now.standard(), now.breakpoints(), with(now.cascades(), one), now.alerts())).open()));
    }

    private Panel alertsPanel() {
        return new Panel(Icon.ALERT, session.t("uilab.micro.alerts"), alerts).tools(adder("alert-add", "uilab.micro.alert.add",
                () -> GroupRuleDialog.alert(session, words,
                        one -> change(now.standard(), now.breakpoints(), now.cascades(), with(now.alerts(), one))).open()));
    }

    private Component adder(String id, String text, Runnable open) {
        ActionButton add = new ActionButton(id, session.t(text), Icon.PLUS, open);
        add.setVisible(manage);
        return add;
    }

    private static <T> List<T> with(List<T> all, T one) {
        return Stream.concat(all.stream().filter(other -> !other.equals(one)), Stream.of(one)).toList();
    }

    private static <T> List<T> without(List<T> all, T gone) {
        return all.stream().filter(one -> !one.equals(gone)).toList();
    }

    private void change(String by, List<Breakpoint> points, List<CascadeRule> kept, List<AlertRule> told) {
        now = new MicroRules(saved.version(), by, points, kept, told, saved.changedAt(), saved.changedBy());
        show();
    }

    private void read() {
        session.attempt(() -> taken(microbiology.current(session.caller())));
    }

    private void taken(MicroRules rules) {
        saved = rules;
        now = rules;
        standard.setValue(Objects.toString(rules.standard(), ""));
        show();
    }

    /** What is being changed here is left alone, and refused when it is saved. */
    private void again() {
        if (now.equals(saved)) {
            read();
        }
    }

    private void save() {
        if (session.attempt(() -> taken(microbiology.change(session.caller(), now)))) {
            session.say(session.t("uilab.rules.saved", saved.version()));
        }
    }

    private void show() {
        boolean changed = !now.equals(saved);
        state.removeAll();
        state.add(Parts.span("h-small h-soft", saved.changedAt() == null ? session.t("uilab.rules.version.none")
                : session.t("uilab.rules.version", saved.version(), session.formats().dateTime(saved.changedAt()), saved.changedBy())));
        if (changed) {
            state.add(new Chip(Tone.WAITING, session.t("uilab.rules.unsaved")));
        }
        breakpoints.show(now.breakpoints());
        cascades.show(now.cascades());
        alerts.show(now.alerts());
        save.setVisible(changed);
        drop.setVisible(changed);
    }
}
