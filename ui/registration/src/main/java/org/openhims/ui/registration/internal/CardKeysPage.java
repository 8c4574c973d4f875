// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.registration.internal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.openhims.healthcard.CardReaders;
import org.openhims.healthcard.CardTrust;
import org.openhims.ui.Icon;
import org.openhims.ui.Session;
import org.openhims.ui.parts.ActionButton;
import org.openhims.ui.parts.Chip;
import org.openhims.ui.parts.Confirm;
import org.openhims.ui.parts.DataTable;
import org.openhims.ui.parts.PageFrame;
import org.openhims.ui.parts.Panel;
import org.openhims.ui.parts.Parts;
import org.openhims.ui.parts.Tone;

/** The public keys of the cards, oldest first. The newest of this node signs; the others are there for the cards that they signed. */
final class CardKeysPage extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Session session;
    private final transient CardTrust trust;
    private final transient DataTable<CardTrust.Jwk> keys;

    CardKeysPage(Session session, CardTrust trust, CardReaders readers) {
        this.session = session;
        this.trust = trust;
        keys = new DataTable<CardTrust.Jwk>("card-keys", session.t("uiregistration.keys"), CardTrust.Jwk::kid, new Span())
                .text(session.t("uiregistration.keys.id"), CardTrust.Jwk::kid).text(session.t("uiregistration.keys.public"), CardTrust.Jwk::x)
                .column(session.t("uiregistration.keys.state"), this::state).column(session.t("uiregistration.readers.act"), this::act);
        add(new PageFrame(session.t("uiregistration.keys"), Parts.span("h-soft", session.t("uiregistration.keys.help")),
                new Panel(Icon.USERS_KEY, session.t("uiregistration.keys.published"), keys)
                        .tools(ActionButton.of("card-rotate", session.t("uiregistration.keys.rotate"), this::ask).primary()),
                new Panel(Icon.LOCK, session.t("uiregistration.readers"), new ReadersPanel(session, readers))));
        keys.show(trust.keys().keys());
    }

    private Component state(CardTrust.Jwk key) {
        return key.refusedFrom() == null ? new Chip(Tone.DONE, session.t("uiregistration.keys.good"))
                : new Chip(Tone.DANGER, session.t("uiregistration.keys.refused", session.formats().date(key.refusedFrom())));
    }

    private Component act(CardTrust.Jwk key) {
        return ActionButton.of("card-withdraw-" + key.kid(), session.t("uiregistration.keys.withdraw"), () -> withdraw(key.kid())).danger();
    }

    /** The safe choice is all cards: who has the key can write any day on them. */
    private void withdraw(String kid) {
        DatePicker from = new DatePicker(session.t("uiregistration.keys.withdraw.from"));
        from.setId("withdraw-from");
        from.setHelperText(session.t("uiregistration.keys.withdraw.help"));
        String deed = session.t("uiregistration.keys.withdraw");
        Confirm.ask(session, deed, session.t("uiregistration.keys.withdraw.ask", kid), deed, () -> session.attempt(() -> {
            keys.show(trust.withdraw(session.caller(), kid, from.getValue()).keys());
            session.say(session.t("uiregistration.keys.withdraw.done"));
        })).add(from);
    }

    private void ask() {
        Confirm.ask(session, session.t("uiregistration.keys.rotate"), session.t("uiregistration.keys.ask"), session.t("uiregistration.keys.rotate"),
                () -> session.attempt(() -> {
                    keys.show(trust.rotate(session.caller()).keys());
                    session.say(session.t("uiregistration.keys.done"));
                }));
    }
}
