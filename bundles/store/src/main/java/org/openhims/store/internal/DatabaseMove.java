// SPDX-License-Identifier: Apache-2.0
package org.openhims.store.internal;

import java.io.IOException;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.openhims.platform.Problem;
import org.openhims.platform.ProblemException;
import org.openhims.platform.store.Sql;

/**
 * Moves everything from Derby to an empty PostgreSQL database. All work of the node is refused from the beginning until the node
 * runs on the new database; when anything fails, the new database is emptied again and the node goes on with the old one.
 */
final class DatabaseMove {

    static final String POSTGRES = "(osgi.jdbc.driver.class=org.postgresql.Driver)";

    private final DatabaseStore store;
    private final DataSource from;
    private final SettingsFile settings;

    /** @param settings the file that names the node's database */
    DatabaseMove(DatabaseStore store, DataSource from, SettingsFile settings) {
        this.store = store;
        this.from = from;
        this.settings = settings;
    }

    /** Refuses a database that is not PostgreSQL, cannot be reached or holds anything. */
    static void require(Database target, Driver driver) {
        if (!target.url().startsWith("jdbc:postgresql:")) {
            throw Problem.conflict("store.move.target");
        }
        try (Connection to = connection(target, driver)) {
            if (!new MoveTarget(to).isEmpty()) {
                throw Problem.conflict("store.move.notempty");
            }
        } catch (SQLException e) {
            ProblemException problem = Problem.conflict("store.move.unreachable", Map.of("said", String.valueOf(e.getMessage())));
            problem.initCause(e);
            throw problem;
        }
    }

    /** Returns with the settings switched and the store still refusing all work: it ends with the settings it was made with. */
    List<MoveProgress.Moved> run(Database target, Driver driver, MoveProgress progress) throws SQLException, IOException {
        require(target, driver);
        store.freeze();
        try (Connection source = from.getConnection(); Connection to = connection(target, driver)) {
            source.setAutoCommit(false);
            return run(source, to, target, driver, progress);
        } catch (SQLException | IOException | RuntimeException e) {
            store.thaw();
            throw e;
        }
    }

    private List<MoveProgress.Moved> run(Connection source, Connection to, Database target, Driver driver, MoveProgress progress)
            throws SQLException, IOException {
        MoveTarget made = new MoveTarget(to);
        try {
            store.migrate(target.source(driver), target.dialect());
            List<MoveProgress.Moved> moved = copied(source, to, made, progress);
            switchTo(target);
            return moved;
        } catch (SQLException | IOException | RuntimeException e) {
            made.discard(e);
            throw e;
        } finally {
            source.rollback();
        }
    }

    private static List<MoveProgress.Moved> copied(Connection source, Connection to, MoveTarget made, MoveProgress progress) throws SQLException {
        List<Table> tables = Table.all(source);
        requireSame(tables, Table.all(to));
        List<MoveTarget.Reference> references = made.dropReferences();
        List<MoveProgress.Moved> moved = new ArrayList<>();
        for (Table table : tables) {
            moved.add(copied(source, to, table, progress));
        }
        made.putBack(references);
        made.continueNumbers();
        return moved;
    }

    private static MoveProgress.Moved copied(Connection source, Connection to, Table table, MoveProgress progress) throws SQLException {
        long rows = new Sql(source).number(table.count());
        TableSum read = new TableCopy(source, to, table, done -> progress.at(table.name(), done, 2 * rows)).copy();
        TableSum written = new TableCopy(source, to, table, done -> progress.at(table.name(), rows + done, 2 * rows)).check();
        source.rollback();
        to.commit();
        MoveProgress.Moved moved = new MoveProgress.Moved(table.name(), read.rows(), read.hex(), written.hex());
        progress.moved(moved);
        if (!moved.same() || written.rows() != read.rows()) {
            throw new SQLException("the checksums of " + table.name() + " differ");
        }
        return moved;
    }

    /** The running modules make the tables, so a module that is disabled but has data would be left behind. */
    private static void requireSame(List<Table> here, List<Table> there) {
        TreeSet<String> missing = new TreeSet<>();
        here.stream().filter(table -> there.stream().noneMatch(other -> same(table, other))).forEach(table -> missing.add(table.name()));
        if (!missing.isEmpty()) {
            throw Problem.conflict("store.move.modules", Map.of("tables", String.join(", ", missing)));
        }
    }

    private static boolean same(Table one, Table other) {
        return one.name().equals(other.name())
                && one.columns().stream().map(Column::name).toList().equals(other.columns().stream().map(Column::name).toList());
    }

    private void switchTo(Database target) throws IOException {
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put("driver.target", POSTGRES);
        lines.put("url", target.url());
        lines.put("user", target.user());
        lines.put("password", target.password());
        settings.change(lines);
    }

    /** Whole batches in one message; a foreign key over millions of rows takes longer than any usual time-out. */
    private static Connection connection(Database target, Driver driver) throws SQLException {
        String url = target.url() + (target.url().contains("?") ? "&" : "?") + "reWriteBatchedInserts=true";
        Connection connection = new Database(url, target.user(), target.password()).source(driver).getConnection();
        connection.setNetworkTimeout(Runnable::run, 0);
        connection.setAutoCommit(false);
        return connection;
    }
}
