// SPDX-License-Identifier: Apache-2.0
package org.openhims.store.internal;

import java.sql.Connection;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.UpdateSummaryEnum;
import liquibase.changelog.ChangeLogHistoryServiceFactory;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.core.DerbyDatabase;
import liquibase.database.jvm.JdbcConnection;
import liquibase.executor.ExecutorService;
import liquibase.lockservice.LockServiceFactory;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.resource.CompositeResourceAccessor;
import liquibase.resource.ResourceAccessor;
import liquibase.ui.LoggerUIService;

/** Brings a module's tables to the present version. */
final class Migration {

    /** Liquibase tells each step; what failed comes as an exception anyway. */
    private static final Logger CHATTER = Logger.getLogger("liquibase");

    private final DataSource source;
    private final Dialect dialect;

    Migration(DataSource source, Dialect dialect) {
        this.source = source;
        this.dialect = dialect;
    }

    /** Runs the module's change log, unless this very one was the last to run. */
    void run(String module, ClassLoader loader) {
        Applied applied = Applied.of(module, loader);
        if (!applied.isLast(source)) {
            update(module, loader);
            applied.remember(source);
        }
    }

    /**
     * Works in a short-lived thread of its own: Liquibase keeps its root scope, with the context loader in it,
     * in an inheritable thread-local for ever.
     */
    private void update(String module, ClassLoader loader) {
        Throwable[] failure = new Throwable[1];
        Thread thread = new Thread(() -> alone("db/" + module + ".xml", loader, failure), "hims-migrate-" + module);
        thread.setContextClassLoader(Migration.class.getClassLoader());
        thread.start();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            failure[0] = e;
        }
        if (failure[0] != null) {
            throw new IllegalStateException("migration of " + module + " failed", failure[0]);
        }
    }

    /** Liquibase's factories are shared by the whole process, so one module migrates at a time. */
    private void alone(String changeLog, ClassLoader loader, Throwable[] failure) {
        synchronized (Migration.class) {
            try (Connection connection = source.getConnection()) {
                connection.setAutoCommit(false);
                dialect.lockMigration(connection);
                try {
                    update(connection, changeLog, loader);
                } finally {
                    connection.rollback();
                    dialect.unlockMigration(connection);
                }
            } catch (Exception | LinkageError e) {
                failure[0] = e;
            }
        }
    }

    private static void update(Connection connection, String changeLog, ClassLoader module) throws Exception {
        ClassLoader own = Migration.class.getClassLoader();
        try (ResourceAccessor files = new CompositeResourceAccessor(
                new ClassLoaderResourceAccessor(module), new ClassLoaderResourceAccessor(own))) {
            Map<String, Object> scope = Map.of(Scope.Attr.classLoader.name(), own, Scope.Attr.resourceAccessor.name(), files,
                    Scope.Attr.ui.name(), new LoggerUIService());
            Scope.child(scope, () -> {
                forget();
                update(connection, new Liquibase(changeLog, files, database(connection)));
                forget();
            });
        }
    }

    /** Whoever is here is alone on the database, so a lock that is still held was left by a killed process. */
    private static void update(Connection connection, Liquibase liquibase) throws Exception {
        LockServiceFactory.getInstance().getLockService(liquibase.getDatabase()).forceReleaseLock();
        connection.commit();
        CHATTER.setLevel(Level.WARNING);
        liquibase.setShowSummary(UpdateSummaryEnum.OFF);
        liquibase.update(new Contexts(), new LabelExpression());
    }

    private static Database database(Connection connection) throws Exception {
        Database database = DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
        if (database instanceof DerbyDatabase derby) {
            derby.setShutdownEmbeddedDerby(false);
        }
        return database;
    }

    /** Services that remember the database of the last run. */
    private static void forget() {
        Scope.getCurrentScope().getSingleton(ChangeLogHistoryServiceFactory.class).resetAll();
        LockServiceFactory.getInstance().resetAll();
        Scope.getCurrentScope().getSingleton(ExecutorService.class).reset();
    }
}
