// SPDX-License-Identifier: Apache-2.0
package org.openhims.itests.node.journey;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.openhims.itests.node.Browser;
import org.openhims.itests.node.Papers;
import org.openhims.itests.node.Wait;
import org.openhims.itests.node.journey.Counter.Arrived;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** The nurse's table and the doctor's room. */
record Room(Day day) {

    private static final String PARACETAMOL = "PARACETAMOL-500-MG-TAB";

    /** The nurse scans the slip and types a row of numbers. */
    void vitals(Arrived woman) {
        try (Desk desk = day.desk(Desk.Place.NURSE, "nurse")) {
            open(desk, woman);
            Browser nurse = desk.browser();
            nurse.click("action-vitals");
            nurse.type("vitals-temperature", "38.4" + Keys.TAB);
            nurse.type("vitals-pulse", "104" + Keys.TAB);
            nurse.type("vitals-systolic", "118" + Keys.TAB);
            nurse.type("vitals-diastolic", "76" + Keys.TAB);
            nurse.type("vitals-weight", "54.5" + Keys.TAB);
            day.picture(desk, "03-vitals");
            nurse.click("vitals-save");
            nurse.seeNoMore("vitals-save");
            nurse.seeText("38.4");
        }
    }

    private static void open(Desk desk, Arrived woman) {
        desk.scan(woman.code());
        Wait.until("the visit of the scanned slip", 20, () -> desk.browser().url().endsWith("/visit/" + woman.visit()));
    }

    /** One patient is seen at the screen, for the other the doctor likes the pen better. Returns the prescription's code. */
    String consult(Arrived woman, Arrived onPaper) {
        try (Desk desk = day.desk(Desk.Place.ROOM, "doctor")) {
            String code = onScreen(desk, woman);
            open(desk, onPaper);
            blankSlip(desk, onPaper);
            return code;
        }
    }

    private String onScreen(Desk desk, Arrived woman) {
        open(desk, woman);
        Browser doctor = desk.browser();
        doctor.click("visit-start");
        doctor.seeText("38.4");
        doctor.type("note-complaints", day.words("Fever for three days", "तीन दिन से बुख़ार") + Keys.TAB);
        doctor.type("note-diagnoses", day.words("Viral fever", "वायरल बुख़ार") + Keys.TAB);
        String code = prescribe(desk, woman);
        doctor.click("note-sign");
        doctor.click("confirm-go");
        doctor.see("note-signed");
        day.picture(desk, "06-signed");
        return code;
    }

    private String prescribe(Desk desk, Arrived woman) {
        Browser doctor = desk.browser();
        doctor.click("action-prescribe");
        doctor.type("rx-drug", "para");
        doctor.see("rx-pick-" + PARACETAMOL);
        doctor.press(Keys.ENTER);
        doctor.seeNoMore("rx-pick-" + PARACETAMOL);
        doctor.type("rx-dose", "1" + Keys.ENTER);
        Wait.until("the findings", 20, () -> !doctor.driver().findElements(By.cssSelector("#rx-lines .h-chip")).isEmpty());
        day.picture(desk, "04-prescribe");
        doctor.click("rx-sign");
        byte[] sheet = desk.paper();
        String code = Papers.codes(sheet).get(0).replace("CODE-128:", "");
        assertTrue(code.matches("RX\\d{6}-\\d+"), code);
        day.paper("prescription", sheet, Day.A5, List.of(woman.name(), woman.uhid(), "Paracetamol 500 mg", "1 गोली", "दिन में 3 बार", "5 दिन तक",
                day.words("Prescription", "दवा का पर्चा")));
        return code;
    }

    /** An empty slip with the visit's code; written on, a picture of it is attached. */
    private void blankSlip(Desk desk, Arrived woman) {
        Browser doctor = desk.browser();
        doctor.click("action-script");
        doctor.click("script-print");
        byte[] slip = desk.paper();
        Day.codes(slip, "CODE-128:" + woman.code());
        day.paper("blank-slip", slip, Day.A5, List.of(woman.name(), woman.token(), day.words("OPD slip", "ओपीडी पर्ची")));
        doctor.see("script-upload");
        doctor.driver().findElement(By.id("script-upload")).getShadowRoot().findElement(By.cssSelector("input[type=file]"))
                .sendKeys(photo(slip).toString());
        Wait.until("the picture", 20, () -> !doctor.driver().findElements(By.cssSelector("#script-pictures img")).isEmpty());
        day.picture(desk, "05-handwritten");
        doctor.click("script-leave");
        doctor.seeNoMore("script-leave");
    }

    private static Path photo(byte[] slip) {
        try {
            Path file = Files.createTempFile(Path.of("target").toAbsolutePath(), "slip", ".png");
            ImageIO.write(Papers.picture(slip), "png", file.toFile());
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
