// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.registration.internal;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.openhims.healthcard.CardTrust;
import org.openhims.ui.Icon;
import org.openhims.ui.Session;
import org.openhims.ui.parts.ActionButton;
import org.openhims.ui.parts.Confirm;
import org.openhims.ui.parts.DataTable;
import org.openhims.ui.parts.PageFrame;
import org.openhims.ui.parts.Panel;
import org.openhims.ui.parts.Parts;

/** The public keys of the cards, oldest first. The newest of this node signs; the others are there for the cards that they signed. */
final class CardKeysPage extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Session session;
    private final transient CardTrust trust;
    private final transient DataTable<CardTrust.Jwk> keys;

    CardKeysPage(Session session, CardTrust trust) {
        this.session = session;
        this.trust = trust;
        keys = new DataTable<CardTrust.Jwk>("card-keys", session.t("uiregistration.keys"), CardTrust.Jwk::kid, new Span())
                .text(session.t("uiregistration.keys.id"), CardTrust.Jwk::kid).text(session.t("uiregistration.keys.public"), CardTrust.Jwk::x);
        add(new PageFrame(session.t("uiregistration.keys"), Parts.span("h-soft", session.t("uiregistration.keys.help")),
                new Panel(Icon.USERS_KEY, session.t("uiregistration.keys.published"), keys)
                        .tools(ActionButton.of("card-rotate", session.t("uiregistration.keys.rotate"), this::ask).primary())));
        keys.show(trust.keys().keys());
    }

    private void ask() {
        Confirm.ask(session, session.t("uiregistration.keys.rotate"), session.t("uiregistration.keys.ask"), session.t("uiregistration.keys.rotate"),
                () -> session.attempt(() -> {
                    keys.show(trust.rotate(session.caller()).keys());
                    session.say(session.t("uiregistration.keys.done"));
                }));
    }
}
