// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.@name@.internal;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Set;
import org.openhims.@name@.@Name@Note;
import org.openhims.@name@.@Name@Notes;
import org.openhims.ui.FKey;
import org.openhims.ui.Icon;
import org.openhims.ui.Session;
import org.openhims.ui.parts.ActionButton;
import org.openhims.ui.parts.DataTable;
import org.openhims.ui.parts.Empty;
import org.openhims.ui.parts.Form;
import org.openhims.ui.parts.PageFrame;
import org.openhims.ui.parts.Panel;
import org.openhims.ui.parts.Parts;
import org.openhims.ui.parts.PatientBanner;
import org.openhims.ui.parts.ScanField;

/** One patient's notes, or the question whose. What others write appears by itself. */
final class @Name@Page extends Div {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 50;

    private final transient Session session;
    private final transient @Name@Notes notes;
    private final String uhid;
    private final DataTable<@Name@Note> table;

    @Name@Page(Session session, @Name@Notes notes, String uhid) {
        this.session = session;
        this.notes = notes;
        this.uhid = uhid;
        this.table = table();
        ScanField patient = new ScanField("@name@-patient", session.t("ui@name@.patient"), text -> session.go("@name@/" + text.replace(" ", "")));
        PageFrame frame = new PageFrame(session.t("ui@name@.menu")).tools(patient);
        add(frame);
        if (uhid.isEmpty()) {
            frame.add(new Empty(Icon.PERSON, session.t("ui@name@.patient.none"), session.t("ui@name@.patient.todo")));
            return;
        }
        frame.add(new PatientBanner(session, session.banner(uhid)));
        if (session.may("@name@.note.write")) {
            frame.add(writing());
        }
        frame.add(new Panel(Icon.NOTE, session.t("ui@name@.notes"), Parts.spoken(table)));
        show();
        session.live(this, Set.of("@name@.*"), events -> show());
    }

    private DataTable<@Name@Note> table() {
        return new DataTable<@Name@Note>("@name@-notes", session.t("ui@name@.notes"), @Name@Note::id,
                new Empty(Icon.NOTE, session.t("ui@name@.none"), session.t("ui@name@.none.todo")))
                .text(session.t("ui@name@.when"), note -> session.formats().dateTime(note.writtenAt()))
                .text(session.t("ui@name@.note"), @Name@Note::text)
                .text(session.t("ui@name@.who"), @Name@Note::writtenBy);
    }

    private Panel writing() {
        Form form = new Form(session, "@name@." + uhid);
        TextArea text = form.text("text", new TextArea(session.t("ui@name@.note")));
        text.setId("@name@-text");
        text.setWidthFull();
        ActionButton write = new ActionButton("@name@-write", session.t("ui@name@.write"), Icon.CHECK, () -> {
            if (form.submit(() -> notes.write(session.caller(), new @Name@Note.Draft(uhid, text.getValue())))) {
                text.clear();
                session.say(session.t("ui@name@.written"));
                show();
            }
        }).primary().key(FKey.F4);
        return new Panel(Icon.NOTE, session.t("ui@name@.note"), text).tools(write);
    }

    private void show() {
        session.attempt(() -> table.show(notes.of(session.caller(), uhid, null, SHOWN).items()));
    }
}
