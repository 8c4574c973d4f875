// SPDX-License-Identifier: Apache-2.0
package org.openhims.events.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhims.fixtures.base.TestDatabase;
import org.openhims.platform.events.Delivery;
import org.openhims.platform.store.Sql;

/** kill -9 in the midst of writing and ordering. */
class CrashTest {

    private static final int ROUNDS = 3;
    private static final int EVENTS = 150;

    @TempDir
    private Path folder;

    @Test
    void everyCommittedEventIsOrderedOnceAndInItsPatientsOrder() throws Exception {
        if (TestDatabase.isPostgres()) {
            try (TestDatabase server = TestDatabase.create()) {
                crash(server.url());
            }
        } else {
            // Derby in memory does not outlive its process.
            crash("jdbc:derby:" + folder.resolve("db") + ";create=true");
        }
    }

    private static void crash(String url) throws Exception {
        Set<String> told = new HashSet<>();
        for (int i = 0; i < ROUNDS; i++) {
            told.addAll(toldUntilKilled(url, i));
        }
        try (JournalBench bench = new JournalBench(url)) {
            // The lease of the killed one ends ten seconds after its last sign of life, which this test does not wait for.
            bench.unit.tx(JournalBench.BY, tx -> new Sql(tx.connection()).update("delete from store_lease"));
            bench.order();
            verify(told, bench.tables.after("", 0, Integer.MAX_VALUE));
        }
    }

    private static List<String> toldUntilKilled(String url, int round) throws Exception {
        Process writer = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), CrashingWriter.class.getName(), url, Integer.toString(round))
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        List<String> ids = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(writer.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.length() == 36) {
                    ids.add(line);
                }
                if (ids.size() == EVENTS) {
                    // By its handle: the process itself would close the stream, with lines in it.
                    writer.toHandle().destroyForcibly();
                }
            }
        }
        writer.waitFor();
        assertTrue(ids.size() >= EVENTS, "the writer ended by itself");
        return ids;
    }

    private static void verify(Set<String> told, List<Delivery> journal) {
        Set<String> ids = new HashSet<>();
        Map<String, Long> lastOf = new HashMap<>();
        long position = 0;
        for (Delivery delivery : journal) {
            assertEquals(++position, delivery.position());
            assertTrue(ids.add(delivery.event().id()), "twice");
            // The numbers of a patient start again with each of the processes.
            long number = Long.parseLong(delivery.event().json().replaceAll("\\D", ""));
            long before = lastOf.getOrDefault(delivery.event().uhid(), -1L);
            assertTrue(number == before + 1 || number == 0, "out of order");
            lastOf.put(delivery.event().uhid(), number);
        }
        told.removeAll(ids);
        assertEquals(0, told.size(), "lost");
    }
}
