// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.admin.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openhims.fixtures.ui.Fake;
import org.openhims.fixtures.ui.TestSession;
import org.openhims.fixtures.ui.TestWindow;
import org.openhims.platform.downtime.DowntimeKits;
import org.openhims.platform.downtime.Kit;
import org.openhims.platform.print.Sheet;

class KitsTest {

    private final TestSession session = TestSession.of("admin", "downtime.kit");
    private final TestWindow window = TestWindow.open();
    private final List<Kit> made = new ArrayList<>();
    private final Fake<DowntimeKits> kits = Fake.of(DowntimeKits.class)
            .on("kinds", args -> List.of("uhid", "token"))
            .on("list", args -> List.copyOf(made))
            .on("make", args -> {
                made.add(new Kit(7, TestSession.NOW, "admin", Map.of("uhid", 48), 0));
                return made.get(0);
            })
            .on("print", args -> new Sheet("Downtime kit no. " + args.get(0), Sheet.Paper.A4, Locale.ENGLISH, List.of()));

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void aKitIsMadePrintedAndPrintedAgain() {
        window.show(new KitsView(kits.service()).open(session, ""));
        assertTrue(window.text().contains("No kit was made yet"));
        window.type("kit-uhid", 48);
        window.type("kit-token", 0);
        window.click("kit-make");
        assertTrue(kits.asked().contains("make[{uhid=48}]"), kits.asked()::toString);
        window.click("kit-print-7");
        assertEquals(List.of("Downtime kit no. 7", "Downtime kit no. 7"), session.printed);
    }
}
