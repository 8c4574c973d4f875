// SPDX-License-Identifier: Apache-2.0
package org.openhims.store.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openhims.platform.store.Sql;

/** A module's tables from one version to the next; each version's change log is in a folder of its own. */
class MigrationTest {

    private final StoreBench bench = new StoreBench(3);
    private final Dialect dialect = Dialect.of(bench.database.url());
    private final Pool pool = pool();
    private final Migration migration = new Migration(pool.transactions(), dialect);

    @AfterEach
    void close() {
        pool.close();
        bench.close();
    }

    @Test
    void addsWhatTheNewVersionHasAndKeepsTheRows() throws Exception {
        migrate("old");
        does("insert into grows_row (id) values (1)");
        migrate("new");
        assertEquals(1, count("select count(*) from grows_row where note = 'none'"));
    }

    @Test
    void theOldVersionRunsOnTheTablesOfTheNew() throws Exception {
        migrate("new");
        migrate("old");
        does("insert into grows_row (id) values (1)");
        assertEquals(1, count("select count(*) from grows_row"));
    }

    @Test
    void doneTwiceChangesNothing() throws Exception {
        migrate("new");
        migrate("new");
        assertEquals(2, count("select count(*) from databasechangelog where id like 'grows-%'"));
    }

    /** Liquibase would make the table again, and fail, if it were asked. */
    @Test
    void aChangeLogThatHasRunIsNotReadAgainUntilItChanges() throws Exception {
        migrate("old");
        does("delete from databasechangelog where id like 'grows-%'");
        migrate("old");
        assertThrows(IllegalStateException.class, () -> migrate("new"));
    }

    @Test
    void oneThatFailsLeavesTheTablesAsTheyWere() throws Exception {
        migrate("old");
        assertThrows(IllegalStateException.class, () -> migrate("broken"));
        assertEquals(0, count("select count(*) from grows_row"));
        migrate("new");
        assertEquals(0, count("select count(*) from grows_row where note = 'none'"));
    }

    @Test
    void aLockThatAKilledProcessLeftIsReleased() throws Exception {
        migrate("old");
        does("update databasechangeloglock set locked = true, lockedby = 'a process that is gone'");
        migrate("new");
        assertEquals(0, count("select count(*) from grows_row where note = 'none'"));
    }

    private void migrate(String version) throws IOException {
        URL folder = Path.of("src/test/resources", version).toUri().toURL();
        try (URLClassLoader module = new URLClassLoader(new URL[] {folder}, null)) {
            migration.run("grows", module);
        }
    }

    private Pool pool() {
        try {
            return new Pool(new Database(bench.database.url(), null, null)
                    .source(DriverManager.getDriver(bench.database.url())), 2);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void does(String statement) throws SQLException {
        try (Connection connection = bench.database.connect()) {
            new Sql(connection).update(statement);
        }
    }

    private long count(String query) throws SQLException {
        try (Connection connection = bench.database.connect()) {
            return new Sql(connection).number(query);
        }
    }
}
