// SPDX-License-Identifier: Apache-2.0
package org.openhims.store.internal;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Optional;
import javax.sql.DataSource;
import org.openhims.platform.store.Sql;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A module's change log, remembered by what is in it once it has run: to ask Liquibase takes a tenth of a second for each module, which
 * is a good part of a node's start. A change log is one file; whatever is changed in it makes it another one.
 */
record Applied(String module, String fingerprint) {

    static final String TABLE = "store_changelog";
    private static final Logger LOG = LoggerFactory.getLogger(Applied.class);

    static Applied of(String module, ClassLoader loader) {
        String file = "db/" + module + ".xml";
        try (InputStream log = loader.getResourceAsStream(file)) {
            if (log == null) {
                throw new FileNotFoundException(file);
            }
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(log.readAllBytes());
            return new Applied(module, HexFormat.of().formatHex(hash));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether nothing else has run for this module since; no, if the database cannot tell. */
    boolean isLast(DataSource source) {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try {
                Optional<String> last = new Sql(connection).first("select fingerprint from " + TABLE + " where module = ?",
                        row -> row.getString(1), module);
                return last.filter(fingerprint::equals).isPresent();
            } finally {
                connection.rollback();
            }
        } catch (SQLException | IllegalStateException e) {
            LOG.debug("no change log is known to have run", e);
            return false;
        }
    }

    /** Two nodes may do so at the same moment; whichever is second has nothing to add, and is asked again at the next start. */
    void remember(DataSource source) {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            Sql sql = new Sql(connection);
            if (sql.update("update " + TABLE + " set fingerprint = ? where module = ?", fingerprint, module) == 0) {
                sql.update("insert into " + TABLE + " (module, fingerprint) values (?, ?)", module, fingerprint);
            }
            connection.commit();
        } catch (SQLException | IllegalStateException e) {
            LOG.warn("the change log of {} has run, which could not be noted: {}", module, e.getMessage());
        }
    }
}
