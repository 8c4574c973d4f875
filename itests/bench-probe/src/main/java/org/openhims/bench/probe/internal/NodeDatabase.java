// SPDX-License-Identifier: Apache-2.0
package org.openhims.bench.probe.internal;

import java.io.IOException;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Dictionary;
import java.util.List;
import java.util.Properties;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jdbc.DataSourceFactory;

/** The database that the node is configured for, by plain JDBC with nothing between. */
@Component(service = NodeDatabase.class)
public final class NodeDatabase {

    private final Driver driver;
    private final String url;
    private final Properties settings = new Properties();

    @Activate
    public NodeDatabase(@Reference ConfigurationAdmin configurations, @Reference List<DataSourceFactory> factories)
            throws IOException, SQLException {
        Dictionary<String, Object> store = configurations.getConfiguration("org.openhims.store", null).getProperties();
        this.url = store.get("url").toString().replace(";create=true", "");
        this.driver = driver(factories, url);
        for (String name : List.of("user", "password")) {
            Object value = store.get(name);
            if (value != null && !value.toString().isEmpty()) {
                settings.setProperty(name, value.toString());
            }
        }
    }

    /** Outside OSGi. */
    NodeDatabase(Driver driver, String url) {
        this.driver = driver;
        this.url = url;
    }

    private static Driver driver(List<DataSourceFactory> factories, String url) throws SQLException {
        for (DataSourceFactory factory : factories) {
            Driver driver = factory.createDriver(null);
            if (driver.acceptsURL(url)) {
                return driver;
            }
        }
        throw new SQLException("no driver for the node's database");
    }

    /** Without auto-commit. */
    Connection open() throws SQLException {
        Connection connection = driver.connect(url, settings);
        connection.setAutoCommit(false);
        return connection;
    }
}
