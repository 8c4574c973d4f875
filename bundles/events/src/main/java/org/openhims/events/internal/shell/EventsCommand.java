// SPDX-License-Identifier: Apache-2.0
package org.openhims.events.internal.shell;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.apache.karaf.shell.support.table.ShellTable;
import org.openhims.platform.access.Caller;
import org.openhims.platform.events.Delivery;
import org.openhims.platform.events.Event;
import org.openhims.platform.events.Journal;

/** {@code hims:events}. */
@Service
@Command(scope = "hims", name = "events", description = "Lists the subscribers of the journal, what they have parked, or the newest events")
public final class EventsCommand implements Action {

    @Reference
    private Journal journal;

    @Reference
    private Session session;

    @Option(name = "--parked", description = "list what this subscriber has parked", valueToShowInHelp = "")
    @Completion(SubscriberCompleter.class)
    private String parked;

    @Option(name = "--retry", description = "try again what this subscriber has parked", valueToShowInHelp = "")
    @Completion(SubscriberCompleter.class)
    private String retried;

    @Argument(name = "what", description = "'tail' for the newest events; the subscribers when left out")
    @Completion(value = StringsCompleter.class, values = {"tail"})
    private String what;

    @Override
    public Object execute() {
        Caller by = Caller.ofConsole();
        PrintStream out = session.getConsole();
        if (retried != null) {
            out.println(journal.retry(by, retried) + " went through");
            return null;
        }
        table(by).print(out);
        return null;
    }

    private ShellTable table(Caller by) {
        if (parked != null) {
            return parkedTable(journal.parked(by, parked));
        }
        return "tail".equals(what) ? tail(journal.events(by, null, 20).items()) : subscribers(journal.subscriptions(by));
    }

    private static ShellTable subscribers(List<Journal.Subscription> subscriptions) {
        ShellTable table = columns("subscriber", "position", "behind", "parked", "running");
        for (Journal.Subscription each : subscriptions) {
            table.addRow().addContent(each.name(), each.position(), each.behind(), each.parked(), each.running());
        }
        return table;
    }

    private static ShellTable parkedTable(List<Journal.Parked> rows) {
        ShellTable table = columns("type", "patient", "recorded", "attempts", "reason");
        for (Journal.Parked row : rows) {
            Event event = row.event();
            table.addRow().addContent(event.type(), event.uhid(), event.recorded(), row.attempts(), row.reason());
        }
        return table;
    }

    private static ShellTable tail(List<Delivery> newest) {
        List<Delivery> inOrder = new ArrayList<>(newest);
        Collections.reverse(inOrder);
        ShellTable table = columns("position", "type", "patient", "recorded", "source");
        for (Delivery delivery : inOrder) {
            Event event = delivery.event();
            table.addRow().addContent(delivery.position(), event.type(), event.uhid(), event.recorded(), event.source());
        }
        return table;
    }

    private static ShellTable columns(String... names) {
        ShellTable table = new ShellTable();
        List.of(names).forEach(table::column);
        return table;
    }
}
