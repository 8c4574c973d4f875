// SPDX-License-Identifier: Apache-2.0
package org.openhims.facility.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhims.platform.ProblemException;
import org.openhims.platform.access.Caller;
import org.osgi.service.component.runtime.ServiceComponentRuntime;

class ArchivesTest {

    private final Caller admin = new Caller("admin", "Admin", Set.of("modules.read", "modules.manage"), "", Locale.ENGLISH, null, null);

    @TempDir
    private Path home;
    private FakeKaraf karaf;
    private Archives archives;
    private ArchiveMaker maker;
    private Path archive;
    private Path key;

    @BeforeEach
    void start() throws Exception {
        karaf = new FakeKaraf(home.toString());
        karaf.feature("hims-lab", "scr", "hims-api");
        karaf.feature("hims-ui-lab", "hims-ui-api");
        archives = new Archives(karaf.context(), karaf.service(), new ModuleTrail());
        ModulesService modules = new ModulesService(karaf.context(), karaf.service(), Stub.of(ServiceComponentRuntime.class, Map.of()),
                TextsService.of(getClass().getClassLoader()), new ModuleTrail());
        maker = new ArchiveMaker(modules, archives, new ModuleTrail(), location -> new ByteArrayInputStream(location.getBytes()));
        archive = home.resolve("lab.zip");
        key = home.resolve("key.pem");
    }

    private Path jar(String version) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Bundle-SymbolicName", "org.openhims.lab;singleton:=true");
        manifest.getMainAttributes().putValue("Bundle-Version", version);
        Path file = home.resolve("new.jar");
        try (OutputStream out = Files.newOutputStream(file); JarOutputStream jar = new JarOutputStream(out, manifest)) {
            jar.finish();
        }
        return file;
    }

    private String code(org.junit.jupiter.api.function.Executable refused) {
        return assertThrows(ProblemException.class, refused).problem().code();
    }

    @Test
    void whatATrustedKeySignedIsTaken() throws Exception {
        maker.makeKey(admin, "vendor", key, true);
        maker.make(admin, "lab", List.of(), archive, key);
        Archives.Opened opened = archives.open(admin, archive, false);
        assertEquals("vendor", opened.signer());
        assertEquals(Map.of("lab", "0.1.0"), opened.modules());
        assertFalse(Files.exists(home.resolve("modules")));
        archives.keep(admin, opened);
        Path features = home.resolve("modules/lab-0.1.0.xml");
        assertEquals(Set.of(features.toUri()), karaf.known);
        assertTrue(Files.readString(features).contains("<bundle>mvn:org.openhims/hims-ui-lab/0.1.0</bundle>"));
        assertEquals("mvn:org.openhims/hims-lab/0.1.0", Files.readString(home.resolve("modules/repository/org/openhims/hims-lab/0.1.0/hims-lab-0.1.0.jar")));
        karaf.known.clear();
        archives.remember();
        assertEquals(1, karaf.known.size());
        archives.keep(admin, opened);
    }

    @Test
    void whatNobodyOrAStrangerSignedIsRefusedUnlessAllowed() throws Exception {
        maker.make(admin, "lab", List.of(), archive, null);
        assertEquals("modules.archive.unsigned", code(() -> archives.open(admin, archive, false)));
        maker.makeKey(admin, "stranger", key, false);
        maker.make(admin, "lab", List.of(), archive, key);
        assertEquals("modules.archive.unsigned", code(() -> archives.open(admin, archive, false)));
        assertNull(archives.open(admin, archive, true).signer());
    }

    @Test
    void aChangeAfterTheSignatureIsNoticed() throws Exception {
        String line = maker.makeKey(admin, "vendor", key, false);
        Files.writeString(home.resolve("org.openhims.facility.keys"), "# ours\nbroken = abc\n" + line + "\n");
        maker.make(admin, "lab", List.of(), archive, key);
        assertEquals("vendor", archives.open(admin, archive, false).signer());
        byte[] bytes = Files.readAllBytes(archive);
        bytes[bytes.length / 2] ^= 1;
        Files.write(archive, bytes);
        assertEquals("modules.archive.unsigned", code(() -> archives.open(admin, archive, false)));
        Files.writeString(home.resolve("lab.zip.sig"), "no base64 !!");
        assertEquals("modules.archive.unsigned", code(() -> archives.open(admin, archive, false)));
    }

    @Test
    void aNewBuildHasANewVersion() throws Exception {
        Path jar = jar("0.1.1");
        maker.make(admin, "lab", List.of(jar), archive, null);
        Archives.Opened opened = archives.open(admin, archive, true);
        assertEquals(Map.of("lab", "0.1.1"), opened.modules());
        archives.keep(admin, opened);
        assertArrayEquals(Files.readAllBytes(jar),
                Files.readAllBytes(home.resolve("modules/repository/org/openhims/hims-lab/0.1.1/hims-lab-0.1.1.jar")));
        assertFalse(Files.exists(home.resolve("modules/repository/org/openhims/hims-ui-lab")));
        Files.writeString(home.resolve("modules/repository/org/openhims/hims-lab/0.1.1/hims-lab-0.1.1.jar"), "another");
        assertEquals("modules.archive.clash", code(() -> archives.keep(admin, opened)));
        assertEquals("modules.archive.other", code(() -> maker.make(admin, "opd", List.of(), archive, null)));
    }

    @Test
    void nothingLeavesItsFolder() throws IOException {
        for (String entry : List.of("repository/../../etc/users.jar", "repository/a/../b.jar", "/etc/passwd.jar", "repository/a/b.sh", "x.jar")) {
            try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
                zip.putNextEntry(new ZipEntry(entry));
            }
            assertEquals("modules.archive.bad", code(() -> archives.open(admin, archive, true)), entry);
        }
        Files.writeString(archive, "no zip");
        assertEquals("modules.archive.bad", code(() -> archives.open(admin, archive, true)));
        assertEquals("modules.archive.bad", code(() -> archives.open(admin, home.resolve("nosuch.zip"), true)));
    }

    @Test
    void theKeyIsItsOwnersOnly() throws Exception {
        maker.makeKey(admin, "vendor", key, false);
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(key)));
        assertThrows(IOException.class, () -> maker.makeKey(admin, "vendor", key, false));
    }

    @Test
    void asksForTheRight() {
        Caller reader = new Caller("r", "R", Set.of("modules.read"), "", Locale.ENGLISH, null, null);
        assertEquals("access.denied", code(() -> archives.open(reader, archive, true)));
        assertEquals("access.denied", code(() -> maker.make(reader, "lab", List.of(), archive, null)));
        assertEquals("access.denied", code(() -> maker.makeKey(reader, "x", key, true)));
        assertEquals("access.denied", code(() -> archives.keep(reader, new Archives.Opened("x", null, Map.of(), null))));
    }
}
