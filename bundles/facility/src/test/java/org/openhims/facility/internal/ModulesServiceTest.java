// SPDX-License-Identifier: Apache-2.0
package org.openhims.facility.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhims.platform.ProblemException;
import org.openhims.platform.access.Caller;
import org.openhims.platform.facility.Modules;
import org.openhims.platform.facility.Modules.State;
import org.openhims.platform.health.OpenWork;
import org.osgi.framework.Bundle;
import org.osgi.service.component.runtime.ServiceComponentRuntime;

class ModulesServiceTest {

    private static final String MISSING = "missing requirement [org.openhims.pharmacy/0.1.0] osgi.wiring.package; "
            + "filter:=\"(osgi.wiring.package=org.openhims.drugs)\"";

    private final Caller admin = new Caller("admin", "Admin", Set.of("modules.read", "modules.manage"), "", Locale.ENGLISH, null, null);

    @TempDir
    private Path etc;
    private final TrailOfTests audit = new TrailOfTests();
    private FakeKaraf karaf;
    private ModulesService modules;
    private Path file;

    @BeforeEach
    void start() throws IOException {
        karaf = new FakeKaraf(etc.toString());
        karaf.feature("hims-store");
        karaf.feature("hims-registration", "hims-store");
        karaf.feature("hims-opd", "hims-registration");
        karaf.feature("hims-lab", "hims-opd");
        karaf.feature("hims-ui-lab", "hims-lab");
        karaf.feature("hims-pharmacy", "hims-opd");
        karaf.required.add("hims-store");
        file = etc.resolve("org.openhims.facility.modules");
        Files.writeString(file, "# Ours\nregistration\nopd\n");
        modules = new ModulesService(karaf.context(), karaf.service(), Stub.of(ServiceComponentRuntime.class, Map.of()),
                TextsService.of(getClass().getClassLoader()), audit.trail());
    }

    private Modules.Module module(String name) {
        return modules.list(admin).stream().filter(module -> module.name().equals(name)).findFirst().orElseThrow();
    }

    private static String code(org.junit.jupiter.api.function.Executable refused) {
        return assertThrows(ProblemException.class, refused).problem().code();
    }

    @Test
    void bringsAllThatIsWantedInOneBatch() throws Exception {
        assertEquals(Set.of(), modules.applyWanted());
        assertEquals(List.of(Set.of("hims-registration", "hims-opd")), karaf.batches);
        assertEquals(new Modules.Module("opd", "0.1.0", true, State.RUNNING, ""), module("opd"));
        modules.applyWanted();
        assertEquals(1, karaf.batches.size());
    }

    @Test
    void neverUninstallsWhatTheFileNoLongerNames() throws Exception {
        modules.applyWanted();
        Files.delete(file);
        modules.applyWanted();
        Files.writeString(file, "");
        modules.applyWanted();
        assertEquals(1, karaf.batches.size());
        assertEquals(State.RUNNING, module("opd").state());
        assertFalse(module("opd").wanted());
    }

    @Test
    void aModuleThatCannotBeInstalledKeepsNoOtherAway() throws Exception {
        karaf.refused.put("hims-pharmacy", MISSING);
        Files.writeString(file, "registration\npharmacy\nradiology\n");
        assertEquals(Set.of("pharmacy", "radiology"), modules.applyWanted());
        assertEquals(State.RUNNING, module("registration").state());
        assertEquals("org.openhims.pharmacy needs the package org.openhims.drugs, which nothing here provides", module("pharmacy").explanation());
        assertEquals("no known repository has a module ‘radiology’", module("radiology").explanation());
        assertEquals(State.ABSENT, module("radiology").state());
    }

    @Test
    void tellsWhatEnablingBringsAndWhatIsMissing() {
        assertEquals(List.of("hims-lab 0.1.0", "hims-opd 0.1.0", "hims-registration 0.1.0", "hims-ui-lab 0.1.0"),
                modules.planEnable(admin, Set.of("lab")).install());
        karaf.refused.put("hims-pharmacy", MISSING);
        assertEquals(1, modules.planEnable(admin, Set.of("pharmacy")).missing().size());
        assertEquals(List.of("no known repository has a module ‘radiology’"), modules.planEnable(admin, Set.of("radiology")).missing());
        assertEquals(List.of(), karaf.batches);
    }

    @Test
    void enablingWritesTheModuleAndThoseThatItNeeds() throws IOException {
        modules.enable(admin, Set.of("lab"));
        assertEquals(List.of("# Ours", "registration", "opd", "lab"), Files.readAllLines(file));
        assertEquals(List.of(Set.of("hims-lab", "hims-ui-lab", "hims-opd", "hims-registration")), karaf.batches);
        assertEquals(State.RUNNING, module("opd").state());
    }

    @Test
    void refusesToEnableWhatIsNotThere() {
        assertEquals("modules.missing", code(() -> modules.enable(admin, Set.of("radiology"))));
        assertEquals(List.of(), karaf.batches);
    }

    @Test
    void disablingRemovesTheModuleWithItsScreens() throws Exception {
        modules.enable(admin, Set.of("lab"));
        Modules.Plan plan = modules.disable(admin, Set.of("lab"), false);
        assertEquals(List.of("org.openhims.lab 0.1.0", "org.openhims.ui.lab 0.1.0"), plan.remove());
        assertEquals(Set.of("hims-store", "hims-registration", "hims-opd"), karaf.required);
        assertFalse(Files.readAllLines(file).contains("lab"));
    }

    @Test
    void disablingKeepsWhatOthersNeed() throws Exception {
        modules.applyWanted();
        modules.enable(admin, Set.of("lab"));
        assertEquals(List.of("org.openhims.lab 0.1.0", "org.openhims.ui.lab 0.1.0"), modules.planDisable(admin, Set.of("lab")).remove());
        assertEquals("modules.needed", code(() -> modules.planDisable(admin, Set.of("opd"))));
        assertEquals(Set.of(), Set.copyOf(modules.planDisable(admin, Set.of("opd", "lab")).restart()));
    }

    @Test
    void tellsInTheAuditTrailWhoChangedWhat() {
        modules.enable(admin, Set.of("opd"));
        modules.disable(admin, Set.of("opd"), true);
        assertEquals(List.of("admin modules.manage enable=opd,registration", "admin modules.manage disable=opd"), audit.entries);
    }

    @Test
    void changesModulesAlsoWhileTheDatabaseIsAway() {
        audit.away = true;
        modules.enable(admin, Set.of("opd"));
        assertEquals(State.RUNNING, module("opd").state());
        assertEquals(List.of(), audit.entries);
    }

    @Test
    void tellsWhichBundlesRestart() throws Exception {
        karaf.dependants.put("org.openhims.store", "org.openhims.lab");
        modules.enable(admin, Set.of("lab"));
        assertEquals(List.of("org.openhims.store 0.1.0"), modules.planDisable(admin, Set.of("lab")).restart());
    }

    @Test
    void openWorkHoldsUpDisabling() throws Exception {
        modules.enable(admin, Set.of("lab"));
        OpenWork specimens = () -> List.of(new OpenWork.Item("lab", "lab.openwork.collected", 3), new OpenWork.Item("opd", "opd.openwork", 1),
                new OpenWork.Item("lab", "lab.openwork.critical", 0));
        openWork(modules).add(specimens);
        assertEquals(List.of(new OpenWork.Item("lab", "lab.openwork.collected", 3)), modules.planDisable(admin, Set.of("lab")).openWork());
        assertEquals("modules.openwork", code(() -> modules.disable(admin, Set.of("lab"), false)));
        assertEquals(State.RUNNING, module("lab").state());
        modules.disable(admin, Set.of("lab"), true);
        assertEquals(State.ABSENT, module("lab").state());
    }

    /** As the component runtime fills it. */
    @SuppressWarnings("unchecked")
    private static Collection<OpenWork> openWork(ModulesService service) throws ReflectiveOperationException {
        Field field = ModulesService.class.getDeclaredField("openWork");
        field.setAccessible(true);
        return (Collection<OpenWork>) field.get(service);
    }

    @Test
    void saysWhichBundlesAreStoppedOrUnresolved() throws Exception {
        modules.enable(admin, Set.of("lab"));
        karaf.states.put("org.openhims.ui.lab", Bundle.RESOLVED);
        assertEquals(new Modules.Module("lab", "0.1.0", true, State.PARTLY, "stopped: org.openhims.ui.lab"), module("lab"));
        karaf.states.put("org.openhims.lab", Bundle.RESOLVED);
        assertEquals(State.STOPPED, module("lab").state());
        karaf.states.put("org.openhims.lab", Bundle.INSTALLED);
        assertEquals(State.FAILED, module("lab").state());
    }

    @Test
    void asksForTheRights() {
        Caller reader = new Caller("r", "R", Set.of("modules.read"), "", Locale.ENGLISH, null, null);
        Caller nobody = new Caller("n", "N", Set.of(), "", Locale.ENGLISH, null, null);
        assertEquals("access.denied", code(() -> modules.enable(reader, Set.of("lab"))));
        assertEquals("access.denied", code(() -> modules.disable(reader, Set.of("opd"), true)));
        assertEquals("access.denied", code(() -> modules.list(nobody)));
        assertEquals("access.denied", code(() -> modules.planEnable(nobody, Set.of("lab"))));
        assertEquals("access.denied", code(() -> modules.planDisable(nobody, Set.of("lab"))));
        assertTrue(karaf.batches.isEmpty());
    }
}
