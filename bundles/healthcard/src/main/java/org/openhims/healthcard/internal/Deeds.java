// SPDX-License-Identifier: Apache-2.0
package org.openhims.healthcard.internal;

import java.time.Clock;
import org.openhims.healthcard.CardEvent;
import org.openhims.healthcard.internal.store.ActRow;
import org.openhims.healthcard.internal.store.CardRow;
import org.openhims.platform.Ids;
import org.openhims.platform.events.Event;
import org.openhims.platform.events.Source;
import org.openhims.platform.store.Tx;
import org.openhims.platform.work.Json;

/** Writes down what is done with a card: in the card's own history, in the journal and in the audit. */
final class Deeds {

    private final Json json;
    private final Clock clock;

    Deeds(Json json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    void did(Tx tx, CardRow card, String act, String reason, String type, CardEvent event) {
        tx.em().persist(new ActRow(Ids.next(clock), card, act, tx.now(), tx.by().user(), reason));
        tx.append(new Event(Ids.next(clock), type, 1, card.uhid(), tx.now(), tx.now(), Source.LIVE, json.write(event)));
        tx.audit("card." + act, card.uhid(), "serial=" + card.serial());
    }
}
