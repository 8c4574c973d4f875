// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration.internal.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhims.facility.internal.TextsService;
import org.openhims.platform.access.Caller;
import org.openhims.platform.text.Texts;
import org.openhims.registration.PatientExports;
import org.openhims.registration.PatientImport;
import org.openhims.registration.PatientImport.State;
import org.openhims.registration.PatientImports;

class ImportPatientsCommandTest {

    private static final Texts TEXTS = TextsService.of(ImportPatientsCommand.class.getClassLoader());

    @TempDir
    Path folder;

    private final List<String> asked = new ArrayList<>();
    private PatientImport run;

    private final PatientImports imports = new PatientImports() {
        @Override
        public PatientImport take(Caller by, String source, String file, boolean dryRun, InputStream csv) {
            asked.add(source + ' ' + file + ' ' + dryRun);
            return told(dryRun, State.RUNNING, 0);
        }

        @Override
        public PatientImport get(Caller by, String id) {
            return told(run.dryRun(), run.done() < 1000 ? State.RUNNING : run.dryRun() ? State.CHECKED : State.DONE, Math.min(1000, run.done() + 500));
        }

        @Override
        public List<PatientImport> newest(Caller by, int most) {
            return run == null ? List.of() : List.of(run);
        }

        @Override
        public PatientImport start(Caller by, String id) {
            return told(false, State.RUNNING, 0);
        }

        @Override
        public PatientImport stop(Caller by, String id) {
            return told(run.dryRun(), State.STOPPED, run.done());
        }

        @Override
        public void template(Caller by, Writer out) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void report(Caller by, String id, Writer out) {
            try {
                out.write("Row,Column\n");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    };

    @Test
    void aDryRunShowsABarCountsAndReportAndWhatComesNext() throws Exception {
        Path file = Files.writeString(folder.resolve("old.csv"), "x");

        String said = said(file.toString(), null, true, null, null);

        assertEquals(List.of("old old.csv true"), asked);
        assertTrue(said.contains("[...") && said.contains(" 50 %") && said.contains("1,000 of 1,000 rows looked at: 900 to be registered"), said);
        assertTrue(said.contains("Columns not taken over: Caste") && said.contains("--start 17"), said);
        assertEquals("Row,Column\n", Files.readString(folder.resolve("old.csv-report.csv")));
    }

    @Test
    void registersGoesOnStopsAndLists() throws Exception {
        assertTrue(said(null, null, false, null, null).contains("No import yet"));
        assertTrue(said(folder.resolve("none.csv").toString(), null, false, null, null).contains("none.csv"));
        Path file = Files.writeString(folder.resolve("old.csv"), "x");
        assertTrue(said(file.toString(), "e-Hospital", false, null, null).contains("1,000 of 1,000 rows: 900 registered"));
        assertEquals(List.of("e-Hospital old.csv false"), asked);
        assertTrue(said(null, null, false, "17", null).contains("100 %"));
        assertTrue(said(null, null, false, null, "17").contains("900 registered"));
        assertTrue(said(null, null, false, null, null).startsWith("17  S  F  stopped"));
    }

    @Test
    void anExportIsWrittenOnceAndSaysHowMany() throws Exception {
        PatientExports exports = (by, reason) -> new PatientExports.Export() {
            @Override
            public long of() {
                return 10;
            }

            @Override
            public long write(Writer out, LongConsumer progress) {
                progress.accept(5);
                return 9;
            }
        };
        Path file = folder.resolve("all.csv");

        assertTrue(exported(file, exports).contains("9 patients written"));
        assertTrue(exported(file, exports).contains("there already"));
        assertFalse(Files.size(file) > 0);
    }

    private static String exported(Path file, PatientExports exports) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ExportPatientsCommand.run(file, "moving house", exports, TEXTS, new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private String said(String file, String source, boolean dryRun, String start, String stop) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        new ImportPatientsCommand.Desk(imports, TEXTS, Caller.ofConsole(), out, () -> { }).run(file, source, dryRun, start, stop);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private PatientImport told(boolean dryRun, State state, long done) {
        run = new PatientImport("17", "S", "F", dryRun, state, 1000, done, 900, 10, 60, 5, 30, List.of("Caste"), "admin", Instant.EPOCH, null);
        return run;
    }
}
