// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration.internal.shell;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
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
import org.openhims.registration.PatientImport;
import org.openhims.registration.PatientImport.State;
import org.openhims.registration.PatientImports;

/** {@code hims:import-patients}. */
@Service
@Command(scope = "hims", name = "import-patients", description = "Brings patients over from a CSV file of another system, or shows how far that is",
        detailedDescription = "classpath:/OSGI-INF/help/import-patients.txt")
public final class ImportPatientsCommand implements Action {

    private static final int SHOWN = 10;
    private static final long PAUSE_MILLIS = 500;

    @Argument(index = 0, name = "file", description = "the file; without it, what is being imported")
    @Completion(FileCompleter.class)
    private String file;

    @Option(name = "--source", description = "the register that it comes from; a row's number is one person's within it. Else the file's name")
    private String source;

    @Option(name = "--dry-run", description = "only look, and write a report beside the file")
    private boolean dryRun;

    @Option(name = "--start", description = "the import to go on with, or to register after its dry run")
    private String start;

    @Option(name = "--stop", description = "the import to stop")
    private String stop;

    @Reference
    private PatientImports imports;

    @Reference
    private Texts texts;

    @Reference
    private Session session;

    @Override
    public Object execute() throws Exception {
        Desk desk = new Desk(imports, texts, Caller.ofConsole(), session.getConsole(), () -> TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS));
        desk.run(file, source, dryRun, start, stop);
        return null;
    }

    /** Waits a moment. */
    interface Pause {
        void take() throws InterruptedException;
    }

    /** What the command does and says. */
    record Desk(PatientImports imports, Texts texts, Caller by, PrintStream out, Pause pause) {

        void run(String file, String source, boolean dryRun, String start, String stop) throws IOException, InterruptedException {
            try {
                if (file != null) {
                    bring(Path.of(file), source, dryRun);
                } else if (start != null) {
                    follow(imports.start(by, start), null);
                } else if (stop != null) {
                    out.println(line(imports.stop(by, stop)));
                } else {
                    list();
                }
            } catch (ProblemException e) {
                out.println(texts.of(by.locale(), e.problem()));
            }
        }

        private void bring(Path file, String source, boolean dryRun) throws IOException, InterruptedException {
            if (!Files.isReadable(file) || Files.isDirectory(file)) {
                out.println(text("nofile", file));
                return;
            }
            String name = file.getFileName().toString();
            try (InputStream csv = new BufferedInputStream(Files.newInputStream(file))) {
                follow(imports.take(by, source == null ? name.replaceFirst("\\.[^.]*$", "") : source, name, dryRun, csv), file);
            }
        }

        /** Until it is over or the user leaves, which ends nothing but the looking. */
        private void follow(PatientImport begun, Path file) throws IOException, InterruptedException {
            PatientImport run = begun;
            out.println(text("left"));
            for (; run.state() == State.RUNNING; run = imports.get(by, run.id())) {
                out.print('\r' + Bar.of(run.done(), run.rows()));
                out.flush();
                pause.take();
            }
            out.println('\r' + line(run));
            if (!run.ignored().isEmpty()) {
                out.println(text("ignored", String.join(", ", run.ignored())));
            }
            if (file != null && run.wrong() + run.duplicates() + run.likely() > 0) {
                report(run, file.resolveSibling(file.getFileName() + "-report.csv"));
            }
            if (run.state() == State.CHECKED) {
                out.println(text("next", run.id()));
            }
        }

        private void report(PatientImport run, Path file) throws IOException {
            try (Writer writer = Files.newBufferedWriter(file)) {
                imports.report(by, run.id(), writer);
            }
            out.println(text("reported", file));
        }

        private void list() {
            var runs = imports.newest(by, SHOWN);
            if (runs.isEmpty()) {
                out.println(text("none"));
            }
            runs.forEach(run -> out.println(run.id() + "  " + run.source() + "  " + run.file() + "  " + text("state." + run.state()) + '\n' + line(run)));
        }

        private String line(PatientImport run) {
            return Bar.of(run.done(), run.rows()) + "  " + text(run.dryRun() ? "wouldbe" : "counts", run.done(), run.rows(), run.registered(), run.known(),
                    run.duplicates(), run.wrong(), run.likely());
        }

        private String text(String key, Object... args) {
            return texts.text(by.locale(), "registration.import." + key, args);
        }
    }
}
