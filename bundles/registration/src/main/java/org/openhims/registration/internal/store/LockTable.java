// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration.internal.store;

import java.sql.Connection;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.openhims.platform.store.Sql;

/** Names that one transaction at a time holds. A name is a row that is inserted, then deleted again; another who inserts it waits. */
public final class LockTable {

    private static final String INSERT = "insert into registration_lock (name) values (?)";
    private static final String DELETE = "delete from registration_lock where name = ?";

    private final Sql sql;

    public LockTable(Connection connection) {
        sql = new Sql(connection);
    }

    /** Waits for every name, in alphabetical order so that nobody waits in a circle, and holds them until the transaction ends. */
    public void hold(Collection<String> names) {
        List<Object[]> rows = new TreeSet<>(names).stream().map(name -> new Object[] {name}).toList();
        sql.batch(INSERT, rows);
        sql.batch(DELETE, rows);
    }
}
