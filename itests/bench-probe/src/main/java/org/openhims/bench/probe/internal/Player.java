// SPDX-License-Identifier: Apache-2.0
package org.openhims.bench.probe.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Inserts the rows of an act, and updates others, again and again, by prepared statements and with so many commits for each act. */
final class Player {

    private final NodeDatabase database;
    private final List<Shadow> shadows = new ArrayList<>();
    private final List<Change> changes = new ArrayList<>();
    private final FreshKeys keys = new FreshKeys();
    private final int commits;

    Player(NodeDatabase database, Map<String, Integer> rowsPerAct) throws SQLException {
        this(database, rowsPerAct, Map.of(), 1);
    }

    /** @param changesPerAct by table, whose names are written as in the other map */
    Player(NodeDatabase database, Map<String, Integer> rowsPerAct, Map<String, Integer> changesPerAct, int commits) throws SQLException {
        this.database = database;
        this.commits = commits;
        Set<String> tables = new TreeSet<>(rowsPerAct.keySet());
        tables.addAll(changesPerAct.keySet());
        try (Connection connection = database.open()) {
            for (String table : tables) {
                Shadow shadow = Shadow.of(connection, table, rowsPerAct.getOrDefault(table, 0));
                if (shadow.perAct() > 0) {
                    shadows.add(shadow);
                }
                if (changesPerAct.containsKey(table) && !shadow.templates().isEmpty()) {
                    changes.add(Change.of(shadow, changesPerAct.get(table)));
                }
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
                int part = i;
                work.add(() -> until(end, part, connections));
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

    /** One statement, with what it does for an act. */
    private interface Step {
        void of(int act) throws SQLException;
    }

    private int until(long end, int part, int parts) throws SQLException {
        try (Connection connection = database.open()) {
            List<Step> steps = steps(connection, part, parts);
            int each = (steps.size() + commits - 1) / commits;
            int acts = 0;
            for (; System.nanoTime() < end; acts++) {
                for (int i = 0; i < steps.size(); i++) {
                    steps.get(i).of(acts);
                    if ((i + 1) % each == 0 || i + 1 == steps.size()) {
                        connection.commit();
                    }
                }
            }
            return acts;
        }
    }

    private List<Step> steps(Connection connection, int part, int parts) throws SQLException {
        List<Step> steps = new ArrayList<>();
        for (Shadow shadow : shadows) {
            PreparedStatement statement = connection.prepareStatement(shadow.insert());
            steps.add(act -> insert(statement, shadow, act));
        }
        for (Change change : changes) {
            PreparedStatement statement = change.on(connection);
            steps.add(act -> change.run(statement, act, part, parts));
        }
        return steps;
    }

    private void insert(PreparedStatement statement, Shadow shadow, int act) throws SQLException {
        for (int row = 0; row < shadow.perAct(); row++) {
            shadow.bind(statement, act * shadow.perAct() + row, keys);
            statement.addBatch();
        }
        statement.executeBatch();
    }
}
