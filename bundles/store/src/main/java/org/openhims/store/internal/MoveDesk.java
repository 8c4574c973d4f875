// SPDX-License-Identifier: Apache-2.0
package org.openhims.store.internal;

import java.io.IOException;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import org.openhims.platform.Problem;
import org.openhims.platform.access.Caller;
import org.openhims.platform.access.Permission;
import org.openhims.platform.access.PermissionSource;
import org.openhims.platform.store.Store;
import org.openhims.platform.store.Unit;

/** The move to another database as a person asks for it: with the right to, and told in the audit trail that moves along. */
public final class MoveDesk implements PermissionSource {

    private static final String MOVE = "store.move";

    private final DatabaseMove move;
    private final Store store;
    private final boolean derby;
    private final Callable<Driver> postgres;

    /** @param postgres finds the driver of the new database */
    MoveDesk(DatabaseMove move, Store store, boolean derby, Callable<Driver> postgres) {
        this.move = move;
        this.store = store;
        this.derby = derby;
        this.postgres = postgres;
    }

    @Override
    public List<Permission> permissions() {
        return List.of(Permission.of(MOVE, "admin"));
    }

    /**
     * Moves all tables of all modules, and has the node start on the new database from now on.
     *
     * @param url of an empty PostgreSQL database, without user or password
     * @throws org.openhims.platform.ProblemException {@code store.move.*}: nothing was changed
     */
    public List<MoveProgress.Moved> move(Caller by, String url, String user, String password, MoveProgress progress)
            throws SQLException, IOException {
        by.require(MOVE);
        if (!derby) {
            throw Problem.conflict("store.move.source");
        }
        Database target = new Database(url, user, password);
        Driver driver = driver();
        DatabaseMove.require(target, driver);
        try (Unit unit = store.open(MoveDesk.class, "store")) {
            unit.tx(by, tx -> {
                tx.audit(MOVE, null, "url=" + url.replaceFirst("\\?.*", ""));
                return null;
            });
        }
        return move.run(target, driver, progress);
    }

    private Driver driver() throws SQLException {
        try {
            return postgres.call();
        } catch (SQLException e) {
            throw e;
        } catch (Exception e) {
            throw new SQLException("no driver for PostgreSQL", e);
        }
    }
}
