// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.lab.internal.day;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openhims.fixtures.ui.Fake;
import org.openhims.fixtures.ui.TestSession;
import org.openhims.fixtures.ui.TestWindow;
import org.openhims.lab.Specimen;
import org.openhims.lab.SpecimenStatus;
import org.openhims.lab.bench.BenchWork;
import org.openhims.platform.Page;

class BenchPageTest {

    private final List<Specimen> blood = new ArrayList<>(List.of(DayScenes.specimen(DayScenes.TUBE, SpecimenStatus.RECEIVED)));
    private final Fake<BenchWork> work = Fake.of(BenchWork.class).on("benches", args -> List.of("biochemistry", "haematology"))
            .on("worklist", args -> Page.all(args.get(0).equals("haematology")
                    ? blood.stream().filter(specimen -> specimen.status() == args.get(1)).toList() : List.of()));
    private final TestSession session = TestSession.of("technician", "lab.worklist");
    private final TestWindow window = TestWindow.open();

    private void show(String rest) {
        window.ui().removeAll();
        window.show(new BenchView(work.service()).open(session, rest));
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void aBenchSeesItsOwnSpecimensOnly() {
        show("haematology");
        assertTrue(window.sees("bench-specimens-" + DayScenes.TUBE));
        assertTrue(window.text().contains("In the laboratory · 1") && window.text().contains("30 min"), window::text);
        show("biochemistry");
        assertFalse(window.find("bench-specimens-" + DayScenes.TUBE).isPresent());
        assertTrue(window.text().contains("Nothing waits here"));
    }

    @Test
    void theBenchStandsInTheAddressAndIsRememberedWithoutOne() {
        show("haematology");
        window.click("bench-biochemistry");
        assertEquals("lab/bench/biochemistry", session.gone);
        show("");
        assertEquals("true", window.get("bench-haematology").getElement().getAttribute("aria-pressed"));
        show("no-such-bench");
        assertEquals("true", window.get("bench-haematology").getElement().getAttribute("aria-pressed"));
    }

    @Test
    void aScannedTubeOpens() {
        show("haematology");
        window.scan("bench-scan", "10000 00016");
        assertEquals("lab/" + DayScenes.TUBE, session.gone);
    }

    @Test
    void whatIsShownIsPrinted() {
        show("haematology");
        window.click("bench-print");
        assertEquals(List.of("lab.department.haematology · Received"), session.printed);
    }

    @Test
    void arrivalsAppearByThemselves() {
        show("haematology");
        blood.add(DayScenes.specimen("1000000024", SpecimenStatus.RECEIVED));
        session.tell("lab.specimen.received", "0700000000019");
        assertTrue(window.sees("bench-specimens-1000000024"));
        blood.set(0, DayScenes.specimen(DayScenes.TUBE, SpecimenStatus.RESULTED));
        session.tell("lab.result.received", "0700000000019");
        assertFalse(window.find("bench-specimens-" + DayScenes.TUBE).isPresent());
        window.click("bench-tab-resulted");
        assertTrue(window.sees("bench-specimens-" + DayScenes.TUBE));
    }
}
