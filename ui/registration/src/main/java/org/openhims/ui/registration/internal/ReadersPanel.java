// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.registration.internal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.openhims.healthcard.CardReaders;
import org.openhims.healthcard.CardReaders.Reader;
import org.openhims.ui.Icon;
import org.openhims.ui.Session;
import org.openhims.ui.parts.ActionButton;
import org.openhims.ui.parts.Chip;
import org.openhims.ui.parts.Confirm;
import org.openhims.ui.parts.DataTable;
import org.openhims.ui.parts.Parts;
import org.openhims.ui.parts.Tone;

/** Who can open the clinical part of cards; another facility's public key is added, a lost reader is withdrawn. */
final class ReadersPanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Session session;
    private final transient CardReaders readers;
    private final transient DataTable<Reader> table;
    private final TextField name = new TextField();
    private final TextArea key = new TextArea();

    ReadersPanel(Session session, CardReaders readers) {
        this.session = session;
        this.readers = readers;
        addClassNames("h-stack");
        table = new DataTable<Reader>("card-readers", session.t("uiregistration.readers"), Reader::kid, new Span())
                .text(session.t("uiregistration.readers.name"), Reader::name)
                .column(session.t("uiregistration.readers.state"), this::state)
                .text(session.t("uiregistration.keys.id"), Reader::kid).text(session.t("uiregistration.keys.public"), Reader::x)
                .text(session.t("uiregistration.readers.since"), reader -> session.formats().dateTime(reader.addedAt()))
                .column(session.t("uiregistration.readers.act"), this::act);
        field(name, "reader-name", "uiregistration.readers.name");
        key.setId("reader-key");
        key.setLabel(session.t("uiregistration.readers.key"));
        key.setHelperText(session.t("uiregistration.readers.key.help"));
        key.setWidthFull();
        add(Parts.span("h-soft", session.t("uiregistration.readers.help")), table, name, key,
                Parts.div("h-row", ActionButton.of("reader-add", session.t("uiregistration.readers.add"), this::append)));
        session.attempt(() -> table.show(readers.all(session.caller())));
    }

    private void field(TextField field, String id, String label) {
        field.setId(id);
        field.setLabel(session.t(label));
        field.setWidthFull();
        field.setMaxLength(80);
    }

    private Component state(Reader reader) {
        if (reader.withdrawnAt() != null) {
            return new Chip(Tone.DANGER, session.t("uiregistration.readers.withdrawn", session.formats().dateTime(reader.withdrawnAt())));
        }
        return new Chip(Tone.DONE, session.t(reader.own() ? "uiregistration.readers.own" : "uiregistration.readers.reads"));
    }

    private Component act(Reader reader) {
        return reader.withdrawnAt() != null ? new Span() : ActionButton.of("reader-withdraw-" + reader.kid(),
                session.t("uiregistration.readers.withdraw"), () -> ask(reader)).danger();
    }

    private void ask(Reader reader) {
        String deed = session.t("uiregistration.readers.withdraw");
        Confirm.ask(session, deed, session.t(reader.own() ? "uiregistration.readers.ask.own" : "uiregistration.readers.ask", reader.name()), deed,
                () -> session.attempt(() -> table.show(readers.withdraw(session.caller(), reader.kid()))));
    }

    private void append() {
        if (session.attempt(() -> readers.add(session.caller(), name.getValue(), key.getValue()))) {
            session.say(session.t("uiregistration.readers.added", name.getValue().strip()));
            name.clear();
            key.clear();
            session.attempt(() -> table.show(readers.all(session.caller())));
        }
    }
}
