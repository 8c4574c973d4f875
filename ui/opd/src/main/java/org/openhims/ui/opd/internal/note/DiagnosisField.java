// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.opd.internal.note;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openhims.opd.Diagnoses;
import org.openhims.platform.Coded;
import org.openhims.ui.Icon;
import org.openhims.ui.Session;
import org.openhims.ui.parts.ActionButton;
import org.openhims.ui.parts.Chip;
import org.openhims.ui.parts.Parts;
import org.openhims.ui.parts.Tone;

/** Diagnoses as they are typed: two letters and Enter take the first that is offered; what is not offered is taken in words. */
public final class DiagnosisField extends CustomField<String> {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 8;

    private final transient Session session;
    private final transient Diagnoses diagnoses;
    private final transient List<Coded> taken = new ArrayList<>();
    private transient List<Coded> usual = List.of();
    private final TextField typed = new TextField();
    private final Div picks = Parts.div("h-picks");
    private final Div chosen = Parts.spoken(Parts.div("h-stack h-tight"));

    public DiagnosisField(Session session, Diagnoses diagnoses) {
        this.session = session;
        this.diagnoses = diagnoses;
        setLabel(session.t("uiopd.note.diagnoses"));
        setId("note-diagnoses");
        setWidthFull();
        typed.setId("diagnosis-find");
        typed.setAriaLabel(session.t("uiopd.diagnosis.find"));
        typed.setPlaceholder(session.t("uiopd.diagnosis.find"));
        typed.setMaxLength(300);
        typed.setWidthFull();
        typed.setValueChangeMode(ValueChangeMode.LAZY);
        typed.setValueChangeTimeout(150);
        typed.addValueChangeListener(e -> offer());
        typed.addKeyPressListener(Key.ENTER, e -> enter());
        add(Parts.div("h-stack h-tight", chosen, typed, picks));
    }

    /** Offered while nothing is typed. */
    public void usual(List<Coded> offered) {
        usual = offered;
        offer();
    }

    /** Also what stands in the field and was not entered. */
    public List<Coded> list() {
        String open = typed.getValue().strip();
        return Stream.concat(taken.stream(), open.isEmpty() ? Stream.empty() : Stream.of(Diagnoses.inWords(open))).toList();
    }

    private List<Coded> offered() {
        String text = typed.getValue().strip();
        return (text.isEmpty() ? usual : diagnoses.find(session.caller(), text)).stream().filter(one -> !taken.contains(one)).limit(SHOWN).toList();
    }

    private void offer() {
        picks.removeAll();
        offered().forEach(one -> picks.add(pick("diagnosis-pick-" + one.code(), one.display() + " · " + one.code(), one)));
        String text = typed.getValue().strip();
        if (!text.isEmpty()) {
            picks.add(pick("diagnosis-words", session.t("uiopd.diagnosis.words", text), Diagnoses.inWords(text)));
        }
    }

    private ActionButton pick(String id, String text, Coded one) {
        ActionButton pick = ActionButton.of(id, text, () -> take(one));
        pick.addClassName("h-pick");
        return pick;
    }

    private void enter() {
        String text = typed.getValue().strip();
        if (!text.isEmpty()) {
            take(offered().stream().findFirst().orElseGet(() -> Diagnoses.inWords(text)));
        }
    }

    private void take(Coded one) {
        taken.add(one);
        typed.clear();
        changed();
        typed.focus();
    }

    private void changed() {
        show();
        updateValue();
    }

    private void show() {
        chosen.removeAll();
        for (int i = 0; i < taken.size(); i++) {
            chosen.add(line(i, taken.get(i)));
        }
        offer();
    }

    private Div line(int at, Coded one) {
        Chip code = Diagnoses.coded(one) ? new Chip(Tone.INFO, one.code()) : new Chip(Tone.WAITING, session.t("uiopd.diagnosis.uncoded"));
        return Parts.div("h-row", Parts.span("h-name", one.display()), code, new ActionButton("diagnosis-remove-" + at,
                session.t("uiopd.diagnosis.remove", one.display()), Icon.CLOSE, () -> {
                    taken.remove(at);
                    changed();
                }).iconOnly().quiet());
    }

    @Override
    protected String generateModelValue() {
        return write(taken);
    }

    @Override
    protected void setPresentationValue(String value) {
        taken.clear();
        taken.addAll(read(value));
        show();
    }

    /** A line for each: system, code and words between tabs. */
    public static String write(List<Coded> diagnoses) {
        return diagnoses.stream().map(one -> one.system() + '\t' + one.code() + '\t' + one.display().replaceAll("\\s+", " "))
                .collect(Collectors.joining("\n"));
    }

    private static List<Coded> read(String value) {
        return value == null ? List.of() : value.lines().map(line -> line.split("\t", 3)).filter(parts -> parts.length == 3)
                .map(parts -> new Coded(parts[0], parts[1], parts[2])).toList();
    }
}
