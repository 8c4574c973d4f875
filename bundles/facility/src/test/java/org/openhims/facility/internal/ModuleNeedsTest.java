// SPDX-License-Identifier: Apache-2.0
package org.openhims.facility.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.apache.karaf.features.Feature;
import org.junit.jupiter.api.Test;

class ModuleNeedsTest {

    private final Map<String, byte[]> jars = new HashMap<>();
    private final ModuleNeeds needs = new ModuleNeeds(this::open);
    private final FeatureModel model = new FeatureModel(new Feature[] {feature("registration"), feature("opd"), feature("lab"), feature("ui-lab"),
        feature("device"), feature("device-api-x")});

    private static Feature feature(String name) {
        return FakeKaraf.feature("hims-" + name, "0.1.0", List.of(), location(name));
    }

    private static String location(String name) {
        return "mvn:org.openhims/hims-" + name + "/0.1.0";
    }

    private InputStream open(String location) throws IOException {
        if (!jars.containsKey(location)) {
            throw new FileNotFoundException(location);
        }
        return new ByteArrayInputStream(jars.get(location));
    }

    private void jar(String name, String... references) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(bytes)) {
            jar.putNextEntry(new ZipEntry("OSGI-INF/l10n/other.xml"));
            jar.write("<reference interface=\"org.openhims.device.Wrong\"/>".getBytes(StandardCharsets.UTF_8));
            jar.putNextEntry(new ZipEntry("OSGI-INF/component.xml"));
            jar.write(("<scr:component name=\"x\">" + String.join("", references) + "</scr:component>").getBytes(StandardCharsets.UTF_8));
        }
        jars.put(location(name), bytes.toByteArray());
    }

    private static String reference(String service, String more) {
        return "<reference name=\"r\" interface=\"" + service + "\" " + more + "/>";
    }

    @Test
    void aMandatoryReferenceNeedsTheModuleThatProvidesIt() throws Exception {
        jar("lab", reference("org.openhims.opd.Visits", ""), reference("org.openhims.lab.internal.Reports", ""),
                reference("org.openhims.platform.store.Store", "policy=\"dynamic\""));
        jar("opd", reference("org.openhims.registration.Patients", "parameter=\"1\""));
        jar("registration");
        assertEquals(new TreeSet<>(List.of("lab", "opd", "registration")), needs.withNeeded(model, Set.of("lab")));
        assertEquals(Set.of("registration"), needs.withNeeded(model, Set.of("registration")));
    }

    @Test
    void anOptionalReferenceNeedsNothing() throws Exception {
        jar("lab", reference("org.openhims.opd.Visits", "cardinality=\"0..1\""), reference("org.openhims.device.Profile", "cardinality=\"0..n\""));
        assertEquals(Set.of("lab"), needs.withNeeded(model, Set.of("lab")));
    }

    @Test
    void aComponentThatMayWaitNeedsNothing() throws Exception {
        jar("lab", "<property name=\"hims.may.wait\" type=\"Boolean\" value=\"true\"/>", reference("org.openhims.opd.Visits", ""));
        assertEquals(Set.of("lab"), needs.withNeeded(model, Set.of("lab")));
    }

    @Test
    void theScreensNeedsAreTheModules() throws Exception {
        jar("ui-lab", reference("org.openhims.registration.Patients", "cardinality=\"1..n\""));
        assertEquals(new TreeSet<>(List.of("lab", "registration")), needs.withNeeded(model, Set.of("lab")));
    }

    @Test
    void twoThatNeedEachOtherComeTogether() throws Exception {
        jar("lab", reference("org.openhims.opd.Visits", ""));
        jar("opd", reference("org.openhims.lab.LabOrders", ""));
        assertEquals(new TreeSet<>(List.of("lab", "opd")), needs.withNeeded(model, Set.of("opd")));
    }

    @Test
    void whatCannotBeReadNeedsNothing() {
        assertEquals(Set.of("lab", "nosuch"), needs.withNeeded(model, Set.of("lab", "nosuch")));
    }
}
