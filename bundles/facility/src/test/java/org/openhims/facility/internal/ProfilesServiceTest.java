// SPDX-License-Identifier: Apache-2.0
package org.openhims.facility.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhims.platform.ProblemException;
import org.openhims.platform.access.Caller;
import org.openhims.platform.facility.Modules.Plan;
import org.openhims.platform.facility.Profiles.Profile;
import org.osgi.framework.Bundle;
import org.osgi.service.component.runtime.ServiceComponentRuntime;

class ProfilesServiceTest {

    private final Caller admin = new Caller("admin", "Admin", Set.of("modules.read", "modules.manage"), "", Locale.ENGLISH, null, null);

    @TempDir
    private Path etc;
    private FakeKaraf karaf;
    private ModulesService modules;
    private ProfilesService profiles;

    @BeforeEach
    void start() throws Exception {
        karaf = new FakeKaraf(etc.toString());
        karaf.feature("hims-base");
        karaf.feature("hims-opd", "hims-base");
        karaf.feature("hims-lab", "hims-base");
        karaf.feature("hims-ui-lab", "hims-base");
        karaf.feature("hims-demo", "hims-base");
        karaf.feature("hims-profile-aam", "hims-opd");
        karaf.feature("hims-profile-district-hospital", "hims-profile-aam", "hims-lab", "hims-ui-lab");
        wants("opd\ndemo\n");
        modules = new ModulesService(karaf.context(), karaf.service(), Stub.of(ServiceComponentRuntime.class, Map.of()),
                TextsService.of(getClass().getClassLoader()), new ModuleTrail());
        modules.applyWanted();
        profiles = profiles("state", true);
    }

    private ProfilesService profiles(String kind, boolean demo) {
        return new ProfilesService(karaf.context(), modules, new FacilityService(demo, Stub.of(FacilityService.Config.class,
                Map.of("kind", a -> kind, "state_code", a -> 7, "hfr_id", a -> "", "zone", a -> "Asia/Kolkata"))),
                TextsService.of(getClass().getClassLoader()));
    }

    private void wants(String text) throws IOException {
        Files.writeString(etc.resolve("org.openhims.facility.modules"), text);
    }

    private Set<String> wanted() {
        return new TreeSet<>(modules.wantedFile().names());
    }

    private String code(org.junit.jupiter.api.function.Executable refused) {
        return assertThrows(ProblemException.class, refused).problem().code();
    }

    @Test
    void tellsWhatEachHasAndWhichOneThisIs() {
        assertEquals(List.of(new Profile("aam", Set.of("opd"), true), new Profile("district-hospital", Set.of("lab", "opd"), false)),
                profiles.list(admin));
        assertTrue(modules.list(admin).stream().noneMatch(module -> module.name().startsWith("profile")));
    }

    @Test
    void aPlanTellsAndChangesNothing() {
        Plan plan = profiles.plan(admin, "district-hospital");
        assertEquals(List.of("hims-lab 0.1.0", "hims-ui-lab 0.1.0"), plan.install());
        assertEquals(Set.of("demo", "opd"), wanted());
        assertEquals(1, karaf.batches.size());
    }

    @Test
    void aProfileComesInOneBatchAndIsUndone() {
        modules.enable(admin, Set.of("lab"));
        profiles.apply(admin, "aam", false);
        assertEquals(Set.of("demo", "opd"), wanted());
        assertEquals(Set.of("hims-opd", "hims-demo"), karaf.required);
        assertEquals(3, karaf.batches.size());
        assertEquals(List.of("hims-lab 0.1.0", "hims-ui-lab 0.1.0"), profiles.planUndo(admin).install());
        profiles.undo(admin, false);
        assertEquals(Set.of("demo", "lab", "opd"), wanted());
        profiles.undo(admin, false);
        assertEquals(Set.of("demo", "opd"), wanted());
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertEquals("modules.profile.unknown", code(() -> profiles.plan(admin, "circus")));
        assertEquals("modules.profile.nothing", code(() -> profiles.undo(admin, false)));
        Caller reader = new Caller("r", "R", Set.of("modules.read"), "", Locale.ENGLISH, null, null);
        assertEquals("access.denied", code(() -> profiles.apply(reader, "aam", true)));
        assertEquals("access.denied", code(() -> profiles.list(new Caller("n", "N", Set.of(), "", Locale.ENGLISH, null, null))));
    }

    @Test
    void beginsWithTheKindOfTheFacilityAndTheDemo() throws Exception {
        Files.delete(etc.resolve("org.openhims.facility.modules"));
        profiles("aam", false).begin();
        assertEquals(Set.of("opd"), wanted());
        profiles("aam", true).begin();
        assertEquals(Set.of("demo", "opd"), wanted());
        Files.delete(etc.resolve("org.openhims.facility.modules"));
        profiles("hut", false).begin();
        assertEquals(Set.of("lab", "opd"), wanted());
    }

    private List<String> drift() {
        return profiles.drift(admin).stream().map(drift -> drift.words()).toList();
    }

    @Test
    void theDriftIsToldInWords() throws Exception {
        assertEquals(List.of(), drift());
        modules.enable(admin, Set.of("lab"));
        wants("opd\nradiology\n# Out patients!\n");
        Files.writeString(etc.resolve("org.openhims.facility.versions"), "opd 0.1.2\n");
        karaf.states.put("org.openhims.opd", Bundle.RESOLVED);
        assertEquals(List.of("demo runs, but is not wanted. Modules go by no line of the file: hims:disable demo removes it, "
                + "hims:enable demo makes it wanted.", "lab runs, but is not wanted. Modules go by no line of the file: hims:disable lab "
                + "removes it, hims:enable lab makes it wanted.", "opd is wanted, but is stopped: stopped: org.openhims.opd",
                "radiology is wanted, but is absent: no known repository has a module ‘radiology’"), drift());
        karaf.states.clear();
        assertTrue(drift().contains("opd is wanted in version 0.1.2, but 0.1.0 runs. hims:update opd 0.1.2 changes it."), drift()::toString);
    }
}
