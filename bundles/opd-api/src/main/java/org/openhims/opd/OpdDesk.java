// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd;

import org.openhims.platform.access.Caller;
import org.openhims.platform.print.Sheet;
import org.osgi.annotation.versioning.ProviderType;

/** The counter. Permissions: {@code opd.visit.open}, {@code opd.visit.read}. */
@ProviderType
public interface OpdDesk {

    /**
     * Opens a visit with the next token of today. With {@link WalkIn#downtime} the token is that of the sticker, and the time and the
     * day those of the slip; the same slip once more gives the visit that it made.
     *
     * @throws org.openhims.platform.ProblemException 404 {@code patient.unknown}; 400 with rule {@code queue.unknown}; 409
     *         {@code opd.visit.open} with {@code visit} when the patient is in this queue today and not done,
     *         {@code opd.token.used} when another patient came with this token
     */
    Visit walkIn(Caller by, WalkIn arrival);

    /** 404 {@code opd.visit.unknown} when there is none. */
    Visit get(Caller by, String visit);

    /** Cancels a visit that nobody has opened yet; the number is not given again. 409 {@code opd.visit.<status>}. */
    Visit cancel(Caller by, String visit);

    /** The token slip, 80 mm wide, in the caller's language. */
    Sheet slip(Caller by, String visit);
}
