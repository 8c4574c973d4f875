// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration.internal.shell;

import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
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
import org.openhims.registration.PatientExports;

/** {@code hims:export-patients}. */
@Service
@Command(scope = "hims", name = "export-patients", description = "Writes the whole register to a CSV file that hims:import-patients reads")
public final class ExportPatientsCommand implements Action {

    @Argument(index = 0, name = "file", description = "a file that is not there yet", required = true)
    @Completion(FileCompleter.class)
    private String file;

    @Option(name = "--reason", description = "why, for the audit", required = true)
    private String reason;

    @Reference
    private PatientExports exports;

    @Reference
    private Texts texts;

    @Reference
    private Session session;

    @Override
    public Object execute() throws Exception {
        run(Path.of(file), reason, exports, texts, session.getConsole());
        return null;
    }

    static void run(Path file, String reason, PatientExports exports, Texts texts, PrintStream out) throws IOException {
        Caller by = Caller.ofConsole();
        try {
            PatientExports.Export export = exports.open(by, reason);
            try (Writer writer = Files.newBufferedWriter(file, StandardOpenOption.CREATE_NEW)) {
                long written = export.write(writer, done -> {
                    out.print('\r' + Bar.of(done, export.of()));
                    out.flush();
                });
                out.println('\r' + Bar.of(1, 1) + "  " + texts.text(by.locale(), "registration.export.done", written, file));
            }
        } catch (FileAlreadyExistsException e) {
            out.println(texts.text(by.locale(), "registration.export.exists", file));
        } catch (ProblemException e) {
            out.println(texts.of(by.locale(), e.problem()));
        }
    }
}
