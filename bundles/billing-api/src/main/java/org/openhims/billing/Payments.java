// SPDX-License-Identifier: Apache-2.0
package org.openhims.billing;

import java.util.List;
import org.openhims.platform.Money;
import org.openhims.platform.Page;
import org.openhims.platform.access.Caller;
import org.openhims.platform.print.Sheet;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Money in. What is taken stands in the caller's shift; who has none starts one at the own counter with an empty drawer. Permissions:
 * {@code billing.payment.take}, {@code billing.receipt.read}, {@code billing.receipt.cancel}.
 */
@ProviderType
public interface Payments {

    /**
     * Takes a payment on a bill. One by UPI is pending until {@link #confirm}.
     *
     * @throws org.openhims.platform.ProblemException 404 {@code billing.bill.unknown}; 409 {@code billing.payment.above} with
     *         {@code owed}, {@code billing.bill.settled}, {@code billing.bill.cancelled}, {@code billing.advance.short} with
     *         {@code advance}, {@code billing.shift.handover} while nobody has taken the counter's drawer over
     */
    Receipt pay(Caller by, String bill, NewPayment payment);

    /** Takes an advance of a patient. */
    Receipt deposit(Caller by, String uhid, NewPayment deposit);

    /** What the patient deposited and has not used. */
    Money advance(Caller by, String uhid);

    /**
     * The bank has a pending payment.
     *
     * @param reference the bank's, 6 to 35 letters and digits; 409 {@code billing.reference.used} for one that confirmed another receipt
     */
    Receipt confirm(Caller by, String receipt, String reference);

    /**
     * Takes a receipt back; it keeps its number, and the bill is owed again. Who took it may take back what is pending; what counts only
     * another person with {@code billing.receipt.cancel}: 409 {@code billing.receipt.second}, {@code billing.receipt.refunded}.
     */
    Receipt cancel(Caller by, String receipt, String reason);

    /** 404 {@code billing.receipt.unknown} when there is none. */
    Receipt get(Caller by, String receipt);

    /**
     * Newest first.
     *
     * @param uhid only of this patient; null for all
     * @param status only those; null for all
     * @param limit 1 to 100
     */
    Page<Receipt> list(Caller by, String uhid, ReceiptStatus status, String cursor, int limit);

    /** The receipts of a bill, the oldest first. */
    List<Receipt> of(Caller by, String bill);

    /** The receipt 80 mm wide, in the caller's language. A second print says so. 409 {@code billing.receipt.pending}. */
    Sheet sheet(Caller by, String receipt);
}
