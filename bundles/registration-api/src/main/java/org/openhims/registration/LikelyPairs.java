// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration;

import java.time.Instant;
import org.openhims.platform.Page;
import org.openhims.platform.access.Caller;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The work list of patients who may be registered twice, and the round through the whole register that fills it. Nobody is joined by it.
 * Permission {@code patient.duplicates}; who is shown is audited.
 */
@ProviderType
public interface LikelyPairs {

    /**
     * A round through the register.
     *
     * @param running goes on by itself, also after a restart, until it has ended or is stopped
     * @param found pairs that were not known before
     * @param startedAt null when there was none yet
     * @param endedAt null while it runs
     */
    record Round(boolean running, long done, long of, long found, String startedBy, Instant startedAt, Instant endedAt) {
    }

    /**
     * Those of whom nobody has decided yet, likeliest first.
     *
     * @param cursor of the page before; null for the first page
     * @param limit 1 to 100
     */
    Page<LikelyPair> open(Caller by, String cursor, int limit);

    /** They are two people; remembered with who said so and when. 404 {@code patient.unknown} when one of them is not registered. */
    void notSame(Caller by, String one, String other);

    /** The present round, or else the last one. */
    Round round(Caller by);

    /** From the beginning; the one that runs already goes on. */
    Round start(Caller by);

    Round stop(Caller by);
}
