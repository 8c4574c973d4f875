// SPDX-License-Identifier: Apache-2.0
package org.openhims.device.internal.shell;

import java.util.Arrays;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.openhims.device.DeviceMessages;
import org.openhims.device.StoredMessage;
import org.openhims.platform.Problem;
import org.openhims.platform.ProblemException;
import org.openhims.platform.access.Caller;
import org.openhims.platform.text.Texts;

/** {@code hims:device-messages}. */
@Service
@Command(scope = "hims", name = "device-messages",
        description = "Lists what devices sent and what came of it; shows one message (audited) or gives it to the laboratory again")
public class DeviceMessagesCommand implements Action {

    @Argument(index = 0, name = "action", description = "list (the default), show or retry")
    @Completion(value = StringsCompleter.class, values = {"list", "show", "retry"})
    String action = "list";

    @Argument(index = 1, name = "id", description = "The message to show or to retry")
    @Completion(MessageCompleter.class)
    String id;

    @Option(name = "--state", description = "Only those in this state: pending, delivered, refused or failed")
    @Completion(value = StringsCompleter.class, values = {"pending", "delivered", "refused", "failed"})
    String state;

    @Option(name = "--limit", description = "How many to list, 1 to 200")
    int limit = 50;

    @Reference
    DeviceMessages messages;

    @Reference
    Texts texts;

    @Reference
    Session session;

    @Override
    public Object execute() {
        Caller by = Caller.ofConsole();
        try {
            switch (action) {
                case "list" -> MessageTable.of(messages.list(by, state(), null, limit).items()).print(session.getConsole());
                case "show" -> show(by);
                case "retry" -> session.getConsole().println(texts.text(by.locale(), "device.retried", messages.redeliver(by, id).id()));
                default -> session.getConsole().println(texts.text(by.locale(), "device.action.unknown", action));
            }
        } catch (ProblemException e) {
            session.getConsole().println(texts.of(by.locale(), e.problem()));
        }
        return null;
    }

    /** Null for all; what is no state is told like any wrong value. */
    private StoredMessage.State state() {
        return state == null ? null : Arrays.stream(StoredMessage.State.values())
                .filter(known -> known.toString().equals(state)).findFirst()
                .orElseThrow(() -> Problem.invalid("--state", "one-of", "pending, delivered, refused, failed"));
    }

    private void show(Caller by) {
        StoredMessage message = messages.get(by, id);
        session.getConsole().println(message);
        session.getConsole().println(messages.raw(by, id).replace('\r', '\n'));
    }
}
