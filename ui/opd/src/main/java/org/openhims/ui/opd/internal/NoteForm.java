// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.opd.internal;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openhims.opd.Consultation;
import org.openhims.opd.Note;
import org.openhims.opd.NoteText;
import org.openhims.platform.Coded;
import org.openhims.ui.FKey;
import org.openhims.ui.Icon;
import org.openhims.ui.Session;
import org.openhims.ui.parts.ActionButton;
import org.openhims.ui.parts.Confirm;
import org.openhims.ui.parts.Form;
import org.openhims.ui.parts.Parts;

/** The note while it is written; what is typed is kept, and signing makes it final. */
final class NoteForm extends Div {

    private static final long serialVersionUID = 1L;
    private static final String WORDS = "urn:hims:text";

    private final transient Session session;
    private final transient Consultation consultation;
    private final transient Form form;
    private final transient Runnable signed;
    private final String visit;
    private final TextArea complaints;
    private final TextArea history;
    private final TextArea examination;
    private final TextArea diagnoses;
    private final TextArea advice;

    NoteForm(Session session, Consultation consultation, String visit, Optional<Note> written, Runnable signed) {
        this.session = session;
        this.consultation = consultation;
        this.visit = visit;
        this.signed = signed;
        this.form = new Form(session, "opd.note." + visit);
        NoteText text = written.map(Note::text).orElse(new NoteText(null, null, null, null, null));
        complaints = area("complaints", text.complaints());
        history = area("history", text.history());
        examination = area("examination", text.examination());
        diagnoses = area("diagnoses", text.diagnoses().stream().map(Coded::display).collect(Collectors.joining("\n")));
        diagnoses.setHelperText(session.t("uiopd.note.diagnoses.help"));
        advice = area("advice", text.advice());
        addClassName("h-stack");
        addClassName("h-tight");
        add(complaints, history, examination, diagnoses, advice, Parts.div("h-row",
                new ActionButton("note-sign", session.t("uiopd.sign"), Icon.SIGN, this::sign).primary().key(FKey.F4),
                new ActionButton("note-save", session.t("uiopd.save"), Icon.CHECK, this::save)));
    }

    private TextArea area(String name, String written) {
        TextArea area = new TextArea(session.t("uiopd.note." + name));
        area.setId("note-" + name);
        area.setWidthFull();
        area.setMaxLength(4000);
        area.setMinHeight("64px");
        if (written != null) {
            area.setValue(written);
        }
        return form.text(name, area);
    }

    private void save() {
        if (form.submit(this::write)) {
            session.say(session.t("uiopd.saved"));
        }
    }

    private void write() {
        consultation.write(session.caller(), visit, text());
    }

    NoteText text() {
        List<Coded> named = Stream.of(diagnoses.getValue().split("\n")).map(String::strip).filter(line -> !line.isEmpty())
                .map(line -> new Coded(WORDS, "-", line)).toList();
        return new NoteText(blank(complaints), blank(history), blank(examination), named, blank(advice));
    }

    private static String blank(TextArea area) {
        return area.getValue().isBlank() ? null : area.getValue().strip();
    }

    /** A signature cannot be taken back, so it asks once. */
    private void sign() {
        Confirm.ask(session, session.t("uiopd.sign.title"), session.t("uiopd.sign.consequence"), session.t("uiopd.sign"), () -> {
            if (form.submit(() -> {
                write();
                consultation.sign(session.caller(), visit);
            })) {
                signed.run();
            }
        });
    }
}
