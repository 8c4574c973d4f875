// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.admin.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.upload.AllFinishedEvent;
import com.vaadin.flow.component.upload.FileRemovedEvent;
import com.vaadin.flow.component.upload.Upload;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openhims.fixtures.ui.Fake;
import org.openhims.fixtures.ui.TestSession;
import org.openhims.fixtures.ui.TestWindow;
import org.openhims.platform.Problem;
import org.openhims.platform.facility.ModuleArchives;
import org.openhims.platform.facility.ModuleArchives.Archive;
import org.openhims.platform.facility.ModuleArchives.Part;
import org.openhims.platform.facility.ModuleVersions;
import org.openhims.platform.facility.Modules;
import org.openhims.platform.facility.Profiles;

class ArchiveDialogTest {

    private static final Part UPDATE = new Part("lab", "0.1.0", "0.1.1", List.of("org.openhims.lab 0.1.0"));
    private static final Part FRESH = new Part("dietary", null, "0.2.0", List.of());

    private final TestSession session = TestSession.of("admin", "modules.read", "modules.manage");
    private final TestWindow window = TestWindow.open();
    private final List<Path> opened = new ArrayList<>();
    private final Fake<ModuleArchives> archives = Fake.of(ModuleArchives.class);

    @AfterEach
    void close() {
        window.close();
    }

    private void open(TestSession who) {
        window.show(new ModulesView(Fake.of(Modules.class).service(), Fake.of(ModuleVersions.class).service(), Fake.of(Profiles.class).service(),
                archives.service(), Runnable::run).open(who, ""));
    }

    /** As the browser does with what was chosen. */
    private void choose(String... names) throws IOException {
        open(session);
        window.click("modules-archive");
        Upload upload = (Upload) window.get("archive-upload");
        ArchiveUpload parts = (ArchiveUpload) upload.getParent().orElseThrow();
        for (String name : names) {
            parts.take(name, new ByteArrayInputStream(name.getBytes(StandardCharsets.UTF_8)));
        }
        ComponentUtil.fireEvent(upload, new AllFinishedEvent(upload));
        window.settle();
    }

    private void answers(String signer, Part... parts) {
        archives.on("open", args -> {
            opened.add((Path) args.get(0));
            return new Archive("lab.zip", signer, List.of(parts));
        });
    }

    private void sees(String... texts) {
        List.of(texts).forEach(text -> assertTrue(window.text().contains(text), () -> text + " is not in " + window.text()));
    }

    @Test
    @SuppressWarnings("unchecked")
    void aSignedArchiveShowsWhatItWouldDoAndDoesIt() throws IOException {
        answers("vendor", UPDATE, FRESH);
        archives.on("install", args -> {
            ((Consumer<Part>) args.get(2)).accept(UPDATE);
            return null;
        });
        choose("lab.zip", "lab.zip.sig");
        sees("Signed by vendor", "lab: 0.1.0 becomes 0.1.1", "dietary 0.2.0, new here", "org.openhims.lab 0.1.0", "comes back by itself");
        assertEquals("lab.zip.sig", Files.readString(opened.get(0).resolveSibling("lab.zip.sig")));
        assertFalse(archives.asked().stream().anyMatch(call -> call.startsWith("install")));
        window.click("archive-install");
        assertTrue(archives.asked().stream().anyMatch(call -> call.startsWith("install") && call.contains("lab.zip, false")), archives.asked()::toString);
        assertEquals(List.of("The modules of the archive are installed."), session.said);
    }

    @Test
    void anUnsignedOneIsRefusedUntilTheAdministratorAllowsIt() throws IOException {
        archives.on("open", args -> {
            if (!(Boolean) args.get(1)) {
                throw Problem.conflict("modules.archive.unsigned");
            }
            return new Archive("lab.zip", null, List.of(FRESH));
        });
        choose("lab.zip");
        sees("No key that this facility trusts");
        assertFalse(window.sees("archive-install"));
        window.click("archive-allow");
        sees("it is taken because you say so", "Nothing else stops");
        window.click("archive-install");
        assertTrue(archives.asked().stream().anyMatch(call -> call.startsWith("install") && call.contains("lab.zip, true")), archives.asked()::toString);
    }

    @Test
    void whatIsNoArchiveIsSaidSo() throws IOException {
        archives.on("open", args -> {
            throw Problem.conflict("modules.archive.bad", Map.of("reason", "no archive of modules"));
        });
        choose("lab.zip");
        assertEquals(List.of("modules.archive.bad"), session.problems);
        assertFalse(window.sees("archive-install"));
        assertFalse(window.sees("archive-allow"));
    }

    @Test
    void aModuleThatDoesNotStartEndsItWithTheReason() throws IOException {
        answers("vendor", UPDATE);
        archives.on("install", args -> {
            throw Problem.conflict("modules.rolledback", Map.of("module", "lab"));
        });
        choose("lab.zip", "lab.zip.sig");
        window.click("archive-install");
        assertEquals(List.of("modules.rolledback"), session.problems);
        assertEquals(List.of(), session.said);
    }

    @Test
    void aNameCannotLeaveTheFolderAndNothingStaysBehind() throws IOException {
        answers("vendor", UPDATE);
        choose("../../etc/passwd", "C:\\stick\\x.zip.sig");
        Path file = opened.get(0);
        assertTrue(file.getParent().getFileName().toString().startsWith("hims-archive"), file::toString);
        window.click("archive-leave");
        window.ui().removeAll();
        window.settle();
    }

    @Test
    void whatIsTakenAwayAgainIsNotInstalled() throws IOException {
        answers("vendor", UPDATE);
        choose("lab.zip", "lab.zip.sig");
        Upload upload = (Upload) window.get("archive-upload");
        ComponentUtil.fireEvent(upload, new FileRemovedEvent(upload, "lab.zip.sig"));
        assertFalse(Files.exists(opened.get(0).resolveSibling("lab.zip.sig")));
        assertEquals(2, opened.size());
        ComponentUtil.fireEvent(upload, new FileRemovedEvent(upload, "lab.zip"));
        assertEquals(2, opened.size());
        assertFalse(window.sees("archive-install"));
    }

    @Test
    void aSignatureAloneIsNoArchive() throws IOException {
        choose("lab.zip.sig");
        assertEquals(List.of(), archives.asked());
    }

    @Test
    void whoMayOnlyLookBringsNothing() {
        open(TestSession.of("auditor", "modules.read"));
        assertFalse(window.sees("modules-archive"));
    }
}
