// SPDX-License-Identifier: Apache-2.0
package org.openhims.record.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.TreeSet;
import org.openhims.platform.store.Tx;

/**
 * The modules that have ever contributed to a record on this database. One that is switched off now still has facts, and a reader has
 * to know that they are not shown.
 */
final class KnownSources {

    private static final String ALL = "select module from record_source";
    private static final String ADD = "insert into record_source (module) values (?)";

    private KnownSources() {
    }

    static Set<String> all(Tx tx) {
        Connection connection = tx.connection();
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(ALL)) {
            Set<String> modules = new TreeSet<>();
            while (rows.next()) {
                modules.add(rows.getString(1));
            }
            return modules;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static void add(Tx tx, String module) {
        try (PreparedStatement insert = tx.connection().prepareStatement(ADD)) {
            insert.setString(1, module);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
