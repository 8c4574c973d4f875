// SPDX-License-Identifier: Apache-2.0
package org.openhims.itests.node.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.openhims.itests.node.Analyser;
import org.openhims.itests.node.Api;
import org.openhims.itests.node.Browser;
import org.openhims.itests.node.Papers;
import org.openhims.itests.node.Scene;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** The bench, where a technician works, and the room of the pathologist, with one patient's blood count. */
record Laboratory(Day day, Desk bench, Desk office, String patient, String order, String accession, String control, String lot)
        implements AutoCloseable {

    private static final String LOTS = "/api/v1/lab/qc/lots";
    private static final String HOLDS = "/api/v1/lab/qc/holds";
    private static final int LEVEL = 6;
    private static final String WRONG = "4.1";
    private static final String RIGHT = "9.4";

    /** A doctor has ordered a blood count, and a control lot of its own is in use. */
    static Laboratory open(Day day) {
        Scene scene = new Scene(day.node());
        String patient = day.freshName();
        String uhid = day.api("registrar").post("/api/v1/patients", Scene.woman(patient)).expect(201).text("uhid");
        JsonNode order = scene.order(uhid, "CBC");
        String control = "QC" + Scene.freshMobile();
        String lot = day.api("pathologist").post(LOTS, Map.of("control", control, "lot", control, "analyte", "HGB", "level", LEVEL, "device", "generic",
                "mean", 9, "sd", 0.2, "from", LocalDate.now().minusDays(2).toString(), "expires", LocalDate.now().plusDays(90).toString()))
                .expect(201).text("id");
        return new Laboratory(day, day.desk(Desk.Place.BENCH, "technician"), day.desk(Desk.Place.PATHOLOGY, "pathologist"), patient,
                order.path("id").asText(), order.path("specimens").path(0).path("accession").asText(), control, lot);
    }

    void collect() {
        Browser technician = bench.browser();
        technician.click("menu-lab");
        technician.type("lab-scan", accession + Keys.ENTER);
        technician.click("lab-receive-" + accession);
        technician.click("lab-enter-" + accession);
        technician.type("enter-HGB", "6.2" + Keys.TAB);
        technician.seeText(day.words("critically low", "ख़तरनाक रूप से कम"));
        day.picture(bench, "20-by-hand");
        ScreensTest.obeys(technician, "enter results");
        technician.type("enter-HGB", "much" + Keys.ENTER);
        technician.press(Keys.F9);
        technician.seeText(day.words("must be a number", "संख्या होनी चाहिए"));
        technician.click("enter-leave");
        technician.seeNoMore("enter-leave");
    }

    /** The pathologist has the page of quality control open and sees it without a touch. */
    void controlFails() {
        office.browser().click("menu-lab-quality");
        office.browser().see("control-open-" + lot);
        try (Analyser analyser = day.node().analyser()) {
            send(analyser, Analyser.oru(control, control, "718-7=9.9=g/dL").replace("|P|2.5.1", "|Q|2.5.1"));
        }
        office.browser().seeId("hold-lift-");
        day.picture(office, "21-control-failed");
        office.browser().click("control-open-" + lot);
        office.browser().see("picture-words");
        assertTrue(office.browser().driver().findElement(By.cssSelector("#picture svg rect[fill='#b00020']")).isDisplayed(), "a red square in the picture");
        assertTrue(office.browser().text().contains("1-3s"));
        day.picture(office, "22-levey-jennings");
        ScreensTest.obeys(office.browser(), "control lot");
    }

    void analyse() {
        try (Analyser analyser = day.node().analyser()) {
            send(analyser, Scene.bloodCount(accession, WRONG));
        }
        bench.browser().seeText(WRONG);
    }

    private static void send(Analyser analyser, String message) {
        assertEquals("AA", Analyser.field(analyser.exchange(message), "MSA", 1));
    }

    /** What the failed control concerns has no button, and says why; the rest is validated. */
    void isHeld() {
        Browser pathologist = office.browser();
        pathologist.click("menu-lab-validation");
        pathologist.see("lab-held-" + accession);
        assertFalse(pathologist.driver().findElement(By.id("lab-group-" + accession)).getText().isEmpty());
        assertTrue(present(pathologist, "lab-validate-" + haemoglobin()).isEmpty(), "a held result can be validated");
        pathologist.click("lab-validate-all-" + accession);
        pathologist.see("lab-release-all-" + accession);
        day.picture(office, "23-held");
        assertEquals("preliminary", result().path("status").asText());
    }

    private static List<?> present(Browser browser, String id) {
        return browser.driver().findElements(By.id(id)).stream().filter(element -> element.isDisplayed()).toList();
    }

    /** Not with two letters, but with a reason. */
    void lift() {
        Browser pathologist = office.browser();
        pathologist.click("lab-held-" + accession);
        String button = pathologist.seeId("hold-lift-");
        pathologist.click(button);
        pathologist.type("lift-reason", "ok" + Keys.TAB);
        pathologist.click("lift-go");
        pathologist.seeText(day.words("must have a length of 10", "10"));
        pathologist.type("lift-reason", day.words("New vial measured by hand, mean confirmed", "नई शीशी हाथ से नापी गई, औसत ठीक है") + Keys.TAB);
        day.picture(office, "24-lift");
        ScreensTest.obeys(pathologist, "lift a hold");
        pathologist.click("lift-go");
        pathologist.seeNoMore(button);
    }

    void release() {
        Browser pathologist = office.browser();
        pathologist.click("menu-lab-validation");
        pathologist.click("lab-validate-" + haemoglobin());
        pathologist.seeNoMore("lab-validate-" + haemoglobin());
        day.picture(office, "25-validated");
        pathologist.click("lab-release-all-" + accession);
        pathologist.seeNoMore("lab-group-" + accession);
    }

    /** The doctor has it on the home page; at the bench a wrong value is not taken for the right one. */
    void tell() {
        try (Desk room = day.desk(Desk.Place.ROOM, "doctor")) {
            room.browser().see("card-critical");
            room.browser().click("menu-lab-critical");
            room.browser().seeText(patient);
            day.picture(room, "26-doctor");
        }
        Browser technician = bench.browser();
        technician.click("menu-lab-critical");
        String told = "critical-told-" + critical();
        technician.click(told);
        technician.type("told-to", day.words("Dr Rao", "डॉ. राव") + Keys.TAB);
        technician.type("told-value", "14.1" + Keys.ENTER);
        technician.seeText(day.words("is not the value", "मेल नहीं खाता"));
        day.picture(bench, "27-read-back-wrong");
        ScreensTest.obeys(technician, "told and read back");
        technician.type("told-value", WRONG + Keys.ENTER);
        technician.seeNoMore(told);
        day.picture(bench, "28-told");
    }

    void correct() {
        office.scan(accession);
        Browser pathologist = office.browser();
        pathologist.click("lab-amend-" + haemoglobin());
        pathologist.type("amend-value", RIGHT + Keys.TAB);
        pathologist.click("amend-reason-typing-error");
        day.picture(office, "29-correct");
        ScreensTest.obeys(pathologist, "correct a result");
        pathologist.click("amend-go");
        pathologist.seeText(RIGHT);
        assertTrue(pathologist.driver().findElement(By.cssSelector("#lab-sheet del")).getText().startsWith(WRONG));
        day.picture(office, "30-corrected");
    }

    void print() {
        office.browser().click("lab-report-" + order);
        byte[] report = office.paper();
        day.paper("lab-report", report, Day.A4, List.of(patient, day.words("CORRECTED", "संशोधित"), day.words("Haemoglobin", "हीमोग्लोबिन"), RIGHT, WRONG,
                day.words("Typing error", "टंकण की भूल")));
        assertFalse(Papers.qr(report).isEmpty());
    }

    /** What the code on the report says as it is now. */
    String code() {
        return Papers.qr(day.api("pathologist").get("/api/v1/lab/orders/" + order + "/report").expect(200).raw().body());
    }

    /** The technician's shift ends; the pathologist reads the note and takes over. */
    void handOver() {
        String note = day.words("Diluent runs low, Dr Rao calls back", "डाइल्यूएंट कम है, डॉ. राव फ़ोन करेंगे");
        Browser technician = bench.browser();
        technician.click("menu-lab");
        technician.click("lab-handover");
        technician.type("handover-note", note + Keys.TAB);
        day.picture(bench, "31-hand-over");
        technician.click("handover-give");
        technician.see("handover-waits");
        Browser pathologist = office.browser();
        pathologist.click("lab-handover");
        pathologist.seeText(note);
        day.picture(office, "32-take-over");
        ScreensTest.obeys(pathologist, "take over");
        pathologist.click("handover-accept");
        pathologist.seeNoMore("handover-accept");
    }

    /** Without an account, on a telephone. */
    void isToldToWhoeverHoldsThePaper(String before) {
        Browser citizen = office.browser();
        citizen.screen(390, 844);
        isTold(citizen, before, "corrected", day.words("A result was corrected", "एक नतीजा संशोधित हुआ"));
        isTold(citizen, code(), "current", day.words("This report holds", "यह रिपोर्ट मान्य है"));
        isTold(citizen, "HIMSL1:bHe3v0kPq1mXcT8yZr2wUA", "none", day.words("No such report", "ऐसी कोई रिपोर्ट नहीं"));
        assertFalse(citizen.text().contains(RIGHT) || citizen.text().contains(patient), citizen::text);
    }

    private void isTold(Browser citizen, String code, String state, String words) {
        citizen.open("/report#" + code);
        citizen.click("lang-" + day.language());
        citizen.seeText(words);
        assertEquals(state, citizen.driver().findElement(By.id("report-result")).getDomAttribute("data-state"));
        day.picture(office, "33-report-" + state);
        ScreensTest.obeys(citizen, "report " + state);
    }

    private JsonNode result() {
        JsonNode results = day.api("pathologist").get("/api/v1/lab/orders/" + order).expect(200).json().path("results");
        return results.findParents("analyte").stream().filter(one -> one.path("analyte").asText().equals("HGB")).findFirst().orElseThrow();
    }

    private String haemoglobin() {
        return result().path("id").asText();
    }

    private String critical() {
        JsonNode open = day.api("technician").get("/api/v1/lab/critical").expect(200).json().path("items");
        return open.findParents("accession").stream().filter(one -> one.path("accession").asText().equals(accession)).findFirst().orElseThrow()
                .path("id").asText();
    }

    /** The lot holds nothing for those who come after, also when the day went wrong. */
    @Override
    public void close() {
        Api pathologist = day.api("pathologist");
        pathologist.post(LOTS + '/' + lot + "/end", Map.of("until", LocalDate.now().minusDays(1).toString())).expect(200);
        pathologist.get(HOLDS).expect(200).json().path("items").findParents("rule").stream().filter(hold -> hold.path("level").asInt() == LEVEL)
                .forEach(hold -> pathologist.post(HOLDS + '/' + hold.path("id").asText() + "/override", Map.of("reason", "the test is over")));
        bench.close();
        office.close();
    }
}
