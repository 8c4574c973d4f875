// SPDX-License-Identifier: Apache-2.0
package org.openhims.store.internal;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Properties;

/** Connections of one driver to one URL, without the driver manager, which knows no bundles. */
record DriverSource(Driver driver, String url, Properties settings, Dialect dialect) implements ConnectionSource {

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = driver.connect(url, settings);
        if (connection == null) {
            throw new SQLException("the configured driver does not know the configured URL", "08001");
        }
        dialect.opened(connection);
        return connection;
    }
}
