// SPDX-License-Identifier: Apache-2.0
package org.openhims.store.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.openhims.platform.store.Sql;

/** PostgreSQL's own {@code pg_dump} and {@code pg_restore}, which have to be on this machine. */
record PostgresDump(Database database, DataSource source) implements DatabaseFiles {

    private static final String COPY = "postgresql.dump";

    @Override
    public void copyTo(Path folder) throws IOException {
        run("pg_dump", "--format=custom", "--no-owner", "--file=" + folder.resolve(COPY), "--dbname=" + address());
    }

    @Override
    public void putBack(Path folder, String stamp) throws IOException, SQLException {
        try (Connection connection = source.getConnection()) {
            if (new Sql(connection).number("select count(*) from pg_tables where schemaname = current_schema()") > 0) {
                throw new IOException("the PostgreSQL database is not empty: name an empty one in org.openhims.store.cfg");
            }
        }
        run("pg_restore", "--exit-on-error", "--no-owner", "--single-transaction", "--dbname=" + address(),
                folder.resolve(COPY).toString());
    }

    private String address() {
        return database.url().substring("jdbc:".length()).replaceFirst("[&?]password=[^&]*", "");
    }

    private void run(String program, String... args) throws IOException {
        List<String> command = new ArrayList<>(List.of(find(program)));
        command.addAll(List.of(args));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        if (database.user() != null && !database.user().isEmpty()) {
            builder.environment().put("PGUSER", database.user());
            builder.environment().put("PGPASSWORD", database.password());
        }
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IOException(program + ": " + said.strip());
            }
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IOException(program + " was interrupted", e);
        }
    }

    /** Debian keeps each version's programs apart; the newest can read all older servers. */
    private static String find(String program) throws IOException {
        List<Path> places = new ArrayList<>();
        Stream.of(System.getenv("PATH").split(":")).map(Path::of).forEach(places::add);
        Path debian = Path.of("/usr/lib/postgresql");
        if (Files.isDirectory(debian)) {
            try (Stream<Path> versions = Files.list(debian)) {
                versions.sorted(Comparator.reverseOrder()).map(version -> version.resolve("bin")).forEach(places::add);
            }
        }
        return places.stream().map(place -> place.resolve(program)).filter(Files::isExecutable).map(Path::toString).findFirst()
                .orElseThrow(() -> new IOException(program + " is not on this machine: install PostgreSQL's client programs"));
    }
}
