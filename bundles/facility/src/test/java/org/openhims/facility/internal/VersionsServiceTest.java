// SPDX-License-Identifier: Apache-2.0
package org.openhims.facility.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhims.platform.ProblemException;
import org.openhims.platform.access.Caller;
import org.openhims.platform.facility.ModuleVersions.Change;
import org.osgi.framework.Bundle;
import org.osgi.service.component.runtime.ServiceComponentRuntime;

class VersionsServiceTest {

    private final Caller admin = new Caller("admin", "Admin", Set.of("modules.read", "modules.manage"), "", Locale.ENGLISH, null, null);

    @TempDir
    private Path etc;
    private FakeKaraf karaf;
    private ModulesService modules;
    private VersionsService versions;

    @BeforeEach
    void start() throws Exception {
        karaf = new FakeKaraf(etc.toString());
        karaf.feature("hims-opd");
        karaf.feature("hims-lab", "hims-opd");
        karaf.feature("hims-ui-lab");
        Files.writeString(etc.resolve("org.openhims.facility.modules"), "lab # ours\n");
        TextsService texts = TextsService.of(getClass().getClassLoader());
        ServiceComponentRuntime components = Stub.of(ServiceComponentRuntime.class, Map.of());
        modules = new ModulesService(karaf.context(), karaf.service(), components, texts, new ModuleTrail());
        versions = new VersionsService(karaf.context(), modules, karaf.service(), components, texts, new ModuleTrail());
        modules.applyWanted();
    }

    private void isKnown(String version) {
        karaf.features.add(FakeKaraf.feature("hims-lab", version, List.of("hims-opd"), "mvn:org.openhims/hims-lab/" + version));
    }

    private String code(org.junit.jupiter.api.function.Executable refused) {
        return assertThrows(ProblemException.class, refused).problem().code();
    }

    private List<String> chosen() throws Exception {
        return Files.readAllLines(etc.resolve("org.openhims.facility.versions")).stream().filter(line -> !line.startsWith("#")).toList();
    }

    private String runs() {
        return modules.list(admin).stream().filter(module -> module.name().equals("lab")).findFirst().orElseThrow().version();
    }

    @Test
    void theNewestIsOfferedWithWhatRestarts() {
        assertEquals(List.of(), versions.offers(admin));
        isKnown("0.1.1");
        isKnown("0.1.10");
        karaf.dependants.put("org.openhims.ui.lab", "org.openhims.lab");
        Change offer = new Change("lab", "0.1.0", "0.1.10", false, List.of("org.openhims.lab 0.1.0", "org.openhims.ui.lab 0.1.0"));
        assertEquals(List.of(offer), versions.offers(admin));
        assertEquals(offer, versions.planUpdate(admin, "lab", null));
        assertEquals("0.1.1", versions.planUpdate(admin, "lab", "0.1.1").to());
        assertEquals("0.1.0", runs());
    }

    @Test
    void anUpdateIsRolledBackWhenAsked() throws Exception {
        isKnown("0.1.1");
        versions.apply(admin, versions.planUpdate(admin, "lab", null));
        assertEquals("0.1.1", runs());
        assertEquals("0.1.0", karaf.versions.get("hims-ui-lab"));
        assertEquals(List.of("lab 0.1.1"), chosen());
        Change back = versions.planRollBack(admin, "lab");
        assertEquals("0.1.0", back.to());
        versions.apply(admin, back);
        assertEquals("0.1.0", runs());
        assertEquals(List.of("lab 0.1.0"), chosen());
        assertEquals("modules.version.nothing", code(() -> versions.planRollBack(admin, "lab")));
        modules.disable(admin, Set.of("lab"), true);
        modules.enable(admin, Set.of("lab"));
        assertEquals("0.1.0", runs());
    }

    @Test
    void whatDoesNotStartGoesBackByItself() throws Exception {
        isKnown("0.1.1");
        Change change = versions.planUpdate(admin, "lab", null);
        karaf.refused.put("hims-lab/0.1.1", "missing requirement [org.openhims.lab/0.1.1] osgi.wiring.package; osgi.wiring.package=\"org.drugs\"");
        ProblemException told = assertThrows(ProblemException.class, () -> versions.apply(admin, change));
        assertEquals("modules.rolledback", told.problem().code());
        assertEquals("org.openhims.lab needs the package org.drugs, which nothing here provides", told.problem().more().get("reason"));
        assertEquals("0.1.0", runs());
        assertEquals(List.of("lab 0.1.0"), chosen());
        assertEquals("modules.refused", code(() -> versions.planUpdate(admin, "lab", null)));
    }

    @Test
    void aModuleThatComesUpIllGoesBackByItself() throws Exception {
        isKnown("0.1.1");
        karaf.states.put("org.openhims.lab 0.1.1", Bundle.INSTALLED);
        ProblemException told = assertThrows(ProblemException.class, () -> versions.apply(admin, versions.planUpdate(admin, "lab", null)));
        assertTrue(told.problem().more().get("reason").toString().contains("not all that it needs is there"), told.problem()::toString);
        assertEquals("0.1.0", runs());
    }

    @Test
    void refusesWhatMakesNoSense() {
        assertEquals("modules.version.runs", code(() -> versions.planUpdate(admin, "lab", null)));
        assertEquals("modules.version.unknown", code(() -> versions.planUpdate(admin, "lab", "9")));
        assertEquals("modules.notinstalled", code(() -> versions.planUpdate(admin, "opd", null)));
        assertEquals("modules.notinstalled", code(() -> versions.planUpdate(admin, "nosuch", null)));
        Caller reader = new Caller("r", "R", Set.of("modules.read"), "", Locale.ENGLISH, null, null);
        assertEquals("access.denied", code(() -> versions.apply(reader, new Change("lab", "0.1.0", "0.1.1", false, List.of()))));
    }
}
