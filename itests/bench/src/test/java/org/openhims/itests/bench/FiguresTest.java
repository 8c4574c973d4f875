// SPDX-License-Identifier: Apache-2.0
package org.openhims.itests.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {

    private final Figures hundred = new Figures(LongStream.rangeClosed(1, 100).map(i -> i * 1_000_000).toArray(), 0, 2);

    @ParameterizedTest
    @CsvSource({"0, 1", "0.5, 50", "0.99, 99", "0.999, 100", "1, 100"})
    void millisecondsOfAShare(double share, double millis) {
        assertEquals(millis, hundred.millis(share));
    }

    @Test
    void rate() {
        assertEquals(50, hundred.perSecond());
    }

    @Test
    void nothingDone() {
        assertTrue(Double.isNaN(new Figures(new long[0], 3, 1).millis(0.5)));
    }

    @Test
    void countsWhatFails() throws Exception {
        AtomicInteger calls = new AtomicInteger();

        Figures figures = new Measure(Duration.ofMillis(40)).of(2, () -> () -> {
            if (calls.incrementAndGet() % 2 == 0) {
                throw new IllegalStateException("every other one");
            }
        });

        assertTrue(figures.failures() > 0 && figures.nanos().length > 0, figures.line("act"));
    }
}
