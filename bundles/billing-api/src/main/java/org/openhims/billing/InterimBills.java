// SPDX-License-Identifier: Apache-2.0
package org.openhims.billing;

import org.openhims.platform.access.Caller;
import org.openhims.platform.print.Sheet;
import org.osgi.annotation.versioning.ProviderType;

/** What is owed while a treatment goes on. Permission: {@code billing.bill.read}. */
@ProviderType
public interface InterimBills {

    /** Also of records merged into this one. 404 {@code patient.unknown}; 503 {@code registration.away}. */
    InterimBill of(Caller by, String uhid);

    /** As a page in the caller's language, which says that it is no receipt. */
    Sheet sheet(Caller by, String uhid, Sheet.Paper paper);
}
