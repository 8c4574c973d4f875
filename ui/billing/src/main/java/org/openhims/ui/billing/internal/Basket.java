// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.billing.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openhims.billing.Bill;
import org.openhims.billing.BillStatus;
import org.openhims.billing.Bills;
import org.openhims.billing.Charge;
import org.openhims.billing.ChargeStatus;
import org.openhims.billing.Charges;
import org.openhims.billing.NewBill;
import org.openhims.platform.Money;
import org.openhims.ui.Session;

/** What is paid with the next key: an unpaid bill, or else the open charges and what the cashier added, less what was set aside. */
final class Basket {

    private static final int RECENT = 20;

    private final Session session;
    private final Charges charges;
    private final Bills bills;
    private final String uhid;
    private final List<NewBill.Line> added = new ArrayList<>();
    private final List<String> aside = new ArrayList<>();

    Basket(Session session, Charges charges, Bills bills, String uhid) {
        this.session = session;
        this.charges = charges;
        this.bills = bills;
        this.uhid = uhid;
    }

    /**
     * A row of the table.
     *
     * @param id the charge's, or of a line that the cashier added
     * @param amount null where only the bill will tell
     * @param state text key of what is to be said of it; null for an open one
     */
    record Row(String id, String name, Money amount, ChargeStatus status, String state) {
    }

    List<Row> rows() {
        List<Row> rows = new ArrayList<>(charges.of(session.caller(), uhid).stream().filter(charge -> !aside.contains(charge.id()))
                .map(charge -> new Row(charge.id(), charge.name(), charge.amount(), charge.status(), state(charge))).toList());
        for (int at = 0; at < added.size(); at++) {
            NewBill.Line line = added.get(at);
            rows.add(new Row("added-" + at, line.item() + " × " + line.quantity(), null, ChargeStatus.OPEN, "uibilling.added"));
        }
        return rows;
    }

    private static String state(Charge charge) {
        if (charge.status() == ChargeStatus.UNPRICED) {
            return "uibilling.unpriced";
        }
        return charge.reason() == null ? null : "billing.reason." + charge.reason();
    }

    void add(String item, int quantity) {
        added.add(new NewBill.Line(item, quantity));
    }

    /** Not now; an added line goes for good. */
    void without(Row row) {
        if (row.id().startsWith("added-")) {
            added.remove(Integer.parseInt(row.id().substring("added-".length())));
        } else {
            aside.add(row.id());
        }
    }

    /** The oldest bill of which something is owed; what is claimed by UPI waits for the bank. */
    Optional<Bill> owed() {
        List<Bill> open = bills.of(session.caller(), uhid, null, RECENT).items().stream()
                .filter(bill -> bill.status() == BillStatus.OPEN && bill.owed().paise() > 0).toList();
        return open.isEmpty() ? Optional.empty() : Optional.of(open.get(open.size() - 1));
    }

    boolean empty() {
        return added.isEmpty() && open().isEmpty();
    }

    private List<String> open() {
        return charges.of(session.caller(), uhid).stream().filter(charge -> charge.status() == ChargeStatus.OPEN && !aside.contains(charge.id()))
                .map(Charge::id).toList();
    }

    /** Makes the bill of what lies in the basket, and empties it. */
    Bill bill() {
        Bill made = bills.make(session.caller(), new NewBill(uhid, List.copyOf(added), open()));
        added.clear();
        return made;
    }
}
