// SPDX-License-Identifier: Apache-2.0
package org.openhims.store.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhims.fixtures.base.PostgresServer;
import org.openhims.fixtures.base.TestClock;
import org.openhims.platform.ProblemException;
import org.openhims.platform.access.Caller;
import org.openhims.platform.audit.AuditEntry;
import org.openhims.platform.store.Sql;
import org.openhims.platform.store.Unit;

class DatabaseMoveTest {

    private static final Caller ADMIN = new Caller("asha", "Asha", Set.of("store.move"), "192.0.2.1", java.util.Locale.ENGLISH, null, null);
    private static final byte[] BYTES = {0, 1, -1, 'x'};

    private static PostgresServer server;

    @TempDir
    private Path home;
    private final List<MoveProgress.Moved> told = new ArrayList<>();
    private final StoreBench.Remembering<AuditEntry> audits = new StoreBench.Remembering<>(AuditEntry.class);
    private DatabaseStore derby;
    private Unit unit;
    private String target;

    @BeforeAll
    static void server() throws IOException {
        server = PostgresServer.start();
    }

    @AfterAll
    static void stop() throws IOException {
        if (server != null) {
            server.close();
        }
    }

    @BeforeEach
    void fill() throws Exception {
        target = server.url().replace("/postgres?", "/" + database() + '?');
        derby = DatabaseStore.at(derbyUrl(), null, null, 4, new TestClock(), () -> List.of(audits));
        unit = derby.open(DatabaseMoveTest.class, "moved");
        Files.writeString(settings(), "# The database\ndriver.target = (osgi.jdbc.driver.name=derby)\nurl = jdbc:derby:x\npool = 7\n");
    }

    @AfterEach
    void close() {
        derby.close();
        new Database(derbyUrl(), "", "").shutDown(driver(derbyUrl()));
    }

    @Test
    void everyValueIsThereAndTheNumbersGoOn() throws Exception {
        things(1203);
        long last = derby.nextNumber("uhid");
        List<MoveProgress.Moved> moved = move();
        assertTrue(moved.stream().allMatch(MoveProgress.Moved::same), moved::toString);
        assertEquals(1204, moved.stream().filter(table -> table.table().equals("moved_thing")).findFirst().orElseThrow().rows());
        assertEquals(moved, told);
        try (DatabaseStore there = DatabaseStore.at(target, null, null, 2, new TestClock(), List::of);
                Unit same = there.open(DatabaseMoveTest.class, "moved")) {
            assertTrue(there.nextNumber("uhid") > last, "a number is given once");
            same.tx(ADMIN, tx -> {
                theLastThingIsWhole(tx.connection());
                Sql sql = new Sql(tx.connection());
                sql.update("insert into moved_thing (words) values (?)", "new");
                assertEquals(1205, sql.number("select max(seq) from moved_thing"));
                return null;
            });
            assertThrows(RuntimeException.class, () -> same.tx(ADMIN, tx -> new Sql(tx.connection())
                    .update("insert into moved_a_child (parent) values (?)", 99_999L)), "references hold again");
        }
    }

    @Test
    void theSettingsNameTheNewDatabaseAndKeepTheRest() throws Exception {
        move();
        assertEquals(List.of("# The database", "driver.target = (osgi.jdbc.driver.class=org.postgresql.Driver)", "url = " + target,
                "pool = 7", "user = postgres", "password = se\\\\cret"), Files.readAllLines(settings()));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(settings())));
    }

    @Test
    void nothingIsEnteredMeanwhileAndWhatRanIsWaitedFor() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        Thread clerk = new Thread(() -> unit.tx(ADMIN, tx -> {
            inside.countDown();
            await(goOn);
            return new Sql(tx.connection()).update("insert into moved_thing (words) values (?)", "the last before the move");
        }));
        clerk.start();
        inside.await();
        Thread mover = new Thread(this::moveQuietly);
        mover.start();
        while (!derby.frozen()) {
            Thread.onSpinWait();
        }
        goOn.countDown();
        mover.join();
        assertEquals(2, told.stream().filter(table -> table.table().equals("moved_thing")).findFirst().orElseThrow().rows());
        assertRefused("store.moving", () -> unit.tx(ADMIN, tx -> null));
        assertRefused("store.moving", () -> derby.open(DatabaseMoveTest.class, "moved"));
    }

    @Test
    void afterAFailureTheNodeGoesOnAndTheNewDatabaseIsEmpty() throws Exception {
        try (Unit other = derby.open(DatabaseMoveTest.class, "plain")) {
            other.tx(ADMIN, tx -> null);
        }
        assertRefused("store.move.modules", this::move);
        things(1);
        assertEquals("jdbc:derby:x", Files.readAllLines(settings()).get(2).substring(6));
        try (Unit again = derby.open(DatabaseMoveTest.class, "plain")) {
            assertTrue(move().size() > 2);
        }
    }

    @Test
    void aDatabaseThatHoldsAnythingIsRefused() throws Exception {
        try (Connection there = DriverManager.getConnection(target); PreparedStatement make = there.prepareStatement("create table mine (a int)")) {
            make.execute();
        }
        assertRefused("store.move.notempty", this::move);
        target = derbyUrl();
        assertRefused("store.move.target", this::move);
        target = "jdbc:postgresql://127.0.0.1:1/none";
        assertRefused("store.move.unreachable", this::move);
        things(1);
    }

    @Test
    void onlyWhoMayDoesAndItStandsInTheAudit() throws Exception {
        Caller clerk = new Caller("ravi", "Ravi", Set.of(), "192.0.2.1", java.util.Locale.ENGLISH, null, null);
        assertThrows(ProblemException.class, () -> desk(true).move(clerk, target, "postgres", "", progress()));
        assertRefused("store.move.source", () -> desk(false).move(ADMIN, target, "postgres", "", progress()));
        desk(true).move(ADMIN, target, "postgres", "", progress());
        assertEquals(List.of("store.move"), audits.committed.stream().map(AuditEntry::action).toList());
    }

    private interface Act {
        Object run() throws Exception;
    }

    private static void assertRefused(String code, Act act) {
        assertEquals(code, assertThrows(ProblemException.class, act::run).problem().code());
    }

    private void things(int count) {
        Instant at = Instant.parse("2026-03-29T01:30:00.123456Z");
        unit.tx(ADMIN, tx -> {
            Sql sql = new Sql(tx.connection());
            for (int i = 0; i < count; i++) {
                sql.update("insert into moved_thing (before, words, story, fixed, small, price, ratio, yes, moment, on_day, body)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", 1L, "श्रीमती सुनीता 𝒳 " + i, "long ".repeat(i % 9), "ab", i % 3,
                        new java.math.BigDecimal("1234.50"), 0.1 * i, i % 2 == 0, at, java.sql.Date.valueOf("2026-11-22"), BYTES);
            }
            return sql.update("insert into moved_a_child (parent) values (?)", 1L);
        });
    }

    private static void theLastThingIsWhole(Connection connection) {
        List<Object[]> found = new Sql(connection).list("select words, price, moment, body, fixed from moved_thing where words like ?",
                row -> new Object[] {row.getString(1), row.getString(2), Sql.instant(row, "moment"), row.getBytes(4), row.getString(5)}, "%𝒳 1202");
        assertEquals(1, found.size());
        assertEquals("1234.50", found.get(0)[1]);
        assertEquals(Instant.parse("2026-03-29T01:30:00.123456Z"), found.get(0)[2]);
        assertArrayEquals(BYTES, (byte[]) found.get(0)[3]);
        assertEquals("ab  ", found.get(0)[4]);
    }

    private List<MoveProgress.Moved> move() throws SQLException, IOException {
        return mover().run(new Database(target, "postgres", "se\\cret"), driver(target), progress());
    }

    private void moveQuietly() {
        try {
            move();
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private DatabaseMove mover() {
        return new DatabaseMove(derby, new Database(derbyUrl(), "", "").source(driver(derbyUrl())), new SettingsFile(settings()));
    }

    private MoveDesk desk(boolean isDerby) {
        return new MoveDesk(mover(), derby, isDerby, () -> driver(target));
    }

    private MoveProgress progress() {
        return new MoveProgress() {
            @Override
            public void at(String table, long done, long of) {
                assertTrue(done <= of, table);
            }

            @Override
            public void moved(Moved table) {
                told.add(table);
            }
        };
    }

    private static String database() throws SQLException {
        String name = "move_" + System.nanoTime();
        try (Connection connection = DriverManager.getConnection(server.url());
                PreparedStatement make = connection.prepareStatement("create database " + name)) {
            make.execute();
        }
        return name;
    }

    private static java.sql.Driver driver(String url) {
        try {
            return DriverManager.getDriver(url);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private String derbyUrl() {
        return "jdbc:derby:memory:" + home.getFileName() + ";create=true";
    }

    private Path settings() {
        return home.resolve("org.openhims.store.cfg");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
