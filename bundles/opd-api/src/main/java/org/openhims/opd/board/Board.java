// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd.board;

import java.time.Instant;
import java.util.List;

/**
 * What a board in the waiting hall shows: never a name, a sex, or the name of the queue.
 *
 * @param calls tokens called and not yet done, the latest call first; at most six
 * @param waiting how many wait
 * @param expectedMinutes what somebody who comes now may wait; null when it cannot be told yet
 * @param asOf when this was so
 * @param zone of the clock on the wall
 */
public record Board(List<Call> calls, int waiting, Integer expectedMinutes, Instant asOf, String zone) {

    public Board {
        calls = List.copyOf(calls);
    }

    /**
     * A token that is called.
     *
     * @param room or counter
     * @param at of the last call
     */
    public record Call(String label, String room, Instant at) {
    }
}
