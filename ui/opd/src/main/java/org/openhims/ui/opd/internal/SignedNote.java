// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.opd.internal;

import com.vaadin.flow.component.html.Div;
import java.util.stream.Collectors;
import org.openhims.opd.Consultation;
import org.openhims.opd.Note;
import org.openhims.platform.Coded;
import org.openhims.ui.Icon;
import org.openhims.ui.Session;
import org.openhims.ui.parts.ActionButton;
import org.openhims.ui.parts.Confirm;
import org.openhims.ui.parts.Parts;

/** A note that stands for good, and what was added to it. */
final class SignedNote extends Div {

    private static final long serialVersionUID = 1L;
    private final transient Session session;

    SignedNote(Session session, Consultation consultation, Note note) {
        this.session = session;
        addClassName("h-stack");
        setId("note-signed");
        part("uiopd.note.complaints", note.text().complaints());
        part("uiopd.note.history", note.text().history());
        part("uiopd.note.examination", note.text().examination());
        part("uiopd.note.diagnoses", note.text().diagnoses().stream().map(Coded::display).collect(Collectors.joining(", ")));
        part("uiopd.note.advice", note.text().advice());
        add(Parts.span("h-small h-soft", session.t("uiopd.signed", note.signature(), session.formats().dateTime(note.signedAt()))));
        note.addenda().forEach(added -> add(Parts.fact(session.t("uiopd.addendum"), added.text()),
                Parts.span("h-small h-soft", session.t("uiopd.signed", added.signature(), session.formats().dateTime(added.signedAt())))));
        ActionButton more = new ActionButton("note-addendum", session.t("uiopd.addendum.add"), Icon.PLUS, () -> addendum(consultation, note));
        more.setVisible(session.may("opd.note.write"));
        add(Parts.div("h-row", more));
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
