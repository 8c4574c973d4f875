// SPDX-License-Identifier: Apache-2.0
package org.openhims.store.internal.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.openhims.store.internal.MoveProgress.Moved;

class ProgressBarTest {

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final AtomicLong nanos = new AtomicLong();
    private final ProgressBar bar = new ProgressBar(new PrintStream(written), nanos::get);

    @Test
    void theLineIsWrittenOverTwiceASecondAtMost() {
        bar.at("lab_result", 1, 100);
        assertEquals("", written.toString());
        nanos.addAndGet(600_000_000);
        bar.at("lab_result", 50, 100);
        bar.at("lab_result", 51, 100);
        assertEquals("\r[###############...............]  50 %  lab_result", written.toString());
    }

    @Test
    void eachTableShowsBothSums() {
        bar.moved(new Moved("lab_result", 7, "aa", "aa"));
        bar.moved(new Moved("lab_order", 5, "aa", "bb"));
        assertTrue(written.toString().contains("7  aa = aa"), written::toString);
        assertTrue(written.toString().contains("5  aa != bb"), written::toString);
        assertEquals(12, bar.rows());
    }
}
