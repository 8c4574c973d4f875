// SPDX-License-Identifier: Apache-2.0
package org.openhims.store.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhims.fixtures.base.TestClock;
import org.openhims.fixtures.base.TestDatabase;
import org.openhims.platform.morning.Severity;

class BackupsTest {

    @TempDir
    private Path home;
    private final TestClock clock = new TestClock();
    private Database derby;

    @BeforeEach
    void place() {
        derby = new Database("jdbc:derby:" + home.resolve("db") + ";create=true", "", "");
    }

    @Test
    void whatWasThereAtTheBackupIsThereAgain() throws Exception {
        number(3);
        Path archive = backups().backUp(home.resolve("backups"));
        number(200);
        backups().askToRestore(archive, "admin");
        derby.shutDown(DriverManager.getDriver(derby.url()));
        backups().restoreIfAsked();
        assertTrue(number(1) < 100, "the numbers that were taken after the backup are taken anew");
        assertTrue(Files.exists(home.resolve("db.before-20261122-043000")), "the database of before is put aside");
        assertFalse(Files.exists(home.resolve("restore.request")));
        derby.shutDown(DriverManager.getDriver(derby.url()));
    }

    @Test
    void theMorningSheetTellsHowOldTheLastBackupIs() throws Exception {
        StoreMorning morning = new StoreMorning(backups(), clock);
        assertEquals(Severity.ALARM, morning.lines(Locale.ENGLISH).get(0).severity());
        number(3);
        backups().backUp(home.resolve("elsewhere"));
        clock.move(Duration.ofHours(3));
        assertEquals(List.of(1, 3L, 0L), morning.lines(Locale.ENGLISH).get(0).args());
        assertEquals(Severity.WELL, morning.lines(Locale.ENGLISH).get(0).severity());
        clock.move(Duration.ofHours(24));
        assertEquals(Severity.WARNING, morning.lines(Locale.ENGLISH).get(0).severity());
        clock.move(Duration.ofDays(7));
        assertEquals(Severity.ALARM, morning.lines(Locale.ENGLISH).get(0).severity());
        derby.shutDown(DriverManager.getDriver(derby.url()));
    }

    @Test
    void aBackupIsMadeWhileOthersWork() throws Exception {
        try (DatabaseStore store = store()) {
            Thread busy = new Thread(() -> Stream.generate(() -> store.nextNumber("busy")).limit(300).forEach(n -> { }));
            busy.start();
            Path archive = backups().backUp(home.resolve("backups"));
            busy.join();
            Archive.verify(archive);
        }
        derby.shutDown(DriverManager.getDriver(derby.url()));
    }

    @Test
    void aDamagedArchiveIsRefused() throws Exception {
        number(1);
        Path archive = backups().backUp(home.resolve("backups"));
        byte[] bytes = Files.readAllBytes(archive);
        bytes[bytes.length / 2] ^= 1;
        Files.write(archive, bytes);
        assertThrows(IOException.class, () -> backups().askToRestore(archive, "admin"));
        assertFalse(Files.exists(home.resolve("restore.request")));
        derby.shutDown(DriverManager.getDriver(derby.url()));
    }

    @Test
    void anArchiveWithoutSumsIsNoBackup() throws Exception {
        Path archive = home.resolve("other.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            zip.putNextEntry(new ZipEntry("a"));
        }
        assertThrows(IOException.class, () -> Archive.verify(archive));
    }

    @Test
    void aSecondBackupOfTheSameSecondIsRefusedAndNothingIsLeftBehind() throws Exception {
        number(1);
        Path folder = home.resolve("backups");
        backups().backUp(folder);
        assertThrows(IOException.class, () -> backups().backUp(folder));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(1, files.count());
        }
        derby.shutDown(DriverManager.getDriver(derby.url()));
    }

    @Test
    void postgresqlIsDumpedAndRestoredIntoAnEmptyDatabaseOnly() throws Exception {
        Assumptions.assumeTrue(TestDatabase.isPostgres(), "runs in the PostgreSQL pass");
        try (TestDatabase full = TestDatabase.create(); TestDatabase empty = TestDatabase.create()) {
            Path archive;
            try (DatabaseStore store = DatabaseStore.at(full.url(), null, null, 2, clock, List::of)) {
                store.nextNumber("x");
                archive = backups(full).backUp(home.resolve("backups"));
            }
            backups(full).askToRestore(archive, "admin");
            assertThrows(IOException.class, () -> backups(full).restoreIfAsked());
            backups(empty).askToRestore(archive, "admin");
            backups(empty).restoreIfAsked();
            try (DatabaseStore store = DatabaseStore.at(empty.url(), null, null, 2, clock, List::of)) {
                assertTrue(store.nextNumber("x") > 1);
            }
        }
    }

    private Backups backups() throws SQLException {
        return new Backups(derby, derby.source(DriverManager.getDriver(derby.url())), home, clock);
    }

    private Backups backups(TestDatabase postgres) throws SQLException {
        Database database = new Database(postgres.url(), "", "");
        return new Backups(database, database.source(DriverManager.getDriver(postgres.url())), home, clock);
    }

    private DatabaseStore store() throws SQLException {
        return DatabaseStore.at(derby.url(), null, null, 4, clock, List::of);
    }

    /** Takes numbers; returns the last. */
    private long number(int times) throws SQLException {
        long last = 0;
        try (DatabaseStore store = store()) {
            for (int i = 0; i < times; i++) {
                last = store.nextNumber("series");
            }
        }
        return last;
    }
}
