// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.opd.internal;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Optional;
import org.openhims.opd.Note;
import org.openhims.opd.NoteTemplate;
import org.openhims.opd.NoteText;
import org.openhims.opd.Visit;
import org.openhims.ui.FKey;
import org.openhims.ui.Icon;
import org.openhims.ui.Session;
import org.openhims.ui.opd.internal.note.DiagnosisField;
import org.openhims.ui.opd.internal.note.NoteServices;
import org.openhims.ui.opd.internal.note.UsualTests;
import org.openhims.ui.parts.ActionButton;
import org.openhims.ui.parts.Confirm;
import org.openhims.ui.parts.Form;
import org.openhims.ui.parts.Parts;

/** The note while it is written; what is typed is kept, and signing makes it final. */
final class NoteForm extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Session session;
    private final transient NoteServices services;
    private final transient Form form;
    private final transient Runnable signed;
    private final String visit;
    private final TextArea complaints;
    private final TextArea history;
    private final TextArea examination;
    private final DiagnosisField diagnoses;
    private final TextArea advice;

    NoteForm(Session session, NoteServices services, Visit visit, Optional<Note> written, Runnable signed) {
        this.session = session;
        this.services = services;
        this.visit = visit.id();
        this.signed = signed;
        this.form = new Form(session, "opd.note." + visit.id());
        NoteText text = written.map(Note::text).orElse(new NoteText(null, null, null, null, null));
        complaints = area("complaints", text.complaints());
        history = area("history", text.history());
        examination = area("examination", text.examination());
        diagnoses = new DiagnosisField(session, services.diagnoses());
        diagnoses.setValue(DiagnosisField.write(text.diagnoses()));
        form.text("diagnoses", diagnoses);
        advice = area("advice", text.advice());
        addClassName("h-stack");
        addClassName("h-tight");
        Optional<NoteTemplate> template = session.may("opd.queue.read") ? services.templates().of(session.caller(), visit.department()) : Optional.empty();
        template.ifPresent(usual -> add(start(usual)));
        add(complaints);
        template.ifPresent(usual -> add(picks(usual)));
        add(history, examination, diagnoses, advice);
        template.ifPresent(usual -> add(new UsualTests(session, services.laboratory(), visit, usual.tests())));
        add(Parts.div("h-row", new ActionButton("note-sign", session.t("uiopd.sign"), Icon.SIGN, this::sign).primary().key(FKey.F4),
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

    private Div start(NoteTemplate usual) {
        diagnoses.usual(usual.diagnoses());
        return Parts.div("h-row", new ActionButton("note-template", session.t("uiopd.template.use"), Icon.NOTE, () -> fill(usual)).key(FKey.F7));
    }

    /** What is written already stays. */
    private void fill(NoteTemplate usual) {
        fill(examination, usual.examination());
        fill(advice, usual.advice());
        session.say(session.t("uiopd.template.used"));
    }

    private static void fill(TextArea area, String text) {
        if (area.isEmpty() && text != null) {
            area.setValue(text);
        }
    }

    private Div picks(NoteTemplate usual) {
        Div picks = Parts.div("h-row");
        picks.getElement().setAttribute("role", "group").setAttribute("aria-label", session.t("uiopd.template.complaints"));
        for (int i = 0; i < usual.complaints().size(); i++) {
            String words = usual.complaints().get(i);
            picks.add(ActionButton.of("note-complaint-" + i, words, () -> complaints.setValue(complaints.isEmpty() ? words
                    : complaints.getValue().strip() + ", " + words)).quiet());
        }
        return picks;
    }

    private void save() {
        if (form.submit(this::write)) {
            session.say(session.t("uiopd.saved"));
        }
    }

    private void write() {
        services.consultation().write(session.caller(), visit, text());
    }

    NoteText text() {
        return new NoteText(blank(complaints), blank(history), blank(examination), diagnoses.list(), blank(advice));
    }

    private static String blank(TextArea area) {
        return area.getValue().isBlank() ? null : area.getValue().strip();
    }

    /** A signature cannot be taken back, so it asks once. */
    private void sign() {
        Confirm.ask(session, session.t("uiopd.sign.title"), session.t("uiopd.sign.consequence"), session.t("uiopd.sign"), () -> {
            if (form.submit(() -> {
                write();
                services.consultation().sign(session.caller(), visit);
            })) {
                signed.run();
            }
        });
    }
}
