// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.pharmacy.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openhims.fixtures.ui.Fake;
import org.openhims.fixtures.ui.TestSession;
import org.openhims.fixtures.ui.TestWindow;
import org.openhims.opd.PaperScript;
import org.openhims.opd.PaperScripts;
import org.openhims.pharmacy.PaperRx;
import org.openhims.pharmacy.PaperRx.PaperLine;
import org.openhims.pharmacy.RxOrders;
import org.openhims.platform.Page;

class PaperPageTest {

    private final List<PaperRx> written = new ArrayList<>();
    private final Fake<RxOrders> orders = Fake.of(RxOrders.class).on("write", args -> {
        written.add((PaperRx) args.get(0));
        return PharmacyScenes.order();
    });
    private final Fake<PaperScripts> scripts = Fake.of(PaperScripts.class)
            .on("handwritten", args -> Page.all(List.of(new PaperScript("s1", "v1", PharmacyScenes.UHID, "Sunita Devi", "M-7", "nurse",
                    PharmacyScenes.AT, false))))
            .on("picture", args -> new byte[] {1});
    private final TestSession session = TestSession.of("pharmacist", "pharmacy.dispense", "opd.prescription.dispense");

    private TestWindow page(boolean opd) {
        PaperView view = new PaperView(orders.service(), PharmacyScenes.catalogue().service());
        view.scripts = opd ? scripts.service() : null;
        return TestWindow.of(view.open(session, ""));
    }

    @Test
    void aHandwrittenSlipIsTypedBesideItsPictureAndServed() {
        try (TestWindow window = page(true)) {
            window.click("pharm-script-s1");
            window.type("pharm-prescriber", "Dr Rao, DMC 54321");
            window.type("pharm-line-product", "para");
            window.type("pharm-line-quantity", "15");
            window.click("pharm-paper-save");
            assertEquals(new PaperRx(PharmacyScenes.UHID, null, "Dr Rao, DMC 54321", "s1", List.of(new PaperLine("PARA-500", null, null, 15, null))),
                    written.get(0));
            assertEquals("pharmacy/o1", session.gone);
        }
    }

    @Test
    void aBuyerHasANameAndWhereThereIsNoOpdThereIsNoPicture() {
        try (TestWindow window = page(false)) {
            assertTrue(window.text().contains("No picture waits."));
            window.type("pharm-who", "Ramesh");
            window.type("pharm-line-product", "para");
            window.type("pharm-line-quantity", "0");
            window.click("pharm-line-add");
            window.type("pharm-line-quantity", "10");
            window.click("pharm-line-add");
            window.click("pharm-paper-save");
            assertEquals("Ramesh", written.get(0).name());
            assertEquals(1, written.get(0).lines().size());
        }
    }
}
