// SPDX-License-Identifier: Apache-2.0
package org.openhims.billing;

import org.openhims.platform.Page;
import org.openhims.platform.access.Caller;
import org.osgi.annotation.versioning.ProviderType;

/** Money out, which takes two persons. Permissions: {@code billing.refund.request}, {@code billing.refund.approve}, {@code billing.receipt.read}. */
@ProviderType
public interface Refunds {

    /**
     * Asks for it. Of a deposit this is its return.
     *
     * @throws org.openhims.platform.ProblemException 404 {@code billing.receipt.unknown}; 409 {@code billing.refund.above} with
     *         {@code refundable} for more than is left of the receipt, {@code billing.receipt.pending}, {@code billing.receipt.cancelled}
     */
    Refund request(Caller by, String receipt, NewRefund refund);

    /**
     * Gives it back out of the requester's shift. 409 {@code billing.refund.second} for who asked, {@code billing.refund.<status>} when it was
     * decided before, {@code billing.shift.handover}; 404 {@code billing.refund.unknown}.
     */
    Refund approve(Caller by, String id);

    /** As {@link #approve}, with the reason, 3 to 200 characters; the requester may take it back so. */
    Refund reject(Caller by, String id, String note);

    /** Newest first; those of one status, or all for null. */
    Page<Refund> list(Caller by, RefundStatus status, String cursor, int limit);
}
