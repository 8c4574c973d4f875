// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.opd.internal;

import com.vaadin.flow.component.html.Div;
import org.openhims.opd.Consultation;
import org.openhims.opd.Diagnoses;
import org.openhims.opd.Note;
import org.openhims.ui.Icon;
import org.openhims.ui.Session;
import org.openhims.ui.opd.internal.note.NoteServices;
import org.openhims.ui.parts.ActionButton;
import org.openhims.ui.parts.Chip;
import org.openhims.ui.parts.Confirm;
import org.openhims.ui.parts.Parts;
import org.openhims.ui.parts.Tone;

/** A note that stands for good, and what was added to it. */
final class SignedNote extends Div {

    private static final long serialVersionUID = 1L;
    private final transient Session session;

    SignedNote(Session session, NoteServices services, Note note) {
        this.session = session;
        addClassName("h-stack");
        setId("note-signed");
        part("uiopd.note.complaints", note.text().complaints());
        part("uiopd.note.history", note.text().history());
        part("uiopd.note.examination", note.text().examination());
        diagnoses(note);
        part("uiopd.note.advice", note.text().advice());
        add(Parts.span("h-small h-soft", session.t("uiopd.signed", note.signature(), session.formats().dateTime(note.signedAt()))));
        note.addenda().forEach(added -> add(Parts.fact(session.t("uiopd.addendum"), added.text()),
                Parts.span("h-small h-soft", session.t("uiopd.signed", added.signature(), session.formats().dateTime(added.signedAt())))));
        ActionButton more = new ActionButton("note-addendum", session.t("uiopd.addendum.add"), Icon.PLUS, () -> addendum(services.consultation(), note));
        more.setVisible(session.may("opd.note.write"));
        add(Parts.div("h-row", more, new ActionButton("note-print", session.t("uiopd.note.print"), Icon.PRINT,
                () -> session.attempt(() -> session.print(services.prints().sheet(session.caller(), note.visit())))).quiet()));
    }

    private void diagnoses(Note note) {
        if (note.text().diagnoses().isEmpty()) {
            return;
        }
        Div lines = Parts.div("h-fact", Parts.span("h-fact-label", session.t("uiopd.note.diagnoses")));
        note.text().diagnoses().forEach(one -> lines.add(Parts.div("h-row", Parts.span("h-fact-value", one.display()), Diagnoses.coded(one)
                ? new Chip(Tone.INFO, one.code()) : new Chip(Tone.WAITING, session.t("uiopd.diagnosis.uncoded")))));
        add(lines);
    }

    private void part(String label, String text) {
        if (text != null && !text.isEmpty()) {
            add(Parts.fact(session.t(label), text));
        }
    }

    private void addendum(Consultation consultation, Note note) {
        Confirm.reason(session, session.t("uiopd.addendum.add"), session.t("uiopd.addendum.consequence"), session.t("uiopd.sign"),
                text -> session.attempt(() -> consultation.addendum(session.caller(), note.visit(), text)));
    }
}
