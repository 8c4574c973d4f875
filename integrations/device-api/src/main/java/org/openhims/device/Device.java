// SPDX-License-Identifier: Apache-2.0
package org.openhims.device;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * A device as far as its messages tell, or one that a profile expects and that has not been heard of.
 *
 * @param id stable; made of how the sender names itself, its link and its address
 * @param name as it names itself, such as {@code XN-1000 · SYSMEX}; its address where it does not
 * @param profile by which it was read last; null while no profile fits
 * @param link null when it was not heard of
 * @param peer its address; null when it was not heard of
 * @param lastAt when it sent last; null when it was not heard of
 * @param counts of the last 24 hours
 * @param traffic messages in each of the last 24 hours, the oldest first; empty when there was none
 */
public record Device(String id, String name, String profile, String link, String peer, State state, Instant lastAt, Counts counts,
        List<Integer> traffic) {

    /** Written in small letters, such as {@code silent}. */
    public enum State {
        /** Holds a connection now. */
        CONNECTED,
        /** Has sent something in the last 24 hours. */
        HEARD,
        /** Has sent nothing for 24 hours. */
        SILENT,
        /** A profile expects it, and nothing has come from it for 14 days. */
        NEVER;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * @param received all messages, each once
     * @param matched the laboratory gave every value to a specimen
     * @param unmatched the laboratory put something on its list for a person
     * @param waiting the laboratory has not got them yet
     * @param failed refused, or given up after several attempts
     */
    public record Counts(long received, long matched, long unmatched, long waiting, long failed) {

        public static final Counts NONE = new Counts(0, 0, 0, 0, 0);
    }

    public Device {
        traffic = List.copyOf(traffic);
    }
}
