// SPDX-License-Identifier: Apache-2.0
package org.openhims.billing.internal;

import java.sql.Date;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.openhims.billing.Account;
import org.openhims.billing.PaymentMode;
import org.openhims.platform.Ids;
import org.openhims.platform.Money;
import org.openhims.platform.facility.Facility;
import org.openhims.platform.store.Sql;
import org.openhims.platform.store.Tx;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Double entry: each entry's rows make nothing together, and none is ever changed; what was wrong is posted the other way round. */
@Component(service = Ledger.class)
public final class Ledger {

    private static final String ADD = "insert into billing_ledger (entry, line_number, posted_at, business_day, shift, account, paise, bill, "
            + "receipt, refund) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final Clock clock;
    private final Facility facility;

    @Activate
    public Ledger(@Reference Clock clock, @Reference Facility facility) {
        this.clock = clock;
        this.facility = facility;
    }

    /** @param shift null for what moves no money */
    record About(String shift, String bill, String receipt, String refund) {
    }

    /** An account's side of an entry; debit is positive. */
    record Side(Account account, Money amount) {
    }

    /** The amount goes to the one account out of the other. */
    void post(Tx tx, About about, Account debit, Account credit, Money amount) {
        post(tx, about, List.of(new Side(debit, amount), new Side(credit, Money.ZERO.minus(amount))));
    }

    void post(Tx tx, About about, List<Side> sides) {
        if (sides.stream().mapToLong(side -> side.amount().paise()).sum() != 0) {
            throw new IllegalStateException("an entry does not balance");
        }
        String entry = Ids.next(clock);
        List<Object[]> rows = new ArrayList<>();
        sides.stream().filter(side -> side.amount().paise() != 0).forEach(side -> rows.add(new Object[] {entry, rows.size() + 1, tx.now(),
            Date.valueOf(facility.day(tx.now())), about.shift(), side.account(), side.amount().paise(), about.bill(), about.receipt(),
            about.refund()}));
        new Sql(tx.connection()).batch(ADD, rows);
    }

    /** Where money of the mode is; what was paid of an advance is given back in cash. */
    static Account till(PaymentMode mode) {
        return mode == PaymentMode.ADVANCE ? Account.CASH : Account.valueOf(mode.name());
    }
}
