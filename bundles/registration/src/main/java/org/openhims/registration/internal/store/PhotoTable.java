// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration.internal.store;

import java.sql.Connection;
import java.time.Instant;
import java.util.Optional;
import org.openhims.platform.store.Sql;

/** Photos, those of old too; which of them is shown stands in the patient's facts. */
public final class PhotoTable {

    private static final String INSERT = "insert into registration_photo (id, uhid, picture, small, taken_at, taken_by) values (?, ?, ?, ?, ?, ?)";
    private static final String PICTURE = "select picture from registration_photo where id = ?";
    private static final String SMALL = "select small from registration_photo where id = ?";

    private final Sql sql;

    public PhotoTable(Connection connection) {
        sql = new Sql(connection);
    }

    public void add(String id, String uhid, byte[] picture, byte[] small, Instant at, String by) {
        sql.update(INSERT, id, uhid, picture, small, at, by);
    }

    public Optional<byte[]> picture(String id) {
        return sql.first(PICTURE, row -> row.getBytes(1), id);
    }

    public Optional<byte[]> small(String id) {
        return sql.first(SMALL, row -> row.getBytes(1), id);
    }
}
