// SPDX-License-Identifier: Apache-2.0
package org.openhims.facility.internal.shell;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.console.Session;
import org.openhims.platform.ProblemException;
import org.openhims.platform.access.Caller;
import org.openhims.platform.facility.ModuleVersions;
import org.openhims.platform.facility.Modules;
import org.openhims.platform.text.Texts;

/** What the commands of this bundle share: their texts, how plans are written, and that a problem becomes its text. */
abstract class ConsoleCommand implements Action {

    @Reference
    private Texts texts;

    @Reference
    private Session session;

    /** Nobody at a console has to read a stack trace for a problem that has a text. */
    @Override
    public final Object execute() throws Exception {
        try {
            run(Caller.ofConsole());
        } catch (ProblemException e) {
            out().println(texts.of(locale(), e.problem()));
        }
        return null;
    }

    /** @param by who sits at the console */
    abstract void run(Caller by) throws Exception;

    final PrintStream out() {
        return session.getConsole();
    }

    final String text(String key, Object... args) {
        return texts.text(locale(), key, args);
    }

    private static Locale locale() {
        return Caller.ofConsole().locale();
    }

    final void print(Modules.Plan plan) {
        Stream.of("install", "remove", "restart", "missing").forEach(part -> print(part, part(plan, part)));
        print("openwork", plan.openWork().stream().map(item -> item.module() + ": " + text(item.kind(), item.count())).toList());
    }

    final void print(ModuleVersions.Change change) {
        print("install", List.of(change.module() + ' ' + change.from() + " → " + change.to()));
        print("restart", change.restart());
    }

    private static List<String> part(Modules.Plan plan, String part) {
        return switch (part) {
            case "install" -> plan.install();
            case "remove" -> plan.remove();
            case "restart" -> plan.restart();
            default -> plan.missing();
        };
    }

    final void print(String part, List<String> lines) {
        out().println(text("modules.plan." + part) + (lines.isEmpty() ? " –" : ""));
        lines.forEach(line -> out().println("    " + line));
    }

    /** False also where nobody can be asked, as in a script. */
    final boolean agreed() throws IOException {
        String answer;
        try {
            answer = session.readLine(text("modules.goon") + ' ', null);
        } catch (UnsupportedOperationException e) {
            out().println(text("modules.noterminal"));
            return false;
        }
        return answer != null && List.of("y", "yes", "h", "ha", "haan").contains(answer.trim().toLowerCase(Locale.ROOT));
    }
}
