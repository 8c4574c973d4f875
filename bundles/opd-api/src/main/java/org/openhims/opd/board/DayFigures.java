// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd.board;

import java.time.LocalDate;
import java.util.List;

/**
 * A day of the out-patient department in figures, without people.
 *
 * @param department code; null for all
 * @param hours from the first to the last in which somebody came; empty when nobody did
 * @param queues by department and id, those with tokens only
 */
public record DayFigures(LocalDate day, String department, List<Hour> hours, List<QueueCount> queues) {

    public DayFigures {
        hours = List.copyOf(hours);
        queues = List.copyOf(queues);
    }

    /**
     * Who came in an hour of the facility's clock.
     *
     * @param called of those who came, how many were called; who was called twice counts in no waiting time
     * @param median minutes from the arrival to the call, of half of them at most; null when nobody was called
     * @param p95 minutes that nineteen of twenty waited at most; null when nobody was called
     */
    public record Hour(int hour, int arrived, int called, Integer median, Integer p95) {
    }

    /** @param name in the caller's language */
    public record QueueCount(String queue, String name, int tokens, int waiting, int called, int done, int skipped, int cancelled) {
    }
}
