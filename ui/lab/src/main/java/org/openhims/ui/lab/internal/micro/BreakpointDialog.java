// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.lab.internal.micro;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import org.openhims.lab.micro.Breakpoint;
import org.openhims.platform.Problem;
import org.openhims.ui.Icon;
import org.openhims.ui.Session;
import org.openhims.ui.parts.ActionButton;
import org.openhims.ui.parts.Choice;
import org.openhims.ui.parts.Form;
import org.openhims.ui.parts.Parts;

/** From where to where an organism is susceptible to an antimicrobial. */
final class BreakpointDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final String DISK = "disk";
    private static final String NOTHING = "none";

    private final transient Consumer<Breakpoint> chosen;
    private final transient Form form;
    private final Select<String> antimicrobial;
    private final Select<String> organism;
    private final Select<String> specimen;
    private final Choice<String> method;
    private final TextField susceptible;
    private final TextField resistant;
    private final Choice<String> between;

    BreakpointDialog(Session session, MicroWords words, Consumer<Breakpoint> chosen) {
        this.chosen = chosen;
        form = new Form(session, "lab.breakpoint");
        antimicrobial = form.text("antimicrobial", words.antimicrobialField());
        organism = form.text("organism", words.organismField(false));
        specimen = form.text("specimen", words.specimenField());
        method = form.text("method", new Choice<>("micro-method", session.t("uilab.micro.method"), List.of(DISK, "mic"), one -> session.t("uilab.culture." + one)));
        susceptible = form.text("susceptible", number(session, "susceptible"));
        resistant = form.text("resistant", number(session, "resistant"));
        between = form.text("between", new Choice<>("micro-between", session.t("uilab.micro.between"), List.of("I", "SDD", NOTHING),
                one -> one.equals(NOTHING) ? session.t("uilab.micro.between.none") : one));
        if (method.isEmpty()) {
            method.setValue(DISK);
        }
        if (between.isEmpty()) {
            between.setValue("I");
        }
        setHeaderTitle(session.t("uilab.micro.breakpoint.add"));
        setWidth("40rem");
        add(Parts.div("h-stack h-tight", Parts.div("h-fields", antimicrobial, organism, specimen), method, Parts.div("h-fields", susceptible, resistant),
                between));
        getFooter().add(ActionButton.of("micro-leave", session.t("ui.confirm.leave"), this::close),
                new ActionButton("micro-go", session.t("uilab.rule.go"), Icon.CHECK, this::choose).primary());
        addOpenedChangeListener(e -> antimicrobial.focus());
    }

    private static TextField number(Session session, String name) {
        TextField field = new TextField(session.t("uilab.micro." + name));
        field.setId("micro-" + name);
        return field;
    }

    private void choose() {
        if (form.submit(() -> chosen.accept(value()))) {
            close();
        }
    }

    private Breakpoint value() {
        String of = MicroWords.wanted("antimicrobial", antimicrobial);
        String who = MicroWords.wanted("organism", organism);
        BigDecimal from = MicroWords.number("susceptible", susceptible);
        BigDecimal to = MicroWords.number("resistant", resistant);
        int side = from.compareTo(to);
        if (DISK.equals(method.getValue()) ? side <= 0 : side >= 0) {
            throw Problem.invalid("resistant", "lab.limits");
        }
        return new Breakpoint(of, who, specimen.getValue(), method.getValue(), from, to, NOTHING.equals(between.getValue()) ? null : between.getValue());
    }
}
