// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration.internal.shell;

import java.io.IOException;
import java.io.PrintStream;
import java.io.Reader;
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
import org.openhims.registration.Places;

/** {@code hims:import-places}. */
@Service
@Command(scope = "hims", name = "import-places", description = "Brings the table of places up to date from a CSV file such as LGD's downloads",
        detailedDescription = "classpath:/OSGI-INF/help/import-places.txt")
public final class ImportPlacesCommand implements Action {

    private static final int SHOWN = 20;

    @Argument(index = 0, name = "file", description = "the file, in UTF-8", required = true)
    @Completion(FileCompleter.class)
    private String file;

    @Option(name = "--dry-run", description = "only look what would change")
    private boolean dryRun;

    @Reference
    private Places places;

    @Reference
    private Texts texts;

    @Reference
    private Session session;

    @Override
    public Object execute() {
        run(file, dryRun, places, texts, session.getConsole());
        return null;
    }

    static void run(String file, boolean dryRun, Places places, Texts texts, PrintStream out) {
        Caller by = Caller.ofConsole();
        try (Reader csv = Files.newBufferedReader(Path.of(file))) {
            Places.Import done = places.read(by, csv, dryRun);
            done.faults().stream().limit(SHOWN).forEach(fault -> out.println(texts.text(by.locale(), "registration.places.fault", fault.line(),
                    texts.text(by.locale(), "rule." + fault.rule()), fault.value() == null ? "" : fault.value())));
            out.println(texts.text(by.locale(), dryRun ? "registration.places.would" : "registration.places.done", done.rows(), done.added(),
                    done.changed(), done.same(), done.faults().size()));
        } catch (ProblemException e) {
            out.println(texts.text(by.locale(), "rule." + e.problem().errors().get(0).rule()));
        } catch (IOException e) {
            out.println(texts.text(by.locale(), "registration.places.unread", file));
        }
    }
}
