// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openhims.opd.OpdEvent;
import org.openhims.opd.PaperScript;
import org.openhims.opd.Visit;
import org.openhims.opd.internal.paper.BlankSlip;
import org.openhims.opd.internal.paper.ScriptDesk;
import org.openhims.platform.Page;
import org.openhims.platform.access.Caller;
import org.openhims.platform.print.Element;
import org.openhims.platform.print.Sheet;

class ScriptTest {

    private final Clinic clinic = new Clinic();
    private final ScriptDesk scripts = new ScriptDesk(clinic.unit, clinic.team, clinic.node.clock(), clinic.tell,
            new BlankSlip(clinic.texts, clinic.facility));
    private final Caller nurse = clinic.node.caller("nurse", "opd.paper.attach", "opd.prescription.read", "opd.visit.read");
    private final Caller pharmacist = clinic.node.caller("pharmacist", "opd.prescription.read", "opd.prescription.dispense");

    @AfterEach
    void close() {
        clinic.close();
    }

    private static byte[] photo(String kind, int width, int height) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), kind, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    @Test
    void theSlipHasTheVisitsCodeWhichLeadsBackToIt() {
        Visit visit = clinic.arrive(1);
        Sheet slip = scripts.slip(nurse, visit.id());
        assertEquals(Sheet.Paper.A5, slip.paper());
        Element.Bars bars = (Element.Bars) slip.elements().stream().filter(Element.Bars.class::isInstance).findFirst().orElseThrow();
        assertEquals(visit.id(), scripts.visit(nurse, bars.content()).id());
        assertEquals(visit.id(), scripts.visit(nurse, visit.id()).id());
        assertEquals("opd.visit.unknown", Clinic.code(() -> scripts.visit(nurse, "12")));
        assertTrue(clinic.desk.slip(clinic.clerk, visit.id()).elements().contains(new Element.Qr(VisitCode.of(visit.id()), 24)));
    }

    @Test
    void aPictureIsMadeAnewAndShownWithTheVisit() throws IOException {
        Visit visit = clinic.arrive(1);
        PaperScript made = scripts.attach(nurse, VisitCode.of(visit.id()), photo("png", 1800, 2400));
        assertEquals(List.of(made), scripts.of(nurse, visit.id()));
        assertEquals(List.of(visit.id(), Clinic.uhid(1), "M-1", "nurse"), List.of(made.visit(), made.uhid(), made.token(), made.takenBy()));
        BufferedImage kept = ImageIO.read(new ByteArrayInputStream(scripts.picture(nurse, made.id())));
        assertTrue(kept.getWidth() <= 1600 && kept.getHeight() <= 2200 && kept.getWidth() >= 1500, kept::toString);
        assertEquals(1, clinic.node.events(OpdEvent.SCRIPT).size());
        assertTrue(clinic.node.audits().stream().anyMatch(entry -> entry.user().equals("nurse") && entry.detail().equals("script=" + made.id())));
    }

    @Test
    void thePharmacistFindsWhatIsWrittenByHandOnly() {
        Visit first = clinic.arrive(1);
        Visit second = clinic.arrive(2);
        Visit third = clinic.arrive(3);
        scripts.attach(nurse, first.id(), photo("jpeg", 600, 800));
        clinic.node.clock().move(Duration.ofSeconds(1));
        scripts.attach(nurse, second.id(), photo("jpeg", 600, 800));
        clinic.node.clock().move(Duration.ofSeconds(1));
        scripts.attach(nurse, first.id(), photo("jpeg", 600, 800));
        clinic.node.clock().move(Duration.ofSeconds(1));
        PaperScript cancelled = scripts.attach(nurse, third.id(), photo("jpeg", 600, 800));
        clinic.desk.cancel(clinic.clerk, third.id());
        Page<PaperScript> page = scripts.handwritten(pharmacist, null, 1);
        assertEquals(List.of(first.id()), page.items().stream().map(PaperScript::visit).toList());
        assertEquals(List.of(second.id()), scripts.handwritten(pharmacist, page.next(), 1).items().stream().map(PaperScript::visit).toList());
        assertFalse(page.items().get(0).typed());
        assertTrue(scripts.picture(pharmacist, cancelled.id()).length > 0);
    }

    @Test
    void aTypedPrescriptionTakesItsPlace() {
        Visit visit = clinic.arrive(1);
        PaperScript made = scripts.attach(nurse, visit.id(), photo("jpeg", 600, 800));
        clinic.unit.tx(clinic.doctor, tx -> OpdUnit.sql(tx).update("insert into opd_rx (id, code, visit, uhid, content, last_day, prescribed_by, "
                + "prescribed_at, signature) values ('r', 'RX', ?, ?, '{}', ?, 'doctor', ?, 'Dr')", visit.id(), visit.uhid(),
                java.sql.Date.valueOf(visit.token().day()), tx.now()));
        assertEquals(List.of(), scripts.handwritten(pharmacist, null, 10).items());
        assertTrue(scripts.of(nurse, made.visit()).get(0).typed());
    }

    @Test
    void whatIsNoPictureOrNobodysIsRefused() {
        Visit visit = clinic.arrive(1);
        assertEquals("picture:photo.kind", Clinic.code(() -> scripts.attach(nurse, visit.id(), "%PDF-1.4".getBytes())));
        assertEquals("picture:not-null", Clinic.code(() -> scripts.attach(nurse, visit.id(), null)));
        assertEquals("opd.visit.unknown", Clinic.code(() -> scripts.attach(nurse, "none", photo("png", 99, 99))));
        clinic.desk.cancel(clinic.clerk, visit.id());
        assertEquals("opd.visit.cancelled", Clinic.code(() -> scripts.attach(nurse, visit.id(), photo("png", 99, 99))));
        assertEquals("opd.script.unknown", Clinic.code(() -> scripts.picture(nurse, "none")));
        assertEquals("access.denied", Clinic.code(() -> scripts.attach(pharmacist, visit.id(), photo("png", 99, 99))));
        assertEquals("access.denied", Clinic.code(() -> scripts.handwritten(nurse, null, 10)));
        Caller stranger = clinic.node.caller("stranger", "opd.prescription.read");
        assertEquals("access.careteam", Clinic.code(() -> scripts.of(stranger, visit.id())));
    }
}
