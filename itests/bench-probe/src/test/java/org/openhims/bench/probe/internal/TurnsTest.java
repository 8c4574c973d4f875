// SPDX-License-Identifier: Apache-2.0
package org.openhims.bench.probe.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TurnsTest {

    @Test
    void eachThreadHasItsPartAndAllActsAreCounted() throws Exception {
        Set<String> seen = ConcurrentHashMap.newKeySet();
        AtomicInteger acts = new AtomicInteger();

        Map<String, Number> done = Turns.of(2, 1, List.of("a", "b", "c", "d"), given -> {
            seen.add(given);
            acts.incrementAndGet();
        });

        assertEquals(acts.get(), done.get("acts").intValue());
        assertEquals(Set.of("a", "b", "c", "d"), seen);
    }

    @Test
    void anActThatFailsIsNotCounted() {
        assertThrows(ExecutionException.class, () -> Turns.of(1, 1, List.of("a"), given -> {
            throw new IllegalStateException(given);
        }));
    }
}
