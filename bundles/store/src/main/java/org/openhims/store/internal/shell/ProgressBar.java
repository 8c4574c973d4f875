// SPDX-License-Identifier: Apache-2.0
package org.openhims.store.internal.shell;

import java.io.PrintStream;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.openhims.store.internal.MoveProgress;

/** A line that is written over while a table is copied, and one line for each finished table with both checksums. */
final class ProgressBar implements MoveProgress {

    private static final int WIDTH = 30;
    private static final long PAUSE = Duration.ofMillis(500).toNanos();

    private final PrintStream out;
    private final LongSupplier nanos;
    private long last;
    private long rows;

    ProgressBar(PrintStream out, LongSupplier nanos) {
        this.out = out;
        this.nanos = nanos;
        this.last = nanos.getAsLong();
    }

    /** All rows of the finished tables. */
    long rows() {
        return rows;
    }

    @Override
    public void at(String table, long done, long of) {
        if (nanos.getAsLong() - last < PAUSE) {
            return;
        }
        last = nanos.getAsLong();
        int full = (int) (WIDTH * done / Math.max(1, of));
        out.printf("\r[%s%s] %3d %%  %s", "#".repeat(full), ".".repeat(WIDTH - full), 100 * done / Math.max(1, of), table);
        out.flush();
    }

    @Override
    public void moved(Moved table) {
        rows += table.rows();
        out.printf("\r%-32s %10d  %s %s %s%n", table.table(), table.rows(), table.before(), table.same() ? "=" : "!=", table.after());
        out.flush();
    }
}
