// SPDX-License-Identifier: Apache-2.0
package org.openhims.facility.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.karaf.features.Feature;
import org.junit.jupiter.api.Test;

class FeatureModelTest {

    private final FeatureModel model = new FeatureModel(new Feature[] {
        feature("hims-registration", "hims-store"), feature("hims-opd", "hims-registration"), feature("hims-lab", "hims-opd", "hims-lib-hapi"),
        feature("hims-ui-lab", "hims-lab", "hims-ui-shell"), feature("hims-ui-shell"), feature("hims-ui-admin"), feature("hims-store"),
        feature("hims-lib-hapi"), feature("hims-api"), feature("scr"),
        FakeKaraf.feature("hims-lab", "0.0.9", List.of(), "mvn:org.openhims/hims-lab/0.0.9")});

    private static Feature feature(String name, String... dependencies) {
        return FakeKaraf.feature(name, "0.1.0", List.of(dependencies), "mvn:org.openhims/" + name + "/0.1.0");
    }

    @Test
    void modulesAreNeitherPlatformNorLibrariesNorTheScreensOfAnother() {
        assertEquals(new TreeSet<>(List.of("lab", "opd", "registration", "ui-admin")), model.modules());
    }

    @Test
    void aModuleComesWithItsScreens() {
        assertEquals(Set.of("hims-lab", "hims-ui-lab"), model.featuresOf(Set.of("lab")));
        assertEquals(Set.of("hims-opd"), model.featuresOf(Set.of("opd", "nosuch")));
    }

    @Test
    void aModuleBringsThoseThatItNeeds() {
        assertEquals(new TreeSet<>(List.of("lab", "opd", "registration")), model.withNeeded(Set.of("lab")));
        assertEquals(Set.of("ui-admin"), model.withNeeded(Set.of("ui-admin")));
    }

    @Test
    void theNewestVersionCounts() {
        assertEquals("0.1.0", model.ofModule("lab").getVersion());
        assertNull(model.ofModule("nosuch"));
    }

    @Test
    void locationsAreThoseOfTheWholeClosure() {
        assertEquals(5, model.locations(Set.of("hims-lab")).size());
        assertEquals(new TreeSet<>(List.of("mvn:org.openhims/hims-lab/0.1.0", "mvn:org.openhims/hims-ui-lab/0.1.0")), model.ownLocations("lab"));
    }
}
