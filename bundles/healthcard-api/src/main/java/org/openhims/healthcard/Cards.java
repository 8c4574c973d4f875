// SPDX-License-Identifier: Apache-2.0
package org.openhims.healthcard;

import java.util.List;
import org.openhims.platform.access.Caller;
import org.openhims.platform.print.Printing;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The counter's work with cards. Permissions: {@code card.read}, {@code card.issue}, {@code card.confirm}, {@code card.print}. The card of
 * somebody whose death is recorded is neither confirmed nor printed: 409 {@code card.deceased}.
 */
@ProviderType
public interface Cards {

    /**
     * Issues a temporary card, valid for a year, also to who had a permanent one: identity is seen again. The patient's card before is
     * revoked in the same moment; counters that issue at the same time get a serial each.
     *
     * @param reason {@code lost}, {@code revised} or {@code key} when it replaces a card; null lets it be {@code first}, {@code expired} or {@code lost}
     * @throws org.openhims.platform.ProblemException 404 {@code patient.unknown}; 400 with rule {@code card.reason}; 409
     *         {@code card.deceased} for somebody whose death is recorded
     */
    Card issue(Caller by, String uhid, String reason);

    /** The holder's identity was seen: temporary becomes verified. 409 {@code card.state} otherwise. */
    Card verify(Caller by, String uhid, int serial);

    /** A verified card becomes permanent. 409 {@code card.state} otherwise. */
    Card makePermanent(Caller by, String uhid, int serial);

    /** Revokes a valid card without another in its place. {@code reason} 3 to 200 characters. 409 {@code card.state} otherwise. */
    Card block(Caller by, String uhid, int serial, String reason);

    /** 404 {@code card.unknown} when there is none. */
    Card get(Caller by, String uhid, int serial);

    /** All cards of a patient, newest first. */
    List<Card> of(Caller by, String uhid);

    /** The card as PDF, front side, ATM size, in the caller's language. A second print says that it is one. 409 {@code card.state} for a revoked card. */
    byte[] pdf(Caller by, String uhid, int serial);

    /** As {@link #pdf}, sent to a configured printer. */
    Printing.Outcome print(Caller by, String uhid, int serial, String printer);
}
