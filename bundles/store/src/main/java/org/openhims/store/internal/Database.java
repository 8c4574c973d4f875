// SPDX-License-Identifier: Apache-2.0
package org.openhims.store.internal;

import java.sql.Driver;
import java.util.Properties;
import javax.sql.DataSource;

/** Where the database is. */
record Database(String url, String user, String password) {

    Dialect dialect() {
        return Dialect.of(url);
    }

    DataSource source(Driver driver) {
        Properties settings = dialect().connectionSettings();
        put(settings, "user", user);
        put(settings, "password", password);
        return new DriverSource(driver, url, settings);
    }

    private static void put(Properties settings, String key, String value) {
        if (value != null && !value.isEmpty()) {
            settings.setProperty(key, value);
        }
    }
}
