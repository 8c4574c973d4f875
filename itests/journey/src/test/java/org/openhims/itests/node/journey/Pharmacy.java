// SPDX-License-Identifier: Apache-2.0
package org.openhims.itests.node.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.openhims.itests.node.Browser;
import org.openhims.itests.node.Wait;
import org.openhims.itests.node.journey.Counter.Arrived;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** The pharmacy: a prescription from the doctor's screen, and one that is typed from the picture of the handwritten slip. */
record Pharmacy(Day day) {

    void serve(Arrived woman, String prescription, Arrived onPaper) {
        try (Desk desk = day.desk(Desk.Place.PHARMACY, "pharmacist")) {
            electronic(desk, woman, prescription);
            handwritten(desk, onPaper);
        }
        assertEquals(List.of(15), quantities(woman));
        assertEquals(List.of(10), quantities(onPaper));
    }

    private List<Integer> quantities(Arrived patient) {
        return given(patient).findValues("quantity").stream().map(JsonNode::asInt).toList();
    }

    private JsonNode given(Arrived woman) {
        return day.api("pharmacist").get("/api/v1/pharmacy/dispenses?uhid=" + woman.uhid()).expect(200).json().path("items");
    }

    /** The code of the print is scanned, the packs that expire first are proposed, one key gives them, one prints the label. */
    private void electronic(Desk desk, Arrived woman, String prescription) {
        Browser pharmacist = desk.browser();
        pharmacist.click("menu-pharmacy");
        Wait.until("the prescription at the counter", 20, () -> day.api("pharmacist").get("/api/v1/pharmacy/orders/" + prescription).status() == 200);
        pharmacist.type("pharm-scan", prescription + Keys.ENTER);
        pharmacist.see("pharm-serving");
        assertEquals("15", pharmacist.driver().findElement(By.cssSelector("#pharm-quantity-1-0 input")).getDomProperty("value"));
        day.picture(desk, "07-dispense");
        give(desk);
        pharmacist.click("pharm-labels");
        day.paper("label", desk.paper(), "50x25", List.of("Paracetamol 500 mg", woman.name(), day.words("1 tablet", "1 गोली"),
                day.words("three times a day", "दिन में तीन बार"), day.words("5 days", "5 दिन")));
    }

    private static void give(Desk desk) {
        desk.browser().click("pharm-give");
        desk.browser().seeNoMore("pharm-serving");
    }

    private void handwritten(Desk desk, Arrived woman) {
        Browser pharmacist = desk.browser();
        pharmacist.click("pharm-paper");
        By picture = By.xpath("//*[starts-with(@id, 'pharm-script-')][contains(., '" + woman.name() + "')]");
        pharmacist.seeId("pharm-script-");
        pharmacist.click(pharmacist.driver().findElement(picture).getDomAttribute("id"));
        Wait.until("the picture", 20, () -> !pharmacist.driver().findElements(By.cssSelector("#pharm-picture img")).isEmpty());
        pharmacist.type("pharm-prescriber", "Dr Anjali Sharma" + Keys.TAB);
        pharmacist.type("pharm-line-product", "CETIRIZINE" + Keys.TAB);
        pharmacist.type("pharm-line-quantity", "10" + Keys.TAB);
        pharmacist.click("pharm-line-add");
        Wait.until("the typed line", 20, () -> pharmacist.see("pharm-lines").contains("Cetirizine"));
        day.picture(desk, "08-from-paper");
        pharmacist.click("pharm-paper-save");
        pharmacist.see("pharm-serving");
        give(desk);
    }
}
