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
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhims.fixtures.base.TestClock;
import org.openhims.platform.ProblemException;
import org.openhims.platform.access.Caller;
import org.openhims.platform.audit.AuditEntry;

class BackupDeskTest {

    @TempDir
    private Path home;
    private final TestClock clock = new TestClock();
    private final StoreBench.Remembering<AuditEntry> audits = new StoreBench.Remembering<>(AuditEntry.class);
    private Database derby;
    private DatabaseStore store;
    private BackupDesk desk;

    @BeforeEach
    void open() throws SQLException {
        derby = new Database("jdbc:derby:" + home.resolve("db") + ";create=true", "", "");
        store = DatabaseStore.at(derby.url(), null, null, 2, clock, () -> List.of(audits));
        desk = new BackupDesk(new Backups(derby, derby.source(DriverManager.getDriver(derby.url())), home, clock), store);
    }

    @AfterEach
    void close() throws SQLException {
        store.close();
        derby.shutDown(DriverManager.getDriver(derby.url()));
    }

    private static Caller with(String... permissions) {
        return new Caller("meera", "Meera", Set.of(permissions), "", Locale.ENGLISH, null, null);
    }

    private List<String> audited() {
        return audits.committed.stream().map(entry -> entry.user() + ' ' + entry.action() + ' ' + entry.detail()).toList();
    }

    @Test
    void aBackupIsToldInTheAuditTrail() throws Exception {
        Path archive = desk.backUp(with("backup.run"), null);
        assertTrue(Files.exists(archive));
        assertEquals(List.of("meera backup.run folder=" + home), audited());
    }

    @Test
    void aRestoreIsToldInTheAuditTrailAndNamesWhoAskedInTheRequest() throws Exception {
        Path archive = desk.backUp(with("backup.run"), home.resolve("elsewhere"));
        desk.restore(with("backup.restore"), archive);
        assertEquals("meera backup.restore archive=" + archive, audited().get(1));
        assertEquals(List.of(archive.toString(), "meera"), Files.readAllLines(home.resolve("restore.request")));
    }

    @Test
    void whoMayNotDoesNothing() throws Exception {
        Path archive = desk.backUp(with("backup.run"), home);
        assertThrows(ProblemException.class, () -> desk.backUp(with("backup.restore"), home.resolve("refused")));
        assertThrows(ProblemException.class, () -> desk.restore(with("backup.run"), archive));
        assertFalse(Files.exists(home.resolve("refused")) || Files.exists(home.resolve("restore.request")));
        assertEquals(1, audited().size());
    }

    @Test
    void theBackupsOfTheFolderAreListedNewestFirst() throws Exception {
        assertEquals(List.of(), desk.list(with("backup.run")));
        var first = desk.make(with("backup.run"));
        clock.move(Duration.ofMinutes(1));
        var second = desk.make(with("backup.run"));
        Files.writeString(home.resolve("hims-notes.txt"), "no backup");
        assertEquals(List.of(second, first), desk.list(with("backup.run")));
        assertTrue(first.bytes() > 0);
        assertThrows(ProblemException.class, () -> desk.list(with("backup.restore")));
    }

    @Test
    void aBackupThatCannotBeWrittenSaysWhy() {
        desk.make(with("backup.run"));
        ProblemException refused = assertThrows(ProblemException.class, () -> desk.make(with("backup.run")));
        assertEquals("backup.failed", refused.problem().code());
    }

    @Test
    void aRestoreOfNoBackupIsNotAudited() {
        assertThrows(IOException.class, () -> desk.restore(with("backup.restore"), home.resolve("nosuch.zip")));
        assertEquals(List.of(), audited());
    }
}
