// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.registration.internal;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import java.util.Set;
import org.openhims.healthcard.Card;
import org.openhims.healthcard.Cards;
import org.openhims.ui.FKey;
import org.openhims.ui.Icon;
import org.openhims.ui.Moment;
import org.openhims.ui.PatientAction;
import org.openhims.ui.Session;
import org.openhims.ui.parts.ActionButton;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Issues and prints the health card: at once for the first, with a question when there is one already. */
@Component
public final class CardAction implements PatientAction {

    private final Cards cards;

    @Activate
    public CardAction(@Reference Cards cards) {
        this.cards = cards;
    }

    @Override
    public Button button() {
        return new Button("card-print", "uiregistration.card.print", Icon.CARD, FKey.F4, 15, "card.issue", Set.of(Moment.PATIENT, Moment.REGISTERED));
    }

    @Override
    public void run(Session session, String uhid) {
        Optional<Card> valid = cards.of(session.caller(), uhid).stream().filter(Card::valid).findFirst();
        if (valid.isPresent()) {
            ask(session, valid.get());
        } else {
            issue(session, uhid, null);
        }
    }

    private void issue(Session session, String uhid, String reason) {
        Card card = cards.issue(session.caller(), uhid, reason);
        session.say(session.t("uiregistration.card.issued", card.serial()));
        print(session, card);
    }

    private void print(Session session, Card card) {
        session.print("card " + card.uhid() + ' ' + card.serial(), cards.pdf(session.caller(), card.uhid(), card.serial()));
    }

    /** A second piece of paper or a second card: the old one is worth nothing after the latter. */
    private void ask(Session session, Card card) {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(session.t("uiregistration.card.print"));
        dialog.setWidth("30rem");
        dialog.add(new Paragraph(session.t("uiregistration.card.exists", card.serial(), session.formats().dateTime(card.issuedAt()))));
        dialog.getFooter().add(ActionButton.of("card-leave", session.t("ui.confirm.leave"), dialog::close),
                ActionButton.of("card-lost", session.t("uiregistration.card.lost"), () -> {
                    dialog.close();
                    session.attempt(() -> issue(session, card.uhid(), "lost"));
                }).danger(), ActionButton.of("card-again", session.t("uiregistration.card.again"), () -> {
                    dialog.close();
                    session.attempt(() -> print(session, card));
                }).primary());
        dialog.open();
    }
}
