// SPDX-License-Identifier: Apache-2.0
package org.openhims.lib.derby.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.service.jdbc.DataSourceFactory;

class DerbyDataSourceFactoryTest {

    @TempDir
    Path folder;

    private final DerbyDataSourceFactory factory = new DerbyDataSourceFactory();

    @AfterEach
    void shutDown() {
        factory.shutDown();
    }

    @Test
    void keepsRowsOverAShutdown() throws SQLException {
        try (Connection connection = source(true).getConnection(); var statement = connection.createStatement()) {
            statement.execute("create table kept (id int)");
            statement.execute("insert into kept values 7");
        }

        factory.shutDown();

        assertTrue(Files.notExists(folder.resolve("db/db.lck")));
        try (Connection connection = source(false).getConnection();
                var rows = connection.createStatement().executeQuery("select id from kept")) {
            assertTrue(rows.next());
            assertEquals(7, rows.getInt(1));
        }
    }

    @Test
    void makesNoDatabaseUnlessToldTo() {
        assertThrows(SQLException.class, () -> source(false).getConnection());
    }

    @Test
    void driverTakesAUrl() throws SQLException {
        String url = "jdbc:derby:" + folder.resolve("db") + ";create=true";
        try (Connection connection = factory.createDriver(null).connect(url, new Properties())) {
            assertEquals("Apache Derby", connection.getMetaData().getDatabaseProductName());
        }
    }

    private DataSource source(boolean create) {
        Properties settings = new Properties();
        settings.setProperty(DataSourceFactory.JDBC_DATABASE_NAME, folder.resolve("db").toString());
        settings.setProperty("create", Boolean.toString(create));
        return factory.createDataSource(settings);
    }
}
