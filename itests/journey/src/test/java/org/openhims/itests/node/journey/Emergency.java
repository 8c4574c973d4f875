// SPDX-License-Identifier: Apache-2.0
package org.openhims.itests.node.journey;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.openhims.itests.node.Browser;
import org.openhims.itests.node.Scene;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** Casualty: somebody whom nobody knows is taken in by one press, and the police is told. */
record Emergency(Day day) {

    private static final String CASES = "/api/v1/opd/casualty";

    void medicoLegal() {
        String what = day.words("Hit by a lorry ", "ट्रक से टक्कर ") + Scene.freshMobile();
        try (Desk desk = day.desk(Desk.Place.CASUALTY, "doctor")) {
            Browser doctor = desk.browser();
            doctor.click("menu-casualty");
            doctor.type("cas-age", "40" + Keys.TAB);
            doctor.type("cas-complaint", what + Keys.TAB);
            doctor.click("cas-take-red");
            doctor.seeText(what);
            day.picture(desk, "14-casualty");
            doctor.click(doctor.driver().findElement(By.xpath("//tr[contains(., '" + what + "')]//*[starts-with(@id, 'cas-mlc-')]"))
                    .getDomAttribute("id"));
            record(desk, what);
        }
        end(what);
    }

    private void record(Desk desk, String what) {
        Browser doctor = desk.browser();
        doctor.click("mlc-kind-road-accident");
        doctor.type("mlc-history", what + Keys.TAB);
        doctor.type("mlc-injuries", day.words("Left leg broken", "बाएँ पैर की हड्डी टूटी") + Keys.TAB);
        doctor.type("mlc-policeStation", day.words("Kanke", "काँके") + Keys.TAB);
        day.picture(desk, "15-mlc");
        doctor.click("mlc-sign");
        byte[] intimation = desk.paper();
        day.paper("mlc", intimation, Day.A4, List.of(day.words("Kanke", "काँके"), day.words("Road accident", "सड़क दुर्घटना"),
                day.words("Unknown", "अज्ञात"), "DMC/R/04711"));
    }

    private void end(String what) {
        JsonNode here = day.api("doctor").get(CASES).expect(200).json().path("items");
        String id = here.findParents("complaint").stream().filter(one -> what.equals(one.path("complaint").asText())).findFirst().orElseThrow()
                .path("id").asText();
        assertTrue(here.toString().contains("\"mlc\""), here::toString);
        day.api("doctor").post(CASES + '/' + id + "/end", Map.of("outcome", "admitted")).expect(200);
    }
}
