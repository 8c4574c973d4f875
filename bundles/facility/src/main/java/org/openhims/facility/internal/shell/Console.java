// SPDX-License-Identifier: Apache-2.0
package org.openhims.facility.internal.shell;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.karaf.shell.api.console.Session;
import org.openhims.platform.Problem;
import org.openhims.platform.ProblemException;
import org.openhims.platform.access.Caller;
import org.openhims.platform.facility.ModuleVersions;
import org.openhims.platform.facility.Modules;
import org.openhims.platform.text.Texts;

/** What the commands of this bundle share: how plans and problems are written. */
final class Console {

    private final Session session;
    private final Texts texts;

    Console(Session session, Texts texts) {
        this.session = session;
        this.texts = texts;
    }

    PrintStream out() {
        return session.getConsole();
    }

    String text(String key, Object... args) {
        return texts.text(locale(), key, args);
    }

    private static Locale locale() {
        return Caller.ofConsole().locale();
    }

    /** Runs the work; a problem becomes its text, so that nobody at a console has to read a stack trace. */
    Object told(Work work) throws Exception {
        try {
            work.run();
        } catch (ProblemException e) {
            Problem problem = e.problem();
            out().println(texts.of(locale(), problem));
        }
        return null;
    }

    interface Work {
        void run() throws Exception;
    }

    void print(Modules.Plan plan) {
        Stream.of("install", "remove", "restart", "missing").forEach(part -> print(part, part(plan, part)));
        print("openwork", plan.openWork().stream().map(item -> item.module() + ": " + text(item.kind(), item.count())).toList());
    }

    void print(ModuleVersions.Change change) {
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

    void print(String part, List<String> lines) {
        out().println(text("modules.plan." + part) + (lines.isEmpty() ? " –" : ""));
        lines.forEach(line -> out().println("    " + line));
    }

    /** False also where nobody can be asked, as in a script. */
    boolean agreed() throws IOException {
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
