// SPDX-License-Identifier: Apache-2.0
package org.openhims.store.internal.shell;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.FileCompleter;
import org.openhims.platform.ProblemException;
import org.openhims.platform.access.Caller;
import org.openhims.platform.text.Texts;
import org.openhims.store.internal.MoveDesk;

/** {@code hims:migrate-database}. */
@Service
@Command(scope = "hims", name = "migrate-database", description = "Moves all data from Derby to an empty PostgreSQL database and goes on there; "
        + "nothing can be entered meanwhile")
public final class MigrateDatabaseCommand implements Action {

    @Reference
    private MoveDesk desk;

    @Reference
    private Texts texts;

    @Reference
    private Session session;

    @Argument(index = 0, name = "url", description = "the empty database, such as jdbc:postgresql://127.0.0.1:5432/hims", required = true)
    private String url;

    @Argument(index = 1, name = "user", description = "the owner of that database", required = true)
    private String user;

    @Option(name = "--password-file", description = "file with the password; asked for when left out")
    @Completion(FileCompleter.class)
    private String passwordFile;

    @Override
    public Object execute() throws Exception {
        Caller by = Caller.ofConsole();
        PrintStream out = session.getConsole();
        try {
            String password = password(by);
            out.println(texts.text(by.locale(), "store.move.begins"));
            ProgressBar bar = new ProgressBar(out, System::nanoTime);
            int tables = desk.move(by, url, user, password, bar).size();
            out.println(texts.text(by.locale(), "store.move.done", tables, bar.rows()));
        } catch (ProblemException e) {
            out.println(texts.of(by.locale(), e.problem()));
            e.problem().more().values().forEach(out::println);
        }
        return null;
    }

    /** Never an argument: commands are kept in the history and in security.log. */
    private String password(Caller by) throws IOException {
        if (passwordFile != null) {
            return Files.readString(Path.of(passwordFile)).strip();
        }
        return session.readLine(texts.text(by.locale(), "store.move.password", user) + ' ', '*');
    }
}
