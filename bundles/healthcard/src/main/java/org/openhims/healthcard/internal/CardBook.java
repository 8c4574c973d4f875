// SPDX-License-Identifier: Apache-2.0
package org.openhims.healthcard.internal;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.openhims.healthcard.internal.store.ActRow;
import org.openhims.healthcard.internal.store.CardRow;
import org.openhims.healthcard.internal.store.KeyRow;
import org.openhims.healthcard.internal.store.ReaderRow;
import org.openhims.platform.access.Caller;
import org.openhims.platform.store.Store;
import org.openhims.platform.store.Tx;
import org.openhims.platform.store.Unit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** The cards' tables, open while the module runs. */
@Component(service = CardBook.class)
public final class CardBook {

    private static final String CARDS = "select c from CardRow c where c.uhid = :uhid order by c.serial desc";

    private final Unit unit;

    @Activate
    public CardBook(@Reference Store store) {
        unit = store.open(CardBook.class, "healthcard", CardRow.class, ActRow.class, KeyRow.class, ReaderRow.class);
    }

    @Deactivate
    public void close() {
        unit.close();
    }

    <T> T tx(Caller by, Function<Tx, T> work) {
        return unit.tx(by, work);
    }

    /** Newest first. */
    static List<CardRow> cards(Tx tx, String uhid) {
        return tx.em().createQuery(CARDS, CardRow.class).setParameter("uhid", uhid).getResultList();
    }

    /** As {@link #cards}, with nobody else changing the patient's cards until the transaction ends: who holds the first card has them all. */
    static List<CardRow> cardsAlone(Tx tx, String uhid) {
        tx.em().find(CardRow.class, CardRow.id(uhid, 1), LockModeType.PESSIMISTIC_WRITE);
        return cards(tx, uhid);
    }

    static Optional<CardRow> card(Tx tx, String uhid, int serial) {
        return Optional.ofNullable(tx.em().find(CardRow.class, CardRow.id(uhid, serial)));
    }
}
