// SPDX-License-Identifier: Apache-2.0
package org.openhims.facility.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.openhims.platform.ProblemException;
import org.openhims.platform.access.Caller;
import org.openhims.platform.facility.ModuleArchives;
import org.openhims.platform.facility.ModuleArchives.Archive;
import org.openhims.platform.facility.ModuleArchives.Part;
import org.osgi.service.component.runtime.ServiceComponentRuntime;

class ArchiveDeskTest {

    private final Caller admin = new Caller("admin", "Admin", Set.of("modules.read", "modules.manage"), "", Locale.ENGLISH, null, null);

    @TempDir
    private Path home;
    private FakeKaraf karaf;
    private ModulesService modules;
    private ArchiveMaker maker;
    private ArchiveDesk desk;
    private Path archive;
    private Path key;

    @BeforeEach
    void start() throws Exception {
        karaf = new FakeKaraf(home.toString());
        karaf.feature("hims-opd");
        karaf.feature("hims-lab", "hims-opd");
        karaf.feature("hims-ui-lab");
        TextsService texts = TextsService.of(getClass().getClassLoader());
        ServiceComponentRuntime components = Stub.of(ServiceComponentRuntime.class, Map.of());
        modules = new ModulesService(karaf.context(), karaf.service(), components, texts, new ModuleTrail());
        Archives archives = new Archives(karaf.context(), karaf.service(), new ModuleTrail());
        maker = new ArchiveMaker(modules, archives, new ModuleTrail(), location -> new ByteArrayInputStream(location.getBytes()));
        desk = new ArchiveDesk(karaf.context(), archives, modules,
                new VersionsService(karaf.context(), modules, karaf.service(), components, texts, new ModuleTrail()));
        archive = home.resolve("lab.zip");
        key = home.resolve("key.pem");
    }

    private void labRuns() throws Exception {
        Files.writeString(home.resolve("org.openhims.facility.modules"), "lab\n");
        modules.applyWanted();
    }

    private void make(String key) throws Exception {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Bundle-SymbolicName", "org.openhims.lab");
        manifest.getMainAttributes().putValue("Bundle-Version", "0.1.1");
        Path jar = home.resolve("new.jar");
        try (OutputStream out = Files.newOutputStream(jar); JarOutputStream bytes = new JarOutputStream(out, manifest)) {
            bytes.finish();
        }
        if (key != null) {
            maker.makeKey(admin, key, this.key, true);
        }
        maker.make(admin, "lab", List.of(jar), archive, key == null ? null : this.key);
    }

    private static String code(Executable refused) {
        return assertThrows(ProblemException.class, refused).problem().code();
    }

    @Test
    void itTellsBeforehandWhatWouldRestart() throws Exception {
        labRuns();
        karaf.dependants.put("org.openhims.ui.lab", "org.openhims.lab");
        make("vendor");
        assertEquals(new Archive("lab.zip", "vendor", List.of(new Part("lab", "0.1.0", "0.1.1",
                List.of("org.openhims.lab 0.1.0", "org.openhims.ui.lab 0.1.0")))), desk.open(admin, archive, false));
        assertFalse(Files.exists(home.resolve("modules")));
    }

    @Test
    void aModuleIsUpdatedAndTold() throws Exception {
        labRuns();
        make("vendor");
        karaf.features.add(FakeKaraf.feature("hims-lab", "0.1.1", List.of("hims-opd"), "mvn:org.openhims/hims-lab/0.1.1"));
        List<String> done = new ArrayList<>();
        desk.install(admin, archive, false, part -> done.add(part.module() + ' ' + part.to()));
        assertEquals(List.of("lab 0.1.1"), done);
        assertEquals("0.1.1", karaf.versions.get("hims-lab"));
    }

    @Test
    void whatNobodySignedIsTakenOnlyWhenTheAdministratorSaysSo() throws Exception {
        make(null);
        assertEquals("modules.archive.unsigned", code(() -> desk.open(admin, archive, false)));
        assertEquals("modules.archive.unsigned", code(() -> desk.install(admin, archive, false, part -> { })));
        Archive allowed = desk.open(admin, archive, true);
        assertNull(allowed.signer());
        assertNull(allowed.parts().get(0).from(), "new here");
        Caller reader = new Caller("reader", "Reader", Set.of("modules.read"), "", Locale.ENGLISH, null, null);
        assertEquals("access.denied", code(() -> desk.open(reader, archive, true)));
    }

    @Test
    void whatIsTooLargeIsNotEvenRead() throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(archive.toFile(), "rw")) {
            file.setLength(ModuleArchives.MOST + 1L);
        }
        assertEquals("modules.archive.large", code(() -> desk.open(admin, archive, true)));
    }
}
