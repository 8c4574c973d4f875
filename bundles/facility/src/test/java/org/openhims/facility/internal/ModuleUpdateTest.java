// SPDX-License-Identifier: Apache-2.0
package org.openhims.facility.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhims.platform.ProblemException;
import org.openhims.platform.access.Caller;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkListener;
import org.osgi.framework.Version;
import org.osgi.framework.wiring.FrameworkWiring;

class ModuleUpdateTest {

    private final Caller admin = Caller.system("test");
    private final TrailOfTests audit = new TrailOfTests();
    private final List<String> done = new ArrayList<>();
    private byte[] updated;
    private int state = Bundle.ACTIVE;
    private boolean broken;

    @TempDir
    private Path folder;

    private final Bundle lab = Stub.of(Bundle.class, Map.of("getSymbolicName", a -> "org.openhims.lab", "getVersion", a -> new Version(0, 1, 0),
            "getState", a -> state, "stop", a -> done.add("stop"), "start", a -> done.add("start"), "update", this::update));
    private final FrameworkWiring wiring = Stub.of(FrameworkWiring.class, Map.of("getDependencyClosure", a -> List.of(lab), "refreshBundles", a -> {
        done.add("refresh");
        ((FrameworkListener[]) a[1])[0].frameworkEvent(null);
        return null;
    }));
    private final ModuleUpdate updates = new ModuleUpdate(Stub.of(BundleContext.class, Map.of("getBundles", a -> new Bundle[] {lab},
            "getBundle", a -> Stub.of(Bundle.class, Map.of("adapt", type -> wiring)))), audit.trail());

    private Object update(Object[] args) {
        try {
            updated = ((InputStream) args[0]).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        done.add("update");
        if (broken) {
            throw new IllegalStateException("on purpose");
        }
        return null;
    }

    private Path jar(String symbolicName) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Bundle-SymbolicName", symbolicName);
        manifest.getMainAttributes().putValue("Bundle-Version", "0.1.1");
        Path file = folder.resolve("new.jar");
        try (OutputStream out = Files.newOutputStream(file); JarOutputStream jar = new JarOutputStream(out, manifest)) {
            jar.finish();
        }
        return file;
    }

    private String refusal(String module, Path jar) {
        return assertThrows(ProblemException.class, () -> updates.prepare(admin, module, jar.toString())).problem().code();
    }

    @Test
    void stopsReplacesAndStarts() throws Exception {
        Path jar = jar("org.openhims.lab;singleton:=true");
        ModuleUpdate.Prepared prepared = updates.prepare(admin, "lab", "file:" + jar);
        assertEquals("0.1.1", prepared.version());
        assertEquals(List.of(), prepared.restart());
        updates.apply(admin, prepared);
        assertEquals(Arrays.asList("stop", "update", "refresh", "start"), done);
        assertEquals(List.of("system:test modules.manage update=org.openhims.lab version=0.1.1"), audit.entries);
        assertArrayEquals(Files.readAllBytes(jar), updated);
    }

    @Test
    void leavesAStoppedBundleStopped() throws Exception {
        state = Bundle.RESOLVED;
        updates.apply(admin, updates.prepare(admin, "lab", jar("org.openhims.lab").toString()));
        assertEquals(List.of("stop", "update", "refresh"), done);
    }

    @Test
    void startsAgainWhatItHadWhenTheUpdateFails() throws Exception {
        broken = true;
        ModuleUpdate.Prepared prepared = updates.prepare(admin, "lab", jar("org.openhims.lab").toString());
        assertThrows(IllegalStateException.class, () -> updates.apply(admin, prepared));
        assertEquals(List.of("stop", "update", "start"), done);
    }

    @Test
    void refusesWhatIsNoBundleOfTheModule() throws Exception {
        assertEquals("modules.otherbundle", refusal("opd", jar("org.openhims.lab")));
        assertEquals("modules.notinstalled", refusal("opd", jar("org.openhims.opd")));
        assertThrows(IOException.class, () -> updates.prepare(admin, "lab", folder.resolve("nosuch.jar").toString()));
        assertEquals(List.of(), done);
    }

    @Test
    void asksForTheRight() {
        Caller nobody = new Caller("n", "N", Set.of("modules.read"), "", null, null, null);
        assertThrows(ProblemException.class, () -> updates.prepare(nobody, "lab", "x"));
    }
}
