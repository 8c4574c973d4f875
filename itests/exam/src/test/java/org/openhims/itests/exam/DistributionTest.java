// SPDX-License-Identifier: Apache-2.0
package org.openhims.itests.exam;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertTrue;
import static org.ops4j.pax.exam.CoreOptions.maven;
import static org.ops4j.pax.exam.CoreOptions.systemTimeout;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.configureConsole;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.editConfigurationFilePut;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.karafDistributionConfiguration;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.keepRuntimeFolder;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.logLevel;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javax.inject.Inject;
import org.apache.karaf.features.BootFinished;
import org.apache.karaf.features.FeaturesService;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.api.console.SessionFactory;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.openhims.lab.AnalyserResults;
import org.openhims.platform.ProblemException;
import org.openhims.platform.access.Caller;
import org.openhims.platform.store.Store;
import org.openhims.registration.NewPatient;
import org.openhims.registration.Patients;
import org.openhims.registration.Registration;
import org.openhims.registration.Sex;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.karaf.options.LogLevelOption;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;
import org.ops4j.pax.exam.util.Filter;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

/** The distribution as it is shipped, seen from within. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class DistributionTest {

    private static final List<String> COMMANDS = List.of("status", "modules", "enable", "disable", "plan", "users", "events", "audit-verify",
            "backup", "restore", "device-messages", "profile", "drift", "update", "rollback", "install-archive", "make-archive", "archive-key",
            "duplicates");

    /** Milliseconds: the modules come in a batch of their own, after Karaf's boot. */
    private static final int PATIENCE = 180_000;

    @Inject
    private BundleContext context;
    @Inject
    private BootFinished booted;
    @Inject
    private FeaturesService features;
    @Inject
    private SessionFactory consoles;
    @Inject
    @Filter(timeout = PATIENCE)
    private Store store;
    @Inject
    @Filter(timeout = PATIENCE)
    private Registration registration;
    @Inject
    @Filter(timeout = PATIENCE)
    private Patients patients;
    @Inject
    @Filter(timeout = PATIENCE)
    private AnalyserResults analyserResults;

    @Configuration
    public Option[] distribution() throws IOException {
        List<Option> options = new ArrayList<>(List.of(
                karafDistributionConfiguration().frameworkUrl(maven("org.openhims", "hims-assembly").type("tar.gz").versionAsInProject())
                        .unpackDirectory(new File("target/exam")).useDeployFolder(false).karafVersion("4.4.10").name("hims"),
                keepRuntimeFolder(), systemTimeout(120_000L), logLevel(LogLevelOption.LogLevel.INFO),
                configureConsole().ignoreLocalConsole().ignoreRemoteShell()));
        options.addAll(List.of(port("org.ops4j.pax.web", "org.osgi.service.http.port"), port("org.apache.karaf.shell", "sshPort"),
                port("org.openhims.link.mllp", "port"), port("org.openhims.link.astm", "port"), editConfigurationFilePut("etc/org.ops4j.pax.url.mvn.cfg",
                        "org.ops4j.pax.url.mvn.repositories", "file://" + System.getProperty("m2") + "@id=local@snapshots")));
        return options.toArray(Option[]::new);
    }

    private static Option port(String pid, String key) throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return editConfigurationFilePut("etc/" + pid + ".cfg", key, Integer.toString(free.getLocalPort()));
        }
    }

    @Test
    public void everyBundleRuns() {
        await(() -> idle().isEmpty());
        assertEquals(List.of(), idle());
        assertTrue(context.getBundles().length > 80);
    }

    private List<String> idle() {
        return Arrays.stream(context.getBundles()).filter(b -> b.getHeaders().get("Fragment-Host") == null)
                .filter(b -> b.getState() != Bundle.ACTIVE).map(Bundle::getSymbolicName).toList();
    }

    @Test
    public void nothingSpeaksTheOldServletApi() {
        assertTrue(Arrays.stream(context.getBundles()).noneMatch(b -> b.getSymbolicName().startsWith("javax.servlet")));
    }

    @Test
    public void theMainServicesWork() {
        assertNotNull(analyserResults);
        assertTrue(store.nextNumber("exam") < store.nextNumber("exam"));
        Caller clerk = Caller.system("exam");
        String[] uhid = new String[1];
        await(() -> {
            uhid[0] = registered(clerk);
            return uhid[0] != null;
        });
        assertEquals("Meera Kumari", patients.get(clerk, uhid[0]).name());
    }

    /** Null while a part that takes part in each change, such as the journal, is still coming. */
    private String registered(Caller clerk) {
        try {
            return registration.register(clerk, NewPatient.of("Meera Kumari", Sex.F).born("1991-02-03").build()).uhid();
        } catch (ProblemException e) {
            assertEquals(e.toString(), 503, e.problem().status());
            return null;
        }
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE);
        while (!condition.getAsBoolean() && System.nanoTime() < end) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }

    @Test
    public void everyCommandHasHelp() throws Exception {
        for (String command : COMMANDS) {
            // A bundle's commands come a moment after the bundle.
            await(() -> consoles.getRegistry().getCommand("hims", command) != null);
            String help = run("hims:" + command + " --help");
            assertTrue(command + ": " + help, help.contains("DESCRIPTION") && help.contains("hims:" + command));
        }
    }

    @Test
    public void everyShippedFeatureIsKnownOnce() throws Exception {
        List<String> ours = Arrays.stream(features.listFeatures()).map(f -> f.getName()).filter(n -> n.startsWith("hims-")).toList();
        assertTrue(ours.contains("hims-lab"));
        assertEquals(ours.size(), ours.stream().distinct().count());
    }

    private String run(String command) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
        try (Session session = consoles.create(InputStream.nullInputStream(), print, print)) {
            session.execute(command);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
