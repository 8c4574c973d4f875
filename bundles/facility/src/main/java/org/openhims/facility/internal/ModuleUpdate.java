// SPDX-License-Identifier: Apache-2.0
package org.openhims.facility.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarInputStream;
import java.util.jar.Manifest;
import org.openhims.platform.Problem;
import org.openhims.platform.access.Caller;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.wiring.FrameworkWiring;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Replaces one bundle of a module by another build of it, while everything else runs. */
@Component(service = ModuleUpdate.class)
public final class ModuleUpdate {

    private static final long REFRESH_SECONDS = 60;

    private final BundleContext context;
    private final Forecast forecast;
    private final ModuleTrail trail;

    @Activate
    public ModuleUpdate(BundleContext context, @Reference ModuleTrail trail) {
        this.context = context;
        this.trail = trail;
        this.forecast = new Forecast(context);
    }

    /**
     * The bundle that a jar would replace, and what restarts with it.
     *
     * @param jar its content, read once, so that what was checked is what is installed
     */
    public record Prepared(Bundle bundle, String version, List<String> restart, byte[] jar) {
    }

    /** Reads the jar from a file or URL and finds the bundle of the module that it replaces. */
    public Prepared prepare(Caller by, String module, String source) throws IOException {
        by.require("modules.manage");
        byte[] jar = content(source);
        try (JarInputStream in = new JarInputStream(new ByteArrayInputStream(jar))) {
            Manifest manifest = in.getManifest();
            String name = manifest == null ? null : manifest.getMainAttributes().getValue(Constants.BUNDLE_SYMBOLICNAME);
            if (name == null || !belongs(name.split(";")[0], module)) {
                throw Problem.conflict("modules.otherbundle", Map.of("module", module, "bundle", String.valueOf(name)));
            }
            Bundle bundle = installed(name.split(";")[0]);
            String version = manifest.getMainAttributes().getValue(Constants.BUNDLE_VERSION);
            return new Prepared(bundle, version, Forecast.labels(forecast.dependants(List.of(bundle))), jar);
        }
    }

    private static boolean belongs(String symbolicName, String module) {
        String own = "org.openhims." + module.replace('-', '.');
        return symbolicName.equals(own) || symbolicName.equals(own + ".api")
                || symbolicName.equals("org.openhims.ui." + module.replace('-', '.'));
    }

    private Bundle installed(String symbolicName) {
        return Arrays.stream(context.getBundles()).filter(bundle -> symbolicName.equals(bundle.getSymbolicName())).findFirst()
                .orElseThrow(() -> Problem.conflict("modules.notinstalled", Map.of("bundle", symbolicName)));
    }

    private static byte[] content(String source) throws IOException {
        Path file = Path.of(source.replaceFirst("^file:(//)?", ""));
        if (Files.isRegularFile(file)) {
            return Files.readAllBytes(file);
        }
        try (InputStream in = URI.create(source).toURL().openStream()) {
            return in.readAllBytes();
        } catch (IllegalArgumentException e) {
            throw new IOException(source + " is neither a file nor an address", e);
        }
    }

    /** Stops, replaces, wires anew and starts again, if it was running. */
    public void apply(Caller by, Prepared prepared) throws BundleException, InterruptedException {
        by.require("modules.manage");
        Bundle bundle = prepared.bundle();
        trail.note(by, "update=" + bundle.getSymbolicName() + " version=" + prepared.version());
        boolean wasRunning = bundle.getState() == Bundle.ACTIVE || bundle.getState() == Bundle.STARTING;
        bundle.stop(Bundle.STOP_TRANSIENT);
        try {
            bundle.update(new ByteArrayInputStream(prepared.jar()));
            refresh(bundle);
        } finally {
            if (wasRunning) {
                bundle.start(Bundle.START_TRANSIENT | Bundle.START_ACTIVATION_POLICY);
            }
        }
    }

    private void refresh(Bundle bundle) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).adapt(FrameworkWiring.class)
                .refreshBundles(List.of(bundle), event -> done.countDown());
        done.await(REFRESH_SECONDS, TimeUnit.SECONDS);
    }
}
