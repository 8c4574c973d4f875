// SPDX-License-Identifier: Apache-2.0
package org.openhims.healthcard.internal;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.openhims.healthcard.Card;
import org.openhims.healthcard.CardEvent;
import org.openhims.healthcard.CardTrail;
import org.openhims.healthcard.internal.store.ActRow;
import org.openhims.healthcard.internal.store.CardRow;
import org.openhims.platform.Problem;
import org.openhims.platform.access.Caller;
import org.openhims.platform.facility.Facility;
import org.openhims.platform.store.Tx;
import org.openhims.platform.work.Json;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Follows a card from the printer to its holder's hand, and tells its history. */
@Component
public final class Trail implements CardTrail {

    private static final String ACTS = "select a from ActRow a where a.uhid in :uhids order by a.doneAt desc, a.id desc";
    private static final String DELIVERED = "select count(a) from ActRow a where a.uhid = :uhid and a.serial = :serial and a.act = 'delivered'";

    private final CardBook book;
    private final Scope scope;
    private final Facility facility;
    private final Deeds deeds;
    private final Clock clock;

    @Activate
    public Trail(@Reference CardBook book, @Reference Scope scope, @Reference Facility facility, @Reference Json json, @Reference Clock clock) {
        this.book = book;
        this.scope = scope;
        this.facility = facility;
        this.deeds = new Deeds(json, clock);
        this.clock = clock;
    }

    @Override
    public Act dispatch(Caller by, String uhid, int serial, String to) {
        return onItsWay(by, uhid, serial, to, "dispatched", CardEvent.DISPATCHED, new CardEvent.Dispatched(uhid, serial));
    }

    @Override
    public Act deliver(Caller by, String uhid, int serial, String to) {
        return onItsWay(by, uhid, serial, to, "delivered", CardEvent.DELIVERED, new CardEvent.Delivered(uhid, serial));
    }

    @Override
    public List<Act> history(Caller by, String uhid) {
        by.require("card.read");
        Set<String> all = scope.uhids(by, uhid);
        return book.tx(by, tx -> {
            tx.audit("card.read", uhid, "history");
            return tx.em().createQuery(ACTS, ActRow.class).setParameter("uhids", all).getResultList().stream()
                    .map(row -> new Act(row.serial(), row.act(), row.doneAt(), row.doneBy(), row.reason())).toList();
        });
    }

    private Act onItsWay(Caller by, String uhid, int serial, String to, String act, String type, CardEvent event) {
        by.require("card.deliver");
        String whom = to == null ? "" : to.strip();
        if (whom.length() < 2 || whom.length() > 200) {
            throw Problem.invalid("to", "size", 2, 200);
        }
        return book.tx(by, tx -> {
            CardRow row = inTheHouse(tx, uhid, serial);
            deeds.did(tx, row, act, whom, type, event);
            return new Act(serial, act, tx.now(), by.user(), whom);
        });
    }

    /** A card that is valid, on paper, and not yet its holder's. */
    private CardRow inTheHouse(Tx tx, String uhid, int serial) {
        CardBook.cardsAlone(tx, uhid);
        CardRow row = CardBook.card(tx, uhid, serial).orElseThrow(() -> Problem.unknown("card.unknown"));
        Card card = Counter.card(row, facility.day(clock.instant()));
        Number before = tx.em().createQuery(DELIVERED, Long.class).setParameter("uhid", uhid).setParameter("serial", serial).getSingleResult();
        if (!card.valid() || !row.wasPrinted() || before.longValue() > 0) {
            throw Problem.conflict("card.state");
        }
        return row;
    }
}
