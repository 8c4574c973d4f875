// SPDX-License-Identifier: Apache-2.0
package org.openhims.lib.derby.internal;

import java.sql.Driver;
import java.sql.SQLException;
import java.util.Properties;
import javax.sql.ConnectionPoolDataSource;
import javax.sql.DataSource;
import javax.sql.XADataSource;
import org.apache.derby.jdbc.EmbeddedConnectionPoolDataSource;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.apache.derby.jdbc.EmbeddedDriver;
import org.apache.derby.jdbc.EmbeddedXADataSource;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.jdbc.DataSourceFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The embedded Derby engine as an OSGi JDBC service (OSGi Compendium §125). */
@Component(service = DataSourceFactory.class, immediate = true, property = {
    DataSourceFactory.OSGI_JDBC_DRIVER_CLASS + "=org.apache.derby.iapi.jdbc.AutoloadedDriver",
    DataSourceFactory.OSGI_JDBC_DRIVER_NAME + "=derby"
})
public final class DerbyDataSourceFactory implements DataSourceFactory {

    private static final Logger LOG = LoggerFactory.getLogger(DerbyDataSourceFactory.class);

    /** Derby reports a clean shutdown of the whole engine as this error. */
    private static final String ENGINE_SHUT_DOWN = "XJ015";

    @Override
    public DataSource createDataSource(Properties settings) {
        return configured(new EmbeddedDataSource(), settings);
    }

    @Override
    public ConnectionPoolDataSource createConnectionPoolDataSource(Properties settings) {
        return configured(new EmbeddedConnectionPoolDataSource(), settings);
    }

    @Override
    public XADataSource createXADataSource(Properties settings) {
        return configured(new EmbeddedXADataSource(), settings);
    }

    @Override
    public Driver createDriver(Properties settings) {
        return new EmbeddedDriver();
    }

    private static <T extends EmbeddedDataSource> T configured(T source, Properties settings) {
        Properties given = settings == null ? new Properties() : settings;
        source.setDatabaseName(given.getProperty(JDBC_DATABASE_NAME));
        source.setUser(given.getProperty(JDBC_USER));
        source.setPassword(given.getProperty(JDBC_PASSWORD));
        if (Boolean.parseBoolean(given.getProperty("create"))) {
            source.setCreateDatabase("create");
        }
        return source;
    }

    /** Writes the last checkpoint, so that the next start has no log to replay. */
    @Deactivate
    void shutDown() {
        EmbeddedDataSource engine = new EmbeddedDataSource();
        engine.setDatabaseName("");
        engine.setShutdownDatabase("shutdown");
        try {
            engine.getConnection().close();
        } catch (SQLException e) {
            if (!ENGINE_SHUT_DOWN.equals(e.getSQLState())) {
                LOG.warn("Derby did not shut down cleanly", e);
            }
        }
    }
}
