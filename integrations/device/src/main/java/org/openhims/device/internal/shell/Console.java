// SPDX-License-Identifier: Apache-2.0
package org.openhims.device.internal.shell;

import java.security.AccessController;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import javax.security.auth.Subject;
import org.apache.karaf.shell.support.table.ShellTable;
import org.openhims.device.StoredMessage;
import org.openhims.platform.access.Caller;

/** What the commands of this bundle share. */
final class Console {

    private Console() {
    }

    /** The signed-in user with that user's rights. A session without one, as at start-up, is on the machine's own console. */
    @SuppressWarnings("removal")
    static Caller caller() {
        return Optional.ofNullable(Subject.getSubject(AccessController.getContext()))
                .flatMap(subject -> subject.getPrincipals(Caller.class).stream().findFirst())
                .orElseGet(() -> Caller.system("console"));
    }

    static ShellTable table(List<StoredMessage> messages) {
        ShellTable table = new ShellTable();
        for (String column : List.of("received", "id", "link", "peer", "device", "control id", "type", "bytes", "state", "reason", "detail")) {
            table.column(column);
        }
        for (StoredMessage message : messages) {
            table.addRow().addContent(message.receivedAt().truncatedTo(ChronoUnit.SECONDS), message.id(), message.link(), message.peer(), text(message.device()),
                    message.controlId(), message.type(), message.size(), message.state(),
                    text(message.reason()), text(message.detail()));
        }
        return table;
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
