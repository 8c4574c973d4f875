// SPDX-License-Identifier: Apache-2.0
package org.openhims.store.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.openhims.platform.store.Backups.Backup;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Backups of the running database, and their restoring before the database is opened. */
final class Backups {

    private static final Logger LOG = LoggerFactory.getLogger(Backups.class);
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private final DatabaseFiles files;
    private final Path folder;
    private final Clock clock;

    Backups(Database database, DataSource source, Path folder, Clock clock) {
        this.files = database.isDerby() ? new DerbyFiles(database, source) : new PostgresDump(database, source);
        this.folder = folder;
        this.clock = clock;
    }

    /** Where backups go when nothing else is said. */
    Path usualFolder() {
        return folder;
    }

    /** Writes the database as it is now into a new archive in the folder, while all others work. */
    Path backUp(Path into) throws IOException, SQLException {
        Path archive = Files.createDirectories(into).resolve("hims-" + STAMP.format(clock.instant()) + ".zip");
        if (Files.exists(archive)) {
            throw new IOException(archive + " exists");
        }
        Path work = Files.createTempDirectory(into, ".backup-");
        try {
            files.copyTo(work);
            Archive.write(work, archive);
        } finally {
            Archive.delete(work);
        }
        LOG.info("backup in {}", archive);
        Files.createDirectories(folder);
        Files.writeString(last(), archive.toAbsolutePath() + "\n" + clock.instant());
        return archive;
    }

    /** When the last backup was finished that this process's node made; empty when it has made none. */
    Optional<Instant> lastOne() {
        try {
            return Optional.of(Instant.parse(Files.readAllLines(last()).get(1)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path last() {
        return folder.resolve("last-backup");
    }

    /** The archives in the node's own folder, newest first. */
    List<Backup> made() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(folder)) {
            return found.filter(file -> file.getFileName().toString().matches("hims-.*\\.zip")).sorted(Comparator.reverseOrder())
                    .map(Backups::told).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Backup told(Path archive) {
        try {
            return new Backup(archive.getFileName().toString(), Files.getLastModifiedTime(archive).toInstant(), Files.size(archive));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Has the archive restored at the next start. Refuses an archive that is not whole.
     *
     * @param by who asked; kept in the request, which outlives the database that is put aside
     */
    void askToRestore(Path archive, String by) throws IOException {
        Archive.verify(archive);
        Files.createDirectories(folder);
        Files.write(request(), List.of(archive.toAbsolutePath().toString(), by));
    }

    /** Carries out what {@link #askToRestore} asked for. A database that is there is put aside, never overwritten. */
    void restoreIfAsked() throws IOException, SQLException {
        if (!Files.exists(request())) {
            return;
        }
        List<String> request = Files.readAllLines(request());
        Path archive = Path.of(request.get(0));
        String stamp = STAMP.format(clock.instant());
        Path work = Files.createTempDirectory(folder, ".restore-");
        try {
            Archive.verify(archive);
            Archive.read(archive, work);
            files.putBack(work, stamp);
            LOG.warn("restored {}, as asked by {}", archive, request.get(request.size() - 1));
        } finally {
            Archive.delete(work);
            // Once only: a node that cannot restore must not be kept from starting for ever.
            Files.move(request(), folder.resolve("restore-" + stamp + ".done"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private Path request() {
        return folder.resolve("restore.request");
    }
}
