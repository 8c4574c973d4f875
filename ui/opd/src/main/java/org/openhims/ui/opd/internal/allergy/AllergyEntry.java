// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.opd.internal.allergy;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.function.Consumer;
import org.openhims.opd.Allergens;
import org.openhims.platform.Coded;
import org.openhims.registration.Allergy.Severity;
import org.openhims.registration.NewAllergy;
import org.openhims.ui.FKey;
import org.openhims.ui.Icon;
import org.openhims.ui.Session;
import org.openhims.ui.parts.ActionButton;
import org.openhims.ui.parts.Choice;
import org.openhims.ui.parts.Form;
import org.openhims.ui.parts.Parts;

/** One allergy as it is typed: two letters and Enter, the reaction, how bad it was. */
final class AllergyEntry extends Div {

    private static final long serialVersionUID = 1L;
    private final transient Session session;
    private final transient Allergens allergens;
    private final transient Consumer<NewAllergy> taken;
    private final transient Form form;
    private final TextField substance;
    private final Div picks = Parts.div("h-picks");
    private final TextField reaction;
    private final Choice<Severity> severity;
    private transient Coded chosen;

    AllergyEntry(Session session, Allergens allergens, String uhid, Consumer<NewAllergy> taken) {
        this.session = session;
        this.allergens = allergens;
        this.taken = taken;
        form = new Form(session, "opd.allergy." + uhid);
        substance = field("substance", 80);
        reaction = field("reaction", 120);
        severity = form.choice("severity", new Choice<>("allergy-severity", session.t("uiopd.allergy.severity"), List.of(Severity.values()),
                one -> session.t("ui.banner.severity." + one)), Severity.class);
        substance.setValueChangeMode(ValueChangeMode.LAZY);
        substance.setValueChangeTimeout(150);
        substance.addValueChangeListener(e -> offer());
        substance.addKeyPressListener(Key.ENTER, e -> offered().stream().findFirst().ifPresentOrElse(this::choose, reaction::focus));
        substance.setAutofocus(true);
        addClassNames("h-stack", "h-tight");
        add(substance, picks, reaction, severity, Parts.div("h-row",
                new ActionButton("allergy-save", session.t("uiopd.allergy.save"), Icon.CHECK, this::save).primary().key(FKey.F4)));
    }

    private TextField field(String name, int longest) {
        TextField field = new TextField(session.t("uiopd.allergy." + name));
        field.setId("allergy-" + name);
        field.setMaxLength(longest);
        field.setWidthFull();
        return form.text(name, field);
    }

    private List<Coded> offered() {
        String text = substance.getValue().strip();
        return chosen != null && chosen.display().equals(text) || text.length() < 2 ? List.of() : allergens.find(session.caller(), text);
    }

    private void offer() {
        if (chosen != null && !chosen.display().equals(substance.getValue().strip())) {
            chosen = null;
        }
        picks.removeAll();
        List<Coded> offered = offered();
        for (int i = 0; i < offered.size(); i++) {
            Coded one = offered.get(i);
            picks.add(ActionButton.of("allergy-pick-" + i, one.display(), () -> choose(one)));
        }
    }

    private void choose(Coded one) {
        chosen = one;
        substance.setValue(one.display());
        picks.removeAll();
        reaction.focus();
    }

    private void save() {
        String words = substance.getValue().strip();
        if (form.submit(() -> taken.accept(new NewAllergy(words, chosen, reaction.isEmpty() ? null : reaction.getValue().strip(),
                severity.getValue())))) {
            session.say(session.t("uiopd.allergy.saved", words));
            substance.clear();
            reaction.clear();
            severity.clear();
            substance.focus();
        }
    }
}
