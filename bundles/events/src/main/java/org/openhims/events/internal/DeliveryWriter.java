// SPDX-License-Identifier: Apache-2.0
package org.openhims.events.internal;

import java.sql.Connection;
import java.util.List;
import org.openhims.platform.events.Delivery;
import org.openhims.platform.store.Sql;
import org.openhims.platform.store.TxWriter;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Moves a subscriber's cursor in the transaction that holds the effect of the event. */
@Component(service = TxWriter.class)
public final class DeliveryWriter implements TxWriter<Delivery> {

    /** The event had its effect before: the transaction must not have it a second time. */
    static final class SeenBefore extends RuntimeException {

        private static final long serialVersionUID = 1L;

        SeenBefore(Delivery delivery) {
            super(delivery.subscriber() + " has seen the event at " + delivery.position());
        }
    }

    /** @param tables only so that there is a writer no sooner than there is a table */
    @Activate
    public DeliveryWriter(@Reference JournalTables tables) {
        // Nothing to keep.
    }

    @Override
    public Class<Delivery> type() {
        return Delivery.class;
    }

    @Override
    public void write(Connection connection, List<Delivery> deliveries) {
        Sql sql = new Sql(connection);
        for (Delivery delivery : deliveries) {
            long position = delivery.position();
            int moved = sql.update("update evt_cursor set position = ? where subscriber = ? and position < ?",
                    position, delivery.subscriber(), position);
            if (moved == 0 && !unparked(sql, delivery)) {
                throw new SeenBefore(delivery);
            }
        }
    }

    /** Behind the cursor only what was parked is still to be done. */
    private static boolean unparked(Sql sql, Delivery delivery) {
        JournalTables.lock(sql, delivery.subscriber());
        return sql.update("delete from evt_parked where subscriber = ? and position = ?", delivery.subscriber(), delivery.position()) > 0;
    }
}
