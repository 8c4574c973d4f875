// SPDX-License-Identifier: Apache-2.0
package org.openhims.events.internal;

import java.time.Duration;

/** A process that tells events on several threads, and the id of each on its standard output once it is committed, until it is killed. */
final class CrashingWriter {

    private CrashingWriter() {
    }

    public static void main(String[] args) {
        JournalBench bench = new JournalBench(args[0]);
        // Clocks of tests stand still; the lease of the process that was killed before this one must have run out.
        bench.clock.move(Duration.ofMinutes(Integer.parseInt(args[1])));
        bench.sequencer();
        for (int i = 0; i < 4; i++) {
            String uhid = "070000000000" + i;
            new Thread(() -> {
                for (int n = 0; ; n++) {
                    String id = bench.tell("x.happened", uhid, n).id();
                    synchronized (CrashingWriter.class) {
                        System.out.println(id);
                        System.out.flush();
                    }
                }
            }).start();
        }
    }
}
