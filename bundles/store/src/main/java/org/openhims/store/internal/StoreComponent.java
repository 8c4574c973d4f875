// SPDX-License-Identifier: Apache-2.0
package org.openhims.store.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Driver;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.openhims.platform.access.PermissionSource;
import org.openhims.platform.health.HealthCheck;
import org.openhims.platform.health.MetricSource;
import org.openhims.platform.morning.MorningSource;
import org.openhims.platform.store.Store;
import org.openhims.platform.store.TxWriter;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.jdbc.DataSourceFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the store in the node. The {@link Store} service comes when the database was reached for the first time; when the database
 * goes away later the service stays, transactions are refused and the health check tells.
 */
@Component(configurationPid = "org.openhims.store", immediate = true,
        service = {HealthCheck.class, MetricSource.class})
public final class StoreComponent implements HealthCheck, MetricSource {

    private static final Logger LOG = LoggerFactory.getLogger(StoreComponent.class);

    private final BundleContext context;
    private final Database database;
    private final Driver driver;
    private final Pool pool;
    private final DatabaseStore store;
    private final Backups backups;
    private final Clock clock;
    private final StaleEntities stale = new StaleEntities();
    private final Heartbeat heartbeat;
    private volatile List<ServiceRegistration<?>> services = List.of();

    @Reference(policy = ReferencePolicy.DYNAMIC)
    private volatile List<TxWriter<?>> writers;

    @Activate
    public StoreComponent(BundleContext context, StoreSettings settings, @Reference Clock clock,
            @Reference(name = "driver", target = "(osgi.jdbc.driver.name=derby)") DataSourceFactory drivers) throws SQLException, IOException {
        this.context = context;
        this.clock = clock;
        Path data = Path.of(context.getProperty("karaf.data"));
        Path folder = settings.folder().isEmpty() ? data.resolve("backups") : Path.of(settings.folder());
        String url = settings.url().isEmpty() ? "jdbc:derby:" + data.resolve("derby") + ";create=true" : settings.url();
        database = new Database(url, settings.user(), settings.password());
        driver = drivers.createDriver(null);
        backups = new Backups(database, database.source(driver), folder, clock);
        backups.restoreIfAsked();
        pool = new Pool(database.source(driver), settings.pool());
        store = new DatabaseStore(pool, database.dialect(), clock, () -> writers);
        heartbeat = new Heartbeat(pool, this::reached);
    }

    @Activate
    void start() {
        context.addBundleListener(stale);
        StaleEntities.forget();
        heartbeat.start();
    }

    /** Called on the first beat that reaches the database; a failure is tried again with the next beat. */
    private void reached() throws SQLException {
        store.start();
        BackupDesk archives = new BackupDesk(backups, store);
        services = List.of(desk(archives), context.registerService(org.openhims.platform.store.Backups.class, archives, null),
                context.registerService(MorningSource.class, new StoreMorning(backups, clock), null),
                desk(new MoveDesk(move(), store, database.isDerby(), this::postgres)),
                context.registerService(Store.class, store, null));
        LOG.info("store is up");
    }

    private ServiceRegistration<?> desk(PermissionSource desk) {
        return context.registerService(new String[] {desk.getClass().getName(), PermissionSource.class.getName()}, desk, null);
    }

    private DatabaseMove move() {
        Path etc = Path.of(String.valueOf(context.getProperty("karaf.etc")));
        return new DatabaseMove(store, database.source(driver), new SettingsFile(etc.resolve("org.openhims.store.cfg")));
    }

    private Driver postgres() throws InvalidSyntaxException, SQLException {
        ServiceReference<DataSourceFactory> found = context.getServiceReferences(DataSourceFactory.class, DatabaseMove.POSTGRES).iterator().next();
        return context.getService(found).createDriver(null);
    }

    @Deactivate
    void stop() {
        context.removeBundleListener(stale);
        heartbeat.close();
        services.forEach(ServiceRegistration::unregister);
        store.close();
        database.shutDown(driver);
    }

    @Override
    public String name() {
        return "store";
    }

    @Override
    public Health check() {
        return store.frozen() ? Health.ill("the database is being moved") : heartbeat.health();
    }

    @Override
    public List<Metric> metrics() {
        return List.of(connections("active", pool.state().getActiveConnections()),
                connections("idle", pool.state().getIdleConnections()),
                connections("waited_for", pool.state().getThreadsAwaitingConnection()));
    }

    private static Metric connections(String state, int count) {
        return new Metric("hims_store_connections", "Connections to the database by state", Map.of("state", state), count);
    }
}
