// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.admin.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openhims.fixtures.ui.Fake;
import org.openhims.fixtures.ui.TestSession;
import org.openhims.fixtures.ui.TestWindow;
import org.openhims.platform.morning.MorningSheet;
import org.openhims.platform.morning.MorningSheet.Line;
import org.openhims.platform.morning.MorningSheet.Morning;
import org.openhims.platform.morning.MorningSheet.Section;
import org.openhims.platform.morning.Severity;
import org.openhims.platform.print.Sheet;

class MorningTest {

    private final TestSession session = TestSession.of("admin", "morning.read");
    private final TestWindow window = TestWindow.open();
    private final Fake<MorningSheet> sheet = Fake.of(MorningSheet.class)
            .on("now", args -> new Morning(TestSession.NOW, "District Hospital", List.of(
                    new Section("lab", "Laboratory", false, List.of()),
                    new Section("machine", "Machine", true, List.of(
                            new Line("support.morning.parts", "Parts that are not well", "none of 9", Severity.WELL, null),
                            new Line("support.morning.disk", "Disk", "91 % used, 9 GB free", Severity.ALARM, 0.91))))))
            .on("paper", args -> new Sheet("Morning sheet", Sheet.Paper.A4, Locale.ENGLISH, List.of()));

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void whatWantsAttentionStandsFirstAndWhoIsAwaySaysSo() {
        window.show(new MorningView(sheet.service()).open(session, ""));
        for (String part : List.of("As of 10:00", "Disk: 91 % used, 9 GB free", "Act now", "none of 9", "Not available now")) {
            assertTrue(window.text().contains(part), part);
        }
        assertTrue(window.sees("note-support.morning.disk"));
        assertFalse(window.sees("note-support.morning.parts"));
        window.click("morning-refresh");
        assertEquals(List.of("now[]", "now[]"), sheet.asked());
    }

    @Test
    void itIsPrinted() {
        window.show(new MorningView(sheet.service()).open(session, ""));
        window.click("morning-print");
        assertEquals(List.of("Morning sheet"), session.printed);
    }

    @Test
    void theHomePageWarnsOfAFullDisk() {
        window.show(new MorningCard(sheet.service()).open(session));
        assertTrue(window.text().contains("Disk: 91 % used, 9 GB free"));
        assertTrue(window.text().contains("to act on now"));
    }
}
