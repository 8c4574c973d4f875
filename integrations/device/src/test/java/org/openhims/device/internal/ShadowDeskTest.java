// SPDX-License-Identifier: Apache-2.0
package org.openhims.device.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.openhims.device.DeviceProfile;
import org.openhims.device.ShadowReport;
import org.openhims.device.ShadowReport.Difference;
import org.openhims.device.internal.rest.ShadowResource;
import org.openhims.device.internal.rest.ShadowResource.Candidate;
import org.openhims.fixtures.SignedIn;
import org.openhims.platform.Problem;
import org.openhims.platform.ProblemException;

/** A profile is tried before it is used. */
class ShadowDeskTest extends OnDeviceNode {

    @BeforeEach
    void send() {
        node.send(DeviceNode.oru("1", "1000000008"));
        node.send(DeviceNode.oru("2", "1000000016"));
        node.send(DeviceNode.oru("3", "1000000024").replace("718-7", "H_G_B"));
        node.node.clock().move(Duration.ofSeconds(3));
    }

    private String device() {
        return node.devices.list(node.technician).get(0).id();
    }

    private ShadowReport run(String lines, int last) {
        return node.shadows.run(node.technician, device(), ProfileText.of("name=acme\nmatch.application=XN.*\n" + lines), last);
    }

    private static String refused(Executable work) {
        Problem problem = assertThrows(ProblemException.class, work).problem();
        return problem.errors().isEmpty() ? problem.code() : problem.errors().get(0).field() + ':' + problem.errors().get(0).rule();
    }

    @Test
    void whatIsReadDifferentlyIsShownWithBothReadings() {
        int told = node.lab.taken().size();
        ShadowReport report = run("code.H_G_B=718-7\nunit.g/dL=g/L", 100);
        assertEquals(List.of(3, 3, 0), List.of(report.messages(), report.fitting(), report.same()));
        Difference newest = report.differences().get(0);
        assertEquals(List.of("1000000024 H_G_B 13.2 g/dL"), newest.now());
        assertEquals(List.of("1000000024 718-7 13.2 g/L"), newest.then());
        assertEquals(told, node.lab.taken().size(), "the laboratory is told nothing");
    }

    @Test
    void theSameReadingIsNoDifference() {
        ShadowReport report = run("code.H_G_B=718-7", 100);
        assertEquals(2, report.same());
        assertEquals(List.of("3"), report.differences().stream().map(Difference::controlId).toList());
        assertEquals(List.of(1, 1), List.of(run("", 1).messages(), run("", 1).same()));
    }

    @Test
    void controlMaterialAndOtherFieldsShow() {
        assertEquals(List.of("QC 1000000008 718-7 13.2 g/dL", "QC 1000000008 777-3 - 10*3/uL"), run("controls=1.*8", 100).differences().get(0).then());
        assertEquals("- 718-7 13.2 g/dL", run("accession=SPM-2", 100).differences().get(1).then().get(0));
    }

    @Test
    void aProfileThatDescribesAnotherSenderSaysSo() {
        DeviceProfile other = ProfileText.of("name=acme\nmatch.application=CBC.*");
        assertEquals(0, node.shadows.run(node.technician, device(), other, 10).fitting());
    }

    @Test
    void eachMessageIsAuditedAsRead() {
        int before = node.node.audits().size();
        run("", 2);
        assertTrue(node.node.audits().stream().skip(before).allMatch(entry -> entry.detail().startsWith("message=")));
        assertEquals(before + 2, node.node.audits().size());
    }

    @Test
    void wrongInputIsNamed() {
        assertEquals("profile:device.profile", refused(() -> ProfileText.of("name=acme\ncolour=red")));
        assertEquals("profile:size", refused(() -> ProfileText.of(" ")));
        assertEquals("parent:device.profile.parent", refused(() -> run("parent=nobody", 10)));
        assertEquals("last:limit", refused(() -> run("", 0)));
        assertEquals("device.unknown", refused(() -> node.shadows.run(node.technician, "nobody", ProfileText.of("name=acme"), 10)));
        assertEquals("access.denied", refused(() -> node.shadows.run(node.node.caller("admin", MessageBook.READ, MessageBook.MANAGE), device(),
                ProfileText.of("name=acme"), 10)));
    }

    @Test
    void aBundleThatIsNotInstalledYetIsTried(@TempDir Path folder) throws IOException {
        Path jar = folder.resolve("acme.jar");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new ZipEntry("OSGI-INF/devices/acme.properties"));
            out.write("name=acme\ncode.H_G_B=718-7".getBytes(StandardCharsets.UTF_8));
        }
        assertEquals("acme", ProfileText.of(jar).name());
        Path lines = Files.writeString(folder.resolve("acme.cfg"), "name=acme");
        assertEquals("acme", ProfileText.of(lines).name());
        assertEquals("profile:device.profile", refused(() -> ProfileText.of(folder.resolve("none.jar"))));
    }

    @Test
    void overHttp() {
        ShadowReport report = new ShadowResource(node.shadows).run(new SignedIn(node.technician), device(), new Candidate("name=acme", null));
        assertEquals(3, report.same());
    }
}
