// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.registration.internal;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.openhims.healthcard.Card;
import org.openhims.healthcard.CardClinical;
import org.openhims.healthcard.CardTrail;
import org.openhims.healthcard.Cards;
import org.openhims.ui.Icon;
import org.openhims.ui.Session;
import org.openhims.ui.parts.ActionButton;
import org.openhims.ui.parts.Chip;
import org.openhims.ui.parts.Confirm;
import org.openhims.ui.parts.DataTable;
import org.openhims.ui.parts.Parts;
import org.openhims.ui.parts.Tone;

/** All cards of a patient with their states, the work on the valid one, and the history with who and when. */
final class CardsTable extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Session session;
    private final transient Cards cards;
    private final transient CardTrail trail;
    private final transient CardClinical clinical;
    private final String uhid;
    private final Div tools = Parts.div("h-tools");
    private final transient DataTable<Card> table;
    private final transient DataTable<CardTrail.Act> history;

    CardsTable(Session session, Cards cards, CardTrail trail, CardClinical clinical, String uhid) {
        this.session = session;
        this.cards = cards;
        this.trail = trail;
        this.clinical = clinical;
        this.uhid = uhid;
        table = cardTable();
        history = historyTable();
        addClassName("h-stack");
        add(tools, table, history);
        session.attempt(this::anew);
        session.live(this, Set.of("healthcard.*"), events -> {
            if (events.stream().anyMatch(event -> uhid.equals(event.uhid()))) {
                session.attempt(this::anew);
            }
        });
    }

    private DataTable<Card> cardTable() {
        return new DataTable<Card>("cards", session.t("uiregistration.cards"), card -> String.valueOf(card.serial()),
                none())
                .text(session.t("uiregistration.cards.serial"), card -> String.valueOf(card.serial()))
                .column(session.t("uiregistration.cards.state"), card -> new Chip(tone(card), session.t("healthcard.status." + card.status())))
                .text(session.t("uiregistration.cards.why"), card -> session.t("uiregistration.cards.why." + card.reason()))
                .text(session.t("uiregistration.cards.issued"), card -> session.formats().dateTime(card.issuedAt()))
                .text(session.t("uiregistration.cards.until"), card -> card.expiresOn() == null ? "–" : session.formats().date(card.expiresOn()));
    }

    /** One line, since most patients begin with no card; the button does what F4 does, where the module of that is there. */
    private Div none() {
        Div line = Parts.div("h-row", Parts.span("h-soft", session.t("uiregistration.cards.empty")));
        session.patientActions().all().stream().filter(action -> action.button().id().equals("card-print"))
                .filter(action -> session.may(action.button().permission())).findFirst().ifPresent(action -> line.add(new ActionButton("card-first",
                        session.t("uiregistration.cards.first"), Icon.CARD, () -> session.attempt(() -> action.run(session, uhid)))));
        return line;
    }

    private DataTable<CardTrail.Act> historyTable() {
        return new DataTable<CardTrail.Act>("card-history", session.t("uiregistration.cards.history"),
                act -> act.serial() + "-" + act.act() + '-' + act.at().toEpochMilli(), new Span())
                .text(session.t("uiregistration.cards.when"), act -> session.formats().dateTime(act.at()))
                .text(session.t("uiregistration.cards.what"), act -> session.t("healthcard.act." + act.act()))
                .text(session.t("uiregistration.cards.serial"), act -> String.valueOf(act.serial()))
                .text(session.t("uiregistration.cards.who"), CardTrail.Act::by)
                .text(session.t("uiregistration.cards.remark"), act -> act.reason() == null ? "" : act.reason());
    }

    private static Tone tone(Card card) {
        return switch (card.status()) {
            case "permanent", "verified" -> Tone.DONE;
            case "temporary" -> Tone.INFO;
            case "blocked" -> Tone.DANGER;
            default -> Tone.PLAIN;
        };
    }

    private void anew() {
        List<Card> all = cards.of(session.caller(), uhid);
        table.show(all);
        List<CardTrail.Act> done = trail.history(session.caller(), uhid);
        history.show(done);
        history.setVisible(!done.isEmpty());
        tools.removeAll();
        all.stream().filter(Card::valid).findFirst().ifPresent(this::offer);
        tools.setVisible(tools.getComponentCount() > 0);
    }

    private void offer(Card card) {
        if (session.may("card.clinical")) {
            tools.add(new ActionButton("card-clinical", session.t("uiregistration.clinical.open"), Icon.LOCK,
                    () -> session.attempt(() -> ClinicalDialog.open(session, clinical.open(session.caller(), card.qr())))));
        }
        if (session.may("card.confirm") && card.status().equals("temporary")) {
            tool("verify", Icon.CHECK, () -> cards.verify(session.caller(), uhid, card.serial()));
        }
        if (session.may("card.confirm") && card.status().equals("verified")) {
            tool("permanent", Icon.SHIELD, () -> cards.makePermanent(session.caller(), uhid, card.serial()));
        }
        if (session.may("card.deliver")) {
            asking("dispatch", Icon.LEAVE, to -> trail.dispatch(session.caller(), uhid, card.serial(), to));
            asking("deliver", Icon.PERSON, to -> trail.deliver(session.caller(), uhid, card.serial(), to));
        }
        if (session.may("card.issue")) {
            tool("revised", Icon.UNDO, () -> cards.issue(session.caller(), uhid, "revised"));
            asking("block", Icon.LOCK, why -> cards.block(session.caller(), uhid, card.serial(), why));
        }
    }

    private void tool(String what, Icon icon, Supplier<?> work) {
        tools.add(new ActionButton("card-" + what, session.t("uiregistration.cards." + what), icon, () -> run(what, work)));
    }

    private void asking(String what, Icon icon, java.util.function.Function<String, ?> work) {
        String title = session.t("uiregistration.cards." + what);
        tools.add(new ActionButton("card-" + what, title, icon, () -> Confirm.reason(session, title,
                session.t("uiregistration.cards." + what + ".ask"), title, entry -> run(what, () -> work.apply(entry)))));
    }

    private void run(String what, Supplier<?> work) {
        if (session.attempt(work::get)) {
            session.say(session.t("uiregistration.cards." + what + ".done"));
            session.attempt(this::anew);
        }
    }
}
