// SPDX-License-Identifier: Apache-2.0
package org.openhims.billing;

import org.openhims.platform.Page;
import org.openhims.platform.access.Caller;
import org.openhims.platform.print.Sheet;
import org.osgi.annotation.versioning.ProviderType;

/** Bills. Permissions: {@code billing.bill.write}, {@code billing.bill.read}. */
@ProviderType
public interface Bills {

    /**
     * Makes a bill with the prices of now and the patient's category of now.
     *
     * @throws org.openhims.platform.ProblemException 404 {@code patient.unknown}; 400 with the field at fault (rules
     *         {@code billing.item.unknown}, {@code billing.item.unpriced}, {@code billing.charge.unknown}, {@code not-empty}); 409
     *         {@code billing.charge.<status>}; 503 {@code registration.away}
     */
    Bill make(Caller by, NewBill bill);

    /** 404 {@code billing.bill.unknown} when there is none. */
    Bill get(Caller by, String id);

    /** A patient's bills, newest first, also those of records merged into this one. {@code limit} 1 to 100. */
    Page<Bill> of(Caller by, String uhid, String cursor, int limit);

    /** Takes back a bill of which nothing was paid; its charges are open again. 409 {@code billing.bill.paid}, {@code billing.bill.cancelled}. */
    Bill cancel(Caller by, String id, String reason);

    /** The bill as a page of A5 or A4, in the caller's language. A second print says so. */
    Sheet sheet(Caller by, String id, Sheet.Paper paper);
}
