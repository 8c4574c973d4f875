// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.registration.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.upload.Upload;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openhims.fixtures.ui.Fake;
import org.openhims.fixtures.ui.TestSession;
import org.openhims.fixtures.ui.TestTexts;
import org.openhims.fixtures.ui.TestWindow;
import org.openhims.platform.Problem;
import org.openhims.registration.PatientExports;
import org.openhims.registration.PatientImport;
import org.openhims.registration.PatientImport.State;
import org.openhims.registration.PatientImports;

class ImportPageTest {

    private final List<PatientImport> runs = new ArrayList<>();
    private final Fake<PatientImports> imports = Fake.of(PatientImports.class).on("newest", args -> List.copyOf(runs)).on("take", args -> {
        runs.add(0, run("2", true, State.RUNNING, 50));
        return runs.get(0);
    }).on("start", args -> {
        runs.set(0, run("1", false, State.RUNNING, 0));
        return runs.get(0);
    }).on("stop", args -> {
        runs.set(0, run("1", false, State.STOPPED, 50));
        return runs.get(0);
    });
    private final PatientExports exports = (by, reason) -> {
        throw Problem.forbidden("patient.export");
    };
    private final TestSession session = TestSession.of("admin", "patient.import");
    private final TestWindow window = TestWindow.open();

    @AfterEach
    void close() {
        window.close();
    }

    private void open(TestSession who) {
        window.show(new ImportView(imports.service(), exports).open(who, ""));
    }

    private static PatientImport run(String id, boolean dryRun, State state, long done) {
        return new PatientImport(id, "Old e-Hospital", "old.csv", dryRun, state, 200, done, 150, 0, 30, 12, 20, List.of("Caste"), "admin",
                Instant.parse("2026-11-22T04:00:00Z"), null);
    }

    @Test
    void anEmptyPageSaysWhatToDoAndAFileIsAskedForOnceItsRegisterIsKnown() {
        open(session);
        assertTrue(window.text().contains("Say which register"), window::text);
        assertFalse(((Upload) window.get("import-file")).isEnabled());
        assertTrue(window.sees("import-first") && window.sees("import-template"), "why not");
        assertFalse(window.sees("export-reason"), "without its permission");

        window.type("import-source", "Old e-Hospital");

        assertTrue(((Upload) window.get("import-file")).isEnabled());
        assertFalse(window.sees("import-first"));
    }

    @Test
    void afterTheDryRunItIsSaidWhatWouldBeAndRegisteringIsAskedFor() {
        runs.add(run("1", true, State.CHECKED, 200));
        open(session);
        assertTrue(window.text().contains("To be registered") && window.text().contains("150"), window::text);
        assertTrue(window.sees("import-report-1"));
        assertFalse(window.sees("import-stop-1"));

        window.click("import-start-1");
        assertTrue(window.sees("confirm-go"));
        window.click("confirm-go");

        assertTrue(window.sees("import-bar-1") && window.sees("import-stop-1"));
        window.click("import-stop-1");
        assertEquals(0.25, ((ProgressBar) window.get("import-bar-1")).getValue());
        assertFalse(window.sees("import-stop-1"));
        assertTrue(window.sees("import-start-1"));
    }

    @Test
    void aFileThatCameIsShownAndARefusedOneToo() {
        Div page = new Div();
        window.show(page);
        List<String> come = new ArrayList<>();
        ImportUpload upload = new ImportUpload(session, imports.service(), () -> come.add("come"));
        page.add(upload);
        window.type("import-source", "Old e-Hospital");

        upload.take("old.csv", new ByteArrayInputStream(new byte[0]));
        window.settle();

        assertEquals(List.of("come"), come);
        assertEquals(List.of("The file is here and is looked at"), session.said);
        imports.on("take", args -> {
            throw Problem.invalid("file", "import.header");
        });
        upload.take("letter.csv", new ByteArrayInputStream(new byte[0]));
        window.settle();
        assertTrue(window.text().contains("rule.import.header"), window::text);
        imports.on("take", args -> {
            throw Problem.forbidden("patient.import");
        });
        upload.take("letter.csv", new ByteArrayInputStream(new byte[0]));
        window.settle();
        assertEquals(1, session.problems.size());
        assertFalse(window.sees("import-refused"));
    }

    @Test
    void theFileOfAllIsOfferedWithAReasonToWhomItIsPermitted() {
        open(TestSession.of("admin", "patient.import", "patient.export"));
        assertFalse(window.sees("export-file"));

        window.type("export-reason", "Move to the new building");

        assertTrue(window.sees("export-file"));
    }

    @Test
    void whileSomethingRunsThePageAsksHowFarItIs() {
        runs.add(run("1", false, State.RUNNING, 50));
        open(session);
        assertTrue(UI.getCurrent().getPollInterval() > 0);
        runs.set(0, run("1", false, State.DONE, 200));
        com.vaadin.flow.component.ComponentUtil.fireEvent(UI.getCurrent(), new com.vaadin.flow.component.PollEvent(UI.getCurrent(), false));
        assertFalse(window.sees("import-bar-1"));
        assertEquals(-1, UI.getCurrent().getPollInterval());
    }

    @Test
    void speaksHindi() {
        open(session.speaking(TestTexts.HINDI));
        assertTrue(window.text().contains("मरीज़ों का आयात"), window::text);
    }
}
