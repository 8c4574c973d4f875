// SPDX-License-Identifier: Apache-2.0
package org.openhims.itests.bench;

import java.util.Arrays;
import java.util.concurrent.Callable;

/**
 * What was done in some time.
 *
 * @param cpu seconds of processor time that the node took for it
 */
record Sample(int acts, double seconds, double cpu) {

    /** With the node's processor time from before to after. */
    static Sample of(long pid, Callable<Done> work) throws Exception {
        double before = Cpu.seconds(pid);
        Done done = work.call();
        return new Sample(done.acts(), done.seconds(), Cpu.seconds(pid) - before);
    }

    double perSecond() {
        return acts / seconds;
    }

    double cpuMillis() {
        return cpu * 1000 / acts;
    }

    static double median(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** @param seconds from the first act's begin to the last one's end */
    record Done(int acts, double seconds) {

        double perSecond() {
            return acts / seconds;
        }
    }
}
