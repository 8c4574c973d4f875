// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration.internal.shell;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.openhims.facility.internal.TextsService;
import org.openhims.platform.Page;
import org.openhims.platform.access.Caller;
import org.openhims.registration.LikelyPair;
import org.openhims.registration.LikelyPairs;
import org.openhims.registration.LikelyPairs.Round;

class DuplicatesCommandTest {

    private Round round = new Round(false, 0, 0, 0, null, null, null);

    private final LikelyPairs pairs = new LikelyPairs() {
        @Override
        public Page<LikelyPair> open(Caller by, String cursor, int limit) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void notSame(Caller by, String one, String other) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Round round(Caller by) {
            return round;
        }

        @Override
        public Round start(Caller by) {
            round = new Round(true, 250, 1000, 7, by.user(), Instant.EPOCH, null);
            return round;
        }

        @Override
        public Round stop(Caller by) {
            round = new Round(false, 250, 1000, 7, by.user(), Instant.EPOCH, Instant.EPOCH);
            return round;
        }
    };

    @Test
    void showsABarAndWhatWasFound() {
        assertTrue(said("status").contains("hims:duplicates start"), said("status"));
        String started = said("start");
        assertTrue(started.contains("[#######") && started.contains("25 %") && started.contains("1,000") && started.contains("7"), started);
        assertTrue(said("stop").contains("stopped"), said("stop"));
        assertTrue(said("fly").contains("fly"));
    }

    private String said(String action) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DuplicatesCommand.run(action, pairs, TextsService.of(DuplicatesCommand.class.getClassLoader()), new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
