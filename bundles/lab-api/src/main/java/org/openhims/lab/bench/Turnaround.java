// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.bench;

import java.time.Instant;
import java.util.List;
import org.openhims.platform.access.Caller;
import org.osgi.annotation.versioning.ProviderType;

/**
 * How long specimens take from collection until all that was ordered on them is released. Permissions: {@code lab.worklist};
 * {@code lab.turnaround.manage} for the targets.
 */
@ProviderType
public interface Turnaround {

    /**
     * Of the specimens that were ordered in a period and are done, by priority; amendments do not count.
     *
     * @param until at most 31 days behind {@code from}; 400 otherwise
     */
    List<TurnaroundTimes> board(Caller by, Instant from, Instant until);

    /** Those that were collected longer ago than the target and are not done, urgent ones first, then the latest; at most 200 of each priority. */
    List<OverdueSpecimen> overdue(Caller by);

    /** One for each priority. */
    List<TurnaroundTarget> targets(Caller by);

    /** Replaces those that are given; 1 to 10080 minutes. */
    List<TurnaroundTarget> setTargets(Caller by, List<TurnaroundTarget> targets);
}
