// SPDX-License-Identifier: Apache-2.0
package org.openhims.store.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Derby's own on-line backup: a folder that is a database again as soon as it is opened. */
record DerbyFiles(Database database, DataSource source) implements DatabaseFiles {

    private static final String COPY = "derby";

    @Override
    public void copyTo(Path folder) throws IOException, SQLException {
        try (Connection connection = source.getConnection();
                CallableStatement backup = connection.prepareCall("call syscs_util.syscs_backup_database(?)")) {
            backup.setString(1, folder.toString());
            backup.execute();
        }
        Path made = folder.resolve(Path.of(database.derbyName()).getFileName());
        if (!made.getFileName().toString().equals(COPY)) {
            Files.move(made, folder.resolve(COPY));
        }
    }

    @Override
    public void putBack(Path folder, String stamp) throws IOException {
        Path place = Path.of(database.derbyName()).toAbsolutePath();
        if (Files.exists(place)) {
            Files.move(place, place.resolveSibling(place.getFileName() + ".before-" + stamp));
        }
        Files.move(folder.resolve(COPY), place);
    }
}
