// SPDX-License-Identifier: Apache-2.0
package org.openhims.bench.probe.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Inserts the rows of an act again and again, by prepared statements and with one commit for each act. */
final class Player {

    private final NodeDatabase database;
    private final List<Shadow> shadows = new ArrayList<>();
    private final FreshKeys keys = new FreshKeys();

    Player(NodeDatabase database, Map<String, Integer> rowsPerAct) throws SQLException {
        this.database = database;
        try (Connection connection = database.open()) {
            for (Map.Entry<String, Integer> table : rowsPerAct.entrySet()) {
                shadows.add(Shadow.of(connection, table.getKey(), table.getValue()));
            }
            connection.commit();
        }
    }

    /** Rows per act. */
    Map<String, Integer> tables() {
        Map<String, Integer> all = new LinkedHashMap<>();
        shadows.forEach(shadow -> all.put(shadow.name(), shadow.perAct()));
        return all;
    }

    Map<String, Number> play(int connections, int seconds) throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(connections);
        try {
            long start = System.nanoTime();
            long end = start + seconds * 1_000_000_000L;
            List<Callable<Integer>> work = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                work.add(() -> until(end));
            }
            int acts = 0;
            for (Future<Integer> done : threads.invokeAll(work)) {
                acts += done.get();
            }
            return Map.of("acts", acts, "seconds", (System.nanoTime() - start) / 1e9);
        } finally {
            threads.shutdownNow();
        }
    }

    private int until(long end) throws SQLException {
        try (Connection connection = database.open()) {
            List<PreparedStatement> inserts = new ArrayList<>();
            for (Shadow shadow : shadows) {
                inserts.add(connection.prepareStatement(shadow.insert()));
            }
            int acts = 0;
            for (; System.nanoTime() < end; acts++) {
                for (int i = 0; i < inserts.size(); i++) {
                    insert(inserts.get(i), shadows.get(i), acts);
                }
                connection.commit();
            }
            return acts;
        }
    }

    private void insert(PreparedStatement statement, Shadow shadow, int act) throws SQLException {
        for (int row = 0; row < shadow.perAct(); row++) {
            shadow.bind(statement, act * shadow.perAct() + row, keys);
            statement.addBatch();
        }
        statement.executeBatch();
    }
}
