// SPDX-License-Identifier: Apache-2.0
package org.openhims.device.internal.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.openhims.device.StoredMessage;

/** Rows of the table as records. */
final class Rows {

    static final String SELECT = "select id, received_at, link, peer, device, control_id, message_type, byte_count, sha256,"
            + " state, reason, detail, attempts, outcome from device_message";

    private Rows() {
    }

    static StoredMessage message(ResultSet row) throws SQLException {
        return new StoredMessage(row.getString("id"), Columns.instant(row.getTimestamp("received_at")), row.getString("link"),
                row.getString("peer"), row.getString("device"), row.getString("control_id"), row.getString("message_type"),
                row.getInt("byte_count"), row.getString("sha256"),
                States.read(row.getString("state")), row.getString("reason"),
                row.getString("detail"), row.getInt("attempts"));
    }

    static Pending pending(ResultSet row) throws SQLException {
        return new Pending(row.getString("id"), lane(row), row.getString("protocol"), Columns.instant(row.getTimestamp("received_at")),
                Messages.REUSED.equals(row.getString("reason")), row.getTimestamp("next_try") != null, row.getInt("attempts"));
    }

    static Lane lane(ResultSet row) throws SQLException {
        return new Lane(row.getString("link"), row.getString("peer"), row.getString("application"), row.getString("facility"));
    }
}
