// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.lab.internal.quality;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.openhims.device.Device;
import org.openhims.device.Devices;
import org.openhims.fixtures.ui.Fake;
import org.openhims.fixtures.ui.TestSession;
import org.openhims.lab.Analyte;
import org.openhims.lab.quality.ControlLot;
import org.openhims.lab.quality.ControlResult;
import org.openhims.lab.quality.Hold;
import org.openhims.lab.quality.Maintenance;

/** Things of quality control for tests. */
final class QualityScenes {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    static final ControlLot LOT = new ControlLot("lot1", "QC-LOW", "L2611", "HGB", 1, "xn", new BigDecimal("7.2"), new BigDecimal("0.2"), "g/dL",
            TODAY.plusDays(9), TODAY.minusDays(60), null);
    static final Hold HOLD = new Hold("h1", "HGB", "xn", 1, "1-3s", "k2", TestSession.NOW.minusSeconds(600), null, null, null, null);

    private QualityScenes() {
    }

    static ControlResult control(String id, String value, String z, String verdict, List<String> rules, Hold hold) {
        Instant at = TestSession.NOW.minusSeconds(id.equals("k1") ? 90_000 : 600);
        return new ControlResult(id, "lot1", "HGB", 1, "xn", new BigDecimal(value), new BigDecimal(z), verdict, rules, at, "anita", null, hold);
    }

    static List<ControlResult> course() {
        return List.of(control("k1", "7.3", "0.5", "accepted", List.of(), null), control("k2", "7.95", "3.75", "rejected", List.of("1-3s"), HOLD));
    }

    static Maintenance care(String device, String kind, LocalDate next) {
        return new Maintenance("m-" + device, device, kind, "probe washed", next, TestSession.NOW.minusSeconds(90_000), "anita");
    }

    static Analyte analyte() {
        return new Analyte("HGB", "Haemoglobin", "718-7", "g/dL", 1, true, List.of());
    }

    static Analysers analysers() {
        Analysers analysers = new Analysers();
        analysers.devices = Fake.of(Devices.class).on("list", args -> List.of(new Device("d", "XN-1000", "xn", null, null, Device.State.CONNECTED, null,
                Device.Counts.NONE, List.of()))).service();
        return analysers;
    }
}
