// SPDX-License-Identifier: Apache-2.0
package org.openhims.bench.probe.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlayerTest {

    private final String url = "jdbc:derby:memory:" + UUID.randomUUID();
    private Connection connection;
    private NodeDatabase database;

    @BeforeEach
    void open() throws Exception {
        connection = DriverManager.getConnection(url + ";create=true");
        database = new NodeDatabase(DriverManager.getDriver(url), url);
        run("create table thing (id varchar(36) not null primary key, hash char(64) not null unique, owner varchar(13), made timestamp, body blob, facts clob)");
        run("create index thing_owner on thing (owner)");
        run("create index thing_made on thing (made)");
        for (int i = 0; i < 3; i++) {
            run("insert into thing values ('" + UUID.randomUUID() + "', '" + "a".repeat(63) + i + "', 'same', timestamp('2026-11-22 10:00:0" + i + "'), cast(x'00ff' as blob), 'facts')");
        }
    }

    @AfterEach
    void close() throws Exception {
        connection.close();
    }

    @Test
    void playsAnActAgainAndAgainBesideTheTable() throws Exception {
        Player player = new Player(database, Map.of("THING", 2));

        Map<String, Number> done = player.play(2, 1);

        int acts = done.get("acts").intValue();
        assertTrue(acts > 0);
        assertEquals(3 + 2 * acts, number("select count(*) from bench_thing"));
        assertEquals(3 + 2 * acts, number("select count(distinct hash) from bench_thing"));
        assertEquals(1, number("select count(distinct owner) from bench_thing"));
        assertEquals(3, number("select count(*) from thing"));
    }

    @Test
    void whatAnActChangesIsWrittenAgainAndStaysAsItIs() throws Exception {
        Player player = new Player(database, Map.of(), Map.of("THING", 2), 2);
        run("create table written (hash char(64))");
        run("create trigger noted after update on bench_thing referencing new as now for each row insert into written values (now.hash)");

        int acts = player.play(1, 1).get("acts").intValue();

        assertTrue(acts > 0);
        assertEquals(2 * acts, number("select count(*) from written"));
        assertEquals(3, number("select count(*) from bench_thing"));
    }

    @Test
    void theNextActTakesThePlaceOfTheFormer() throws Exception {
        new Player(database, Map.of("THING", 1)).play(1, 1);

        assertEquals(Map.of("bench_thing", 3), new Player(database, Map.of("THING", 3)).tables());
        assertEquals(3, number("select count(*) from bench_thing"));
    }

    @Test
    void countsTheRowsOfTheNodesTablesOnly() throws Exception {
        new Player(database, Map.of("THING", 1));

        assertEquals(Map.of("THING", 3L), new Rows(database).counts());
    }

    @Test
    void accessionsHaveTheirCheckDigit() {
        assertEquals("1234567897", Specimens.withCheckDigit(123_456_789L));
        assertEquals("5800000001", Specimens.withCheckDigit(580_000_000L));
    }

    private void run(String statement) throws Exception {
        try (Statement run = connection.createStatement()) {
            run.execute(statement);
        }
    }

    private int number(String query) throws Exception {
        try (Statement ask = connection.createStatement(); ResultSet row = ask.executeQuery(query)) {
            row.next();
            return row.getInt(1);
        }
    }
}
