// SPDX-License-Identifier: Apache-2.0
package org.openhims.itests.node.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.openhims.itests.node.Browser;
import org.openhims.itests.node.Papers;
import org.openhims.itests.node.Wait;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** The network is away; people write on the forms of a kit, and what they wrote is entered when it is back. */
record BackEntry(Day day) {

    private static final ZoneId ZONE = ZoneId.of("Asia/Kolkata");

    /** A printed kit: when, and a sticker of each kind. */
    private record Kit(Instant at, String uhid, String token, String accession) {

        String clock() {
            return LocalTime.ofInstant(at, ZONE).toString();
        }

        /** Before the kit was there. */
        String early() {
            return LocalTime.ofInstant(at, ZONE).getHour() < 2 ? "00:00" : LocalTime.ofInstant(at, ZONE).minusHours(2).toString();
        }
    }

    void afterTheNetwork() {
        Kit kit = kit();
        String name = day.freshName();
        try (Desk desk = day.desk(Desk.Place.COUNTER, "registrar")) {
            register(desk, kit, name);
            slip(desk, kit, name);
        }
        try (Desk desk = day.desk(Desk.Place.NURSE, "nurse")) {
            request(desk, kit);
        }
        assertEquals(kit.at().toString(), day.api("registrar").get("/api/v1/patients/" + kit.uhid()).expect(200).text("registeredAt"));
    }

    private Kit kit() {
        JsonNode kit = day.api("admin").post("/api/v1/downtime-kits", Map.of("counts", Map.of("uhid", 1, "token", 1, "accession", 1))).expect(201).json();
        byte[] pdf = day.api("admin").get("/api/v1/downtime-kits/" + kit.path("number").asText() + ".pdf").expect(200).raw().body();
        Papers.keep("day-" + day.language() + "-kit", pdf);
        List<String> codes = Papers.codes(pdf).stream().map(code -> code.replace("CODE-128:", "")).toList();
        return new Kit(Instant.parse(kit.path("madeAt").asText()).truncatedTo(ChronoUnit.MINUTES), first(codes, "\\d{13}"), first(codes, "A-D\\d+"),
                first(codes, "\\d{10}"));
    }

    private static String first(List<String> codes, String pattern) {
        return codes.stream().filter(code -> code.matches(pattern)).findFirst().orElseThrow(() -> new AssertionError(pattern + " not in " + codes));
    }

    /** What is typed while the network is away is still there when it is back; a time before the kit is told at its field. */
    private void register(Desk desk, Kit kit, String name) {
        Browser clerk = desk.browser();
        clerk.click("menu-register");
        clerk.click("reg-paper");
        clerk.see("reg-paper-uhid");
        desk.cut();
        clerk.type("reg-paper-uhid", kit.uhid() + Keys.TAB);
        clerk.type("reg-paper-time", kit.early() + Keys.TAB);
        clerk.type("reg-name", name + Keys.TAB);
        day.picture(desk, "16-no-network");
        desk.mend();
        clerk.click("reg-sex-F");
        clerk.type("reg-born", "40" + Keys.TAB);
        clerk.click("reg-save");
        clerk.seeText(day.words("lies before the kit was printed", "किट छपने से पहले का समय है"));
        day.picture(desk, "17-too-early");
        clerk.type("reg-paper-time", kit.clock() + Keys.TAB);
        clerk.click("reg-save");
        Wait.until("the patient", 30, () -> day.api("registrar").get("/api/v1/patients/" + kit.uhid()).status() == 200);
        assertEquals(name, day.api("registrar").get("/api/v1/patients/" + kit.uhid()).expect(200).text("name"));
    }

    private void slip(Desk desk, Kit kit, String name) {
        Browser clerk = desk.browser();
        clerk.click("menu-opd");
        clerk.click("opd-paper");
        clerk.type("opd-paper-token", kit.token() + Keys.TAB);
        clerk.type("opd-paper-uhid", kit.uhid() + Keys.TAB);
        clerk.type("opd-paper-time", kit.clock() + Keys.TAB);
        clerk.click("opd-paper-save");
        Wait.until("the entered slip", 20, () -> clerk.see("opd-entered").contains(kit.token() + " · " + name));
        day.picture(desk, "18-slip-entered");
    }

    private void request(Desk desk, Kit kit) {
        Browser nurse = desk.browser();
        nurse.open("/paper/lab");
        nurse.type("lab-paper-uhid", kit.uhid() + Keys.TAB);
        nurse.type("lab-paper-tests", "CBC" + Keys.TAB);
        nurse.type("lab-paper-accessions", kit.accession() + Keys.TAB);
        nurse.type("lab-paper-time", kit.clock() + Keys.TAB);
        nurse.type("lab-paper-collected", kit.clock() + Keys.TAB);
        nurse.click("lab-paper-save");
        Wait.until("the cleared form", 20, () -> "".equals(nurse.driver().findElement(By.cssSelector("#lab-paper-uhid input")).getDomProperty("value")));
        day.picture(desk, "19-lab-entered");
    }
}
