// SPDX-License-Identifier: Apache-2.0
package org.openhims.healthcard;

import java.time.Instant;
import java.util.List;
import org.openhims.platform.access.Caller;
import org.osgi.annotation.versioning.ProviderType;

/** A card's way to its holder, and everything that was ever done with it. Permissions: {@code card.read}, {@code card.deliver}. */
@ProviderType
public interface CardTrail {

    /**
     * One thing that was done with a card.
     *
     * @param act {@code issued}, {@code verified}, {@code permanent}, {@code printed}, {@code dispatched}, {@code delivered},
     *        {@code replaced} or {@code blocked}; its text is {@code healthcard.act.<act>}
     * @param by the user who did it
     * @param reason why, or to whom; null when there is nothing to tell
     */
    record Act(int serial, String act, Instant at, String by, String reason) {
    }

    /** A printed card leaves the counter. {@code to} 2 to 200 characters. 409 {@code card.state} for a card that is not valid or was never printed. */
    Act dispatch(Caller by, String uhid, int serial, String to);

    /** The card is in somebody's hand, once. {@code to} as with {@link #dispatch}. 409 {@code card.state} also for one that was delivered before. */
    Act deliver(Caller by, String uhid, int serial, String to);

    /** What was done with all cards of a patient, newest first. */
    List<Act> history(Caller by, String uhid);
}
