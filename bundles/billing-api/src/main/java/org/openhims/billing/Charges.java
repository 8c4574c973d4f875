// SPDX-License-Identifier: Apache-2.0
package org.openhims.billing;

import java.util.List;
import org.openhims.platform.Money;
import org.openhims.platform.Page;
import org.openhims.platform.access.Caller;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What the other modules told and nobody has billed. It keeps nobody from care: who asks whether a patient has paid is told, and decides.
 * Permissions: {@code billing.bill.read}, {@code billing.bill.write}, {@code billing.charge.waive}.
 */
@ProviderType
public interface Charges {

    /** Of the patient, oldest first: open, without a price, free ones of today, and those of which a refund is due ({@code refund-due}). */
    List<Charge> of(Caller by, String uhid);

    /** Without a price, of all patients, oldest first. */
    Page<Charge> unpriced(Caller by, String cursor, int limit);

    /** Prices one that had no price. 409 {@code billing.charge.<status>}; 404 {@code billing.charge.unknown}. */
    Charge price(Caller by, String id, Money price);

    /** Lets the patient off. 409 {@code billing.charge.<status>}. */
    Charge waive(Caller by, String id, String reason);
}
