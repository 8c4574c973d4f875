// SPDX-License-Identifier: Apache-2.0
package org.openhims.facility.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import org.apache.karaf.features.BootFinished;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhims.platform.health.HealthCheck.Health;
import org.openhims.platform.work.Workers;
import org.osgi.framework.Bundle;
import org.osgi.service.component.runtime.ServiceComponentRuntime;

class WantedModulesTest {

    @TempDir
    private Path etc;
    private FakeKaraf karaf;
    private ProfilesService profiles;
    private WantedModules wanted;
    private ModulesHealth health;
    private Runnable round;

    /** Keeps the job, to be run when the test says. */
    private final class Kept implements Workers {

        @Override
        public ExecutorService pool(String name, int threads, int queue) {
            throw new UnsupportedOperationException();
        }

        @Override
        public AutoCloseable every(String name, Duration pause, Runnable job) {
            round = job;
            return () -> { };
        }
    }

    @BeforeEach
    void start() throws IOException {
        karaf = new FakeKaraf(etc.toString());
        karaf.feature("hims-opd");
        karaf.feature("hims-lab");
        karaf.feature("hims-profile-aam", "hims-opd");
        ModulesService modules = new ModulesService(karaf.context(), karaf.service(), Stub.of(ServiceComponentRuntime.class, Map.of()),
                TextsService.of(getClass().getClassLoader()), new ModuleTrail());
        wants("opd\n");
        profiles = new ProfilesService(karaf.context(), modules, new FacilityService(false, Stub.of(FacilityService.Config.class,
                Map.of("kind", a -> "aam", "state_code", a -> 7, "hfr_id", a -> "", "zone", a -> "Asia/Kolkata"))),
                TextsService.of(getClass().getClassLoader()));
        wanted = new WantedModules(modules, profiles, new Archives(karaf.context(), karaf.service(), new ModuleTrail()), new Kept(), new BootFinished() { });
        health = new ModulesHealth(modules);
        health.bindWanted(wanted);
    }

    private void wants(String text) throws IOException {
        Files.writeString(etc.resolve("org.openhims.facility.modules"), text);
    }

    @Test
    void theNodeIsNotReadyBeforeTheFileWasLookedAt() {
        assertFalse(wanted.looked());
        assertEquals(Health.ill("starting"), health.check());
        round.run();
        assertEquals(Health.WELL, health.check());
        assertEquals("modules", health.name());
    }

    @Test
    void aChangeByHandIsNoticedOnce() throws IOException {
        round.run();
        wants("opd\nlab\n");
        round.run();
        round.run();
        assertEquals(2, karaf.batches.size());
        assertEquals(Set.of("hims-opd", "hims-lab"), karaf.required);
    }

    @Test
    void theFirstStartWantsWhatTheKindOfFacilityDoes() throws IOException {
        Files.delete(etc.resolve("org.openhims.facility.modules"));
        round.run();
        assertEquals(Set.of("hims-opd"), karaf.required);
        assertTrue(Files.readString(etc.resolve("org.openhims.facility.modules")).endsWith("\nopd\n"));
    }

    @Test
    void aProfileThatIsNotKnownYetIsWaitedFor() throws IOException {
        Files.delete(etc.resolve("org.openhims.facility.modules"));
        karaf.forgetFeatures();
        Files.writeString(etc.resolve("org.apache.karaf.features.cfg"), "featuresRepositories = \\\n    mvn:a/b/1/xml/features, \\\n    " + FakeKaraf.SHIPPED);
        round.run();
        assertEquals(Health.ill("starting"), health.check());
        round.run();
        assertEquals(Set.of("hims-opd"), karaf.required);
        assertEquals(Health.WELL, health.check());
    }

    @Test
    void aFileThatIsGoneChangesNothing() throws IOException {
        round.run();
        Files.delete(etc.resolve("org.openhims.facility.modules"));
        round.run();
        assertEquals(Set.of("hims-opd"), karaf.required);
    }

    @Test
    void aWantedModuleThatStopsMakesTheNodeIll() {
        round.run();
        karaf.states.put("org.openhims.opd", Bundle.RESOLVED);
        assertEquals(Health.ill("opd stopped"), health.check());
    }

    @Test
    void withoutTheWatcherTheNodeIsStarting() {
        round.run();
        health.unbindWanted(wanted);
        assertFalse(health.check().ready());
        assertTrue(wanted.looked());
    }
}
