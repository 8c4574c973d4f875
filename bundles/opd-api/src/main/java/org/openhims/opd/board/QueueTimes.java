// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd.board;

import java.time.Instant;

/**
 * How long people wait in a queue today, in whole minutes from the arrival to the call. Who was called twice counts in no percentile.
 *
 * @param called how many the percentiles are of
 * @param p50 half of them waited no longer; null when nobody was called
 * @param p90 nine of ten waited no longer; null when nobody was called
 * @param waiting how many wait now
 * @param expectedMinutes of somebody who comes now, at the pace of the last calls; null before the second call
 * @param longestSince when the one came who waits longest; null when nobody waits
 */
public record QueueTimes(String queue, int called, Integer p50, Integer p90, int waiting, Integer expectedMinutes, Instant longestSince) {
}
