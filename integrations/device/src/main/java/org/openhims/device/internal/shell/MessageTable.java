// SPDX-License-Identifier: Apache-2.0
package org.openhims.device.internal.shell;

import java.time.temporal.ChronoUnit;
import java.util.List;
import org.apache.karaf.shell.support.table.ShellTable;
import org.openhims.device.StoredMessage;

/** Messages as lines of a console. */
final class MessageTable {

    private MessageTable() {
    }

    static ShellTable of(List<StoredMessage> messages) {
        ShellTable table = new ShellTable();
        for (String column : List.of("received", "id", "link", "peer", "device", "control id", "type", "bytes", "state", "reason", "detail")) {
            table.column(column);
        }
        for (StoredMessage message : messages) {
            table.addRow().addContent(message.receivedAt().truncatedTo(ChronoUnit.SECONDS), message.id(), message.link(), message.peer(),
                    text(message.device()), message.controlId(), message.type(), message.size(), message.state(), text(message.reason()),
                    text(message.detail()));
        }
        return table;
    }

    /** Nothing for null. */
    static String text(String value) {
        return value == null ? "" : value;
    }
}
