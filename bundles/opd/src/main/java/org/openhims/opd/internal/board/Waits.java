// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd.internal.board;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Waiting times of a day.
 *
 * @param waits in ascending order
 * @param calls the moments of all calls, in ascending order
 */
record Waits(List<Duration> waits, List<Instant> calls) {

    private static final int PACE = 10;

    /** By nearest rank; null of none. */
    Integer percentile(int percent) {
        if (waits.isEmpty()) {
            return null;
        }
        int rank = (int) Math.ceil(percent / 100.0 * waits.size());
        return (int) waits.get(Math.max(1, rank) - 1).toMinutes();
    }

    /** Of somebody behind so many, at the pace of the last calls; null before the second call. */
    Integer expected(int before) {
        List<Instant> last = calls.subList(Math.max(0, calls.size() - PACE), calls.size());
        if (last.size() < 2) {
            return null;
        }
        Duration span = Duration.between(last.get(0), last.get(last.size() - 1));
        return (int) Math.ceil(span.toSeconds() / 60.0 * (before + 1) / (last.size() - 1));
    }
}
