// SPDX-License-Identifier: Apache-2.0
package org.openhims.platform.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openhims.fixtures.base.TestDatabase;
import org.openhims.platform.events.Source;

class SqlTest {

    private static final Instant NOW = Instant.parse("2026-11-22T04:30:00.123456Z");

    private final TestDatabase database = TestDatabase.create();
    private Connection connection;
    private Sql sql;

    @BeforeEach
    void open() throws SQLException {
        connection = database.connect();
        sql = new Sql(connection);
        sql.update("create table x (id int primary key, moment timestamp, source varchar(10))");
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
        database.close();
    }

    @Test
    void keepsMomentsToTheMicrosecondAndEnumsByName() {
        sql.update("insert into x values (?, ?, ?)", 1, NOW, Source.DEVICE);
        assertEquals(Optional.of(NOW), sql.first("select moment from x", row -> Sql.instant(row, "moment")));
        assertEquals(1, sql.number("select count(*) from x where moment = ? and source = ?", NOW, "DEVICE"));
    }

    @Test
    void takesAndGivesNull() {
        sql.update("insert into x values (?, ?, ?)", 1, null, null);
        assertNull(sql.list("select moment from x", row -> Sql.instant(row, "moment")).get(0));
        assertEquals(0, sql.number("select max(id) from x where source is not null"));
    }

    @Test
    void runsABatchAndLimitsAList() {
        sql.batch("insert into x (id) values (?)", List.of(new Object[] {1}, new Object[] {2}, new Object[] {3}));
        assertEquals(List.of(3, 2), sql.list("select id from x order by id desc fetch first ? rows only", row -> row.getInt(1), 2));
        assertEquals(Optional.empty(), sql.first("select id from x where id = ?", row -> row.getInt(1), 9));
    }

    @Test
    void whatFailsHasTheDatabasesExceptionAsItsCause() {
        sql.update("insert into x (id) values (1)");
        RuntimeException failed = assertThrows(IllegalStateException.class, () -> sql.update("insert into x (id) values (1)"));
        assertEquals("23505", assertInstanceOf(SQLException.class, failed.getCause()).getSQLState());
    }
}
