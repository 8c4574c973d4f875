// SPDX-License-Identifier: Apache-2.0
package org.openhims.store.internal;

import java.sql.Driver;
import java.sql.SQLException;
import java.util.Properties;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where the database is. */
record Database(String url, String user, String password) {

    private static final Logger LOG = LoggerFactory.getLogger(Database.class);

    Dialect dialect() {
        return Dialect.of(url);
    }

    DataSource source(Driver driver) {
        Dialect dialect = dialect();
        Properties settings = dialect.connectionSettings();
        put(settings, "user", user);
        put(settings, "password", password);
        return new DriverSource(driver, url, settings, dialect);
    }

    /** Closes an embedded database, so that its files are whole and may be moved. */
    void shutDown(Driver driver) {
        if (isDerby()) {
            try {
                driver.connect("jdbc:derby:" + derbyName() + ";shutdown=true", new Properties());
            } catch (SQLException e) {
                // Derby tells of success, too, by an exception.
                LOG.debug("shut down", e);
            }
        }
    }

    boolean isDerby() {
        return url.startsWith("jdbc:derby:");
    }

    /** The folder of a Derby database. */
    String derbyName() {
        return url.substring("jdbc:derby:".length()).replaceFirst(";.*", "");
    }

    private static void put(Properties settings, String key, String value) {
        if (value != null && !value.isEmpty()) {
            settings.setProperty(key, value);
        }
    }
}
