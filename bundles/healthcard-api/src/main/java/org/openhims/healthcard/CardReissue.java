// SPDX-License-Identifier: Apache-2.0
package org.openhims.healthcard;

import java.time.Instant;
import java.util.List;
import org.openhims.platform.access.Caller;
import org.osgi.annotation.versioning.ProviderType;

/** New cards for those whose card is good for nothing through no fault of theirs: its key was withdrawn. Permission {@code card.issue}. */
@ProviderType
public interface CardReissue {

    /** Somebody whose card is of a withdrawn key. */
    record Holder(String uhid, int serial, Instant issuedAt, String kid) {
    }

    /**
     * What was done.
     *
     * @param issued the new cards, in the order asked
     * @param leftOut who got none, with the reason as of {@link CardPrints.LeftOut}, or {@code good} for who needs none
     */
    record Done(List<Card> issued, List<CardPrints.LeftOut> leftOut) {

        public Done {
            issued = List.copyOf(issued);
            leftOut = List.copyOf(leftOut);
        }
    }

    /** The oldest cards first. {@code limit} 1 to 500. */
    List<Holder> needed(Caller by, int limit);

    /** Issues a new card to each of these, 1 to 500, who needs one; {@link Card#reason()} is {@code key}. */
    Done reissue(Caller by, List<String> uhids, CardPrints.Progress progress);
}
