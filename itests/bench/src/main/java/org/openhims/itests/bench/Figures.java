// SPDX-License-Identifier: Apache-2.0
package org.openhims.itests.bench;

import java.util.Locale;

/**
 * What one act cost.
 *
 * @param nanos of each act that went well, sorted
 * @param failures acts that did not go well
 * @param seconds how long was measured
 */
record Figures(long[] nanos, int failures, double seconds) {

    double perSecond() {
        return nanos.length / seconds;
    }

    /** Milliseconds within which this share (0 to 1) of the acts ended; NaN when there was none. */
    double millis(double share) {
        if (nanos.length == 0) {
            return Double.NaN;
        }
        int rank = (int) Math.ceil(share * nanos.length);
        return nanos[Math.max(0, rank - 1)] / 1e6;
    }

    String line(String act) {
        return String.format(Locale.ROOT, "%-34s %9.1f %9.1f %9.1f %9.1f %9d", act, perSecond(), millis(0.5), millis(0.99), millis(1), failures);
    }

    static String heading() {
        return String.format(Locale.ROOT, "%-34s %9s %9s %9s %9s %9s", "act", "a second", "p50 ms", "p99 ms", "max ms", "failures");
    }
}
