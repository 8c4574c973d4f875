// SPDX-License-Identifier: Apache-2.0
package org.openhims.device.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openhims.device.DeviceDriver;
import org.openhims.device.DeviceMessage;
import org.openhims.device.DeviceProfile;
import org.openhims.device.DeviceProfileSource;
import org.openhims.device.Envelope;
import org.openhims.device.Observation;
import org.openhims.device.ProfileFile;
import org.openhims.device.SpecimenReport;
import org.openhims.device.Subject;
import org.openhims.device.internal.store.Lane;
import org.openhims.device.internal.store.Pending;
import org.openhims.fixtures.base.TestClock;
import org.openhims.lab.AnalyserReport;

class ProfilesTest {

    private static final Envelope CBC5 = new Envelope("CBC-5200", "LAB", "1", "ORU^R01");
    private static final Pending STORED = new Pending("id", new Lane("mllp", "10.1.2.3", "CBC-5200", "LAB"), "hl7v2",
            Instant.EPOCH, false, false, 0);

    private final TestClock clock = new TestClock();
    private final Profiles profiles = new Profiles(clock);
    private final Drivers drivers = new Drivers();

    @BeforeEach
    void add() {
        profiles.add(DeviceNode.sourceOf(example("/devices/acme-cbc5.properties")));
        profiles.add(DeviceNode.sourceOf(example("/OSGI-INF/devices/generic.properties")));
    }

    private static DeviceProfile example(String file) {
        return ProfileBundles.read(ProfilesTest.class.getResource(file));
    }

    private Optional<String> chosen(Envelope envelope, String peer) {
        return profiles.of("hl7v2", envelope, peer).map(DeviceProfile::name);
    }

    private AnalyserReport report(Map<String, String> keys, Observation... observations) {
        DeviceMessage message = new DeviceMessage(CBC5, false, List.of(new SpecimenReport(keys, false, Subject.NONE, List.of(observations))));
        return new Reports(drivers).of(STORED, profiles.named("acme-cbc5").orElseThrow(), message).get(0);
    }

    @Test
    void theSenderDecides() {
        assertEquals(Optional.of("acme-cbc5"), chosen(CBC5, "10.1.2.3"));
        assertEquals(Optional.empty(), chosen(new Envelope("XN", "LAB", "1", ""), "10.1.2.3"));
        assertEquals(Optional.empty(), profiles.of("astm", CBC5, "10.1.2.3"));
    }

    @Test
    void theOneDeviceOutweighsItsKind() {
        DeviceProfileSource own = new ConfiguredProfile(Map.of("name", "counter-2", "parent", "acme-cbc5", "match.application", "CBC-5.*",
                "match.peer", "10.1.2.4", "service.pid", "org.openhims.device.profile~counter-2"));
        profiles.add(own);
        assertEquals(Optional.of("counter-2"), chosen(CBC5, "10.1.2.4"));
        assertEquals("6690-2", profiles.named("counter-2").orElseThrow().codes().get("W-BC"));
        assertEquals(Optional.of("acme-cbc5"), chosen(CBC5, "10.1.2.3"));
    }

    @Test
    void aProfileThatIsReplacedIsNeverAway() {
        DeviceProfileSource old = new ConfiguredProfile(Map.of("name", "counter-2", "match.application", "CBC-5.*", "match.peer", "10.1.2.4", "parent", "generic"));
        profiles.add(old);
        profiles.remove(old);
        assertEquals(Optional.of("counter-2"), chosen(CBC5, "10.1.2.4"));
        profiles.add(new ConfiguredProfile(Map.of("name", "counter-2", "match.application", "CBC-5.*", "match.peer", "10.1.2.4", "parent", "generic", "code.HB", "718-7")));
        assertEquals("718-7", profiles.named("counter-2").orElseThrow().codes().get("HB"));
        clock.move(Duration.ofMinutes(1));
        assertEquals("718-7", profiles.named("counter-2").orElseThrow().codes().get("HB"), "only the old one goes");
    }

    @Test
    void aProfileThatIsTakenAwayGoesAfterAWhile() {
        DeviceProfileSource own = new ConfiguredProfile(Map.of("name", "counter-2", "match.peer", "10.1.2.4", "match.application", "CBC-5.*"));
        profiles.add(own);
        profiles.remove(own);
        clock.move(Duration.ofSeconds(31));
        assertEquals(Optional.of("acme-cbc5"), chosen(CBC5, "10.1.2.4"));
    }

    @Test
    void aProfileWaitsForItsParent() {
        profiles.add(DeviceNode.sourceOf(ProfileFile.profile(Map.of("name", "child", "parent", "absent", "match.peer", "10.9.9.9"))));
        assertEquals(Optional.empty(), profiles.named("child"));
        profiles.add(DeviceNode.sourceOf(ProfileFile.profile(Map.of("name", "absent", "parent", "child"))));
        assertEquals(Optional.empty(), profiles.named("child"), "a circle");
        assertTrue(profiles.named("generic").isPresent());
    }

    @Test
    void codesAndUnitsAreTranslatedAndSettingsLeftOut() {
        AnalyserReport report = report(Map.of("OBR-2", "1000000008"), new Observation("W-BC", "7.3", "10^9/L", true, null, null),
                new Observation("Ref Group", "adult", null, false, null, null), new Observation("H_G_B", "---", "g/L", false, null, null));
        assertEquals(List.of(new AnalyserReport.Value("6690-2", "7.3", "10*3/uL", true, null, null),
                new AnalyserReport.Value("718-7", null, "g/L", false, null, "---")), report.values());
        assertEquals("acme-cbc5", report.device());
    }

    @Test
    void theProfileNamesTheAccession() {
        assertEquals(List.of("1000000008"), report(Map.of("OBR-2", "1000000008", "OBR-3", "1000000016")).accessions());
        assertEquals(List.of(), report(Map.of("OBR-3", "1000000016")).accessions());
        assertTrue(report(Map.of("OBR-2", "QC-LOW")).qualityControl());
    }

    @Test
    void onlyAnotherAccessionContradicts() {
        DeviceProfile generic = profiles.named("generic").orElseThrow();
        Map<String, List<String>> cases = Map.of("1000000008|1000000008|", List.of("1000000008"),
                "1000000008|1000000016|", List.of("1000000008", "1000000016"), "1000000008|ORD-7|", List.of("1000000008"),
                "|1000000016|", List.of("1000000016"), "||1000000024", List.of("1000000024"), "X|1000000016|", List.of("X", "1000000016"));
        cases.forEach((fields, accessions) -> {
            String[] parts = fields.split("\\|", -1);
            Map<String, String> keys = new java.util.HashMap<>(Map.of("OBR-3", parts[0], "OBR-2", parts[1], "SPM-2", parts[2]));
            keys.values().removeIf(String::isEmpty);
            DeviceMessage message = new DeviceMessage(CBC5, false, List.of(new SpecimenReport(keys, false, Subject.NONE, List.of())));
            assertEquals(accessions, new Reports(drivers).of(STORED, generic, message).get(0).accessions(), fields);
        });
    }

    @Test
    void aDriverMendsAndIsWaitedFor() {
        DeviceProfile quirky = ProfileFile.profile(Map.of("name", "quirky", "driver", "acme")).extending(profiles.named("generic").orElseThrow());
        DeviceMessage message = new DeviceMessage(CBC5, false, List.of(new SpecimenReport(Map.of(), false, Subject.NONE, List.of())));
        assertThrows(IllegalStateException.class, () -> new Reports(drivers).of(STORED, quirky, message));
        drivers.running = List.of(new DeviceDriver() {
            @Override
            public String name() {
                return "acme";
            }

            @Override
            public DeviceMessage mend(DeviceMessage sent) {
                return new DeviceMessage(sent.envelope(), true, sent.reports());
            }
        });
        assertTrue(new Reports(drivers).of(STORED, quirky, message).get(0).qualityControl());
    }
}
