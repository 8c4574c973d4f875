// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration.internal.shell;

import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.openhims.platform.access.Caller;
import org.openhims.platform.text.Texts;
import org.openhims.registration.LikelyPairs;
import org.openhims.registration.LikelyPairs.Round;

/** {@code hims:duplicates}. */
@Service
@Command(scope = "hims", name = "duplicates", description = "Looks for patients who are registered twice, through the whole register",
        detailedDescription = "classpath:/OSGI-INF/help/duplicates.txt")
public final class DuplicatesCommand implements Action {

    @Argument(index = 0, name = "action", description = "status, start or stop")
    @Completion(value = StringsCompleter.class, values = {"status", "start", "stop"})
    private String action = "status";

    @Reference
    private LikelyPairs pairs;

    @Reference
    private Texts texts;

    @Reference
    private Session session;

    @Override
    public Object execute() {
        run(action, pairs, texts, session.getConsole());
        return null;
    }

    static void run(String action, LikelyPairs pairs, Texts texts, PrintStream out) {
        Caller by = Caller.ofConsole();
        Round round = switch (action) {
            case "status" -> pairs.round(by);
            case "start" -> pairs.start(by);
            case "stop" -> pairs.stop(by);
            default -> null;
        };
        if (round == null) {
            out.println(texts.text(by.locale(), "registration.round.unknown", action));
        } else if (round.startedAt() == null) {
            out.println(texts.text(by.locale(), "registration.round.never"));
        } else {
            print(round, texts, by, out);
        }
    }

    private static void print(Round round, Texts texts, Caller by, PrintStream out) {
        String state = round.running() ? "running" : round.done() < round.of() ? "stopped" : "done";
        out.println(Bar.of(round.done(), round.of()) + "  "
                + texts.text(by.locale(), "registration.round." + state, round.done(), round.of(), round.found()));
    }
}
