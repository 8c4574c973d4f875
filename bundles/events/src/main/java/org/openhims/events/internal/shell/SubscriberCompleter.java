// SPDX-License-Identifier: Apache-2.0
package org.openhims.events.internal.shell;

import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.openhims.platform.access.Caller;
import org.openhims.platform.events.Journal;

/** Completes names of subscribers. */
@Service
public final class SubscriberCompleter implements Completer {

    @Reference
    private Journal journal;

    @Override
    public int complete(Session session, CommandLine line, List<String> candidates) {
        Caller by = Caller.ofConsole();
        List<String> names = by.may("events.read") ? journal.subscriptions(by).stream().map(Journal.Subscription::name).toList() : List.of();
        return new StringsCompleter(names).complete(session, line, candidates);
    }
}
