// SPDX-License-Identifier: Apache-2.0
package org.openhims.itests.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** The main job by hand: four people at four computers, an analyser and an IT admin, in each language. */
@ExtendWith(SharedNode.class)
class JourneyTest {

    private static final Pattern ACCESSION = Pattern.compile("\\b[1-5]\\d{9}\\b");

    @ParameterizedTest
    @ValueSource(strings = {"en", "hi"})
    void fromRegistrationToAReleasedResult(String language, Node node) {
        try (Doorway counter = new Doorway(node.http(), 11); Doorway room = new Doorway(node.http(), 12);
                Doorway bench = new Doorway(node.http(), 13); Doorway office = new Doorway(node.http(), 14);
                Browser clerk = new Browser(counter.address(), language); Browser doctor = new Browser(room.address(), language);
                Browser technician = new Browser(bench.address(), language); Browser pathologist = new Browser(office.address(), language)) {
            new Walk(node, language, clerk, doctor, technician, pathologist).go();
        }
    }

    private record Walk(Node node, String language, Browser clerk, Browser doctor, Browser technician, Browser pathologist) {

        void go() {
            String uhid = register();
            String qr = card();
            String queue = token();
            consult(queue, uhid, qr);
            String accession = specimen();
            analyse(accession);
            device(accession);
            release(accession);
            archive();
            moduleGoesAndComes();
        }

        private void picture(Browser browser, String name) {
            browser.picture(language + '-' + name);
        }

        /** The clerk is warned of a likely duplicate, says that it is another person, and saves. */
        private String register() {
            String surname = Scene.freshName().split(" ")[0];
            String twin = node.api("registrar").post("/api/v1/patients", Map.of("name", "Sunita " + surname, "sex", "F", "birthDate",
                    "1990-08-04")).expect(201).text("uhid");
            clerk.signIn("registrar", language);
            clerk.click("menu-register");
            clerk.type("reg-name", "Suneeta " + surname + Keys.TAB);
            clerk.click("reg-sex-F");
            clerk.type("reg-born", "4/8/1990" + Keys.TAB);
            Wait.until("the twin, now certain", 20, () -> !clerk.driver().findElements(By.cssSelector("#reg-twin-" + twin + ".h-certain")).isEmpty());
            picture(clerk, "1-register");
            clerk.click("reg-other-" + twin);
            clerk.type("reg-mobile", Scene.freshMobile() + Keys.TAB);
            clerk.click("reg-save");
            clerk.see("reg-done");
            picture(clerk, "1-registered");
            clerk.click("reg-open");
            Wait.until("the patient's page", 20, () -> clerk.url().matches(".*/patient/\\d{13}"));
            return clerk.url().replaceAll(".*/", "");
        }

        private String card() {
            clerk.click("action-card-print");
            String qr = Papers.qr(clerk.print());
            clerk.closeOtherWindows();
            return qr;
        }

        private String token() {
            clerk.click("action-token");
            clerk.click("token-priority-emergency");
            String queue = clerk.seeId("token-queue-");
            picture(clerk, "1-token");
            clerk.click(queue);
            Wait.until("the slip", 20, () -> Papers.text(clerk.print()).matches("(?s).*\\b[A-Z]{1,3}-\\d+\\b.*"));
            clerk.closeOtherWindows();
            return queue.replace("token-queue-", "");
        }

        /** The doctor calls the token, then opens the patient by scanning the card, and orders a blood count. */
        private void consult(String queue, String uhid, String qr) {
            doctor.signIn("doctor", language);
            doctor.click("menu-opd");
            doctor.click("opd-queue-" + queue);
            doctor.click("opd-call-next");
            doctor.seeId("opd-current-");
            doctor.type("search", qr + Keys.ENTER);
            Wait.until("the scanned patient", 20, () -> doctor.url().endsWith("/patient/" + uhid));
            doctor.click("action-visit");
            doctor.type("note-complaints", "Fever for three days" + Keys.TAB);
            prescribe();
            doctor.click("action-lab-order");
            doctor.click("lab-pick-CBC");
            doctor.click("lab-order-send");
            Wait.until("the order on the visit's page", 20, () -> accession() != null);
            picture(doctor, "2-consult");
        }

        /** Vital signs and a drug, with the keyboard; what the register does not know is NOT CHECKED. */
        private void prescribe() {
            doctor.press(Keys.F2);
            doctor.type("vitals-temperature", "38.4" + Keys.TAB);
            doctor.type("vitals-pulse", "112" + Keys.TAB);
            doctor.press(Keys.F4);
            doctor.seeText("112");
            doctor.press(Keys.F8);
            doctor.type("rx-drug", "para");
            doctor.see("rx-pick-PARACETAMOL-500-MG-TAB");
            doctor.press(Keys.ENTER);
            doctor.seeNoMore("rx-pick-PARACETAMOL-500-MG-TAB");
            doctor.type("rx-dose", "1" + Keys.ENTER);
            Wait.until("the findings", 20, () -> !doctor.driver().findElements(By.cssSelector("#rx-lines .h-chip")).isEmpty());
            picture(doctor, "2-prescribe");
            doctor.click("rx-sign");
            Wait.until("the print", 20, () -> Papers.codes(doctor.print()).stream().anyMatch(code -> code.matches("CODE-128:RX\\d{6}-\\d+")));
            doctor.closeOtherWindows();
        }

        private String accession() {
            Matcher matcher = ACCESSION.matcher(doctor.text());
            return matcher.find() ? matcher.group() : null;
        }

        private String specimen() {
            String accession = accession();
            technician.signIn("technician", language);
            technician.click("menu-lab");
            technician.click("lab-label-" + accession);
            assertTrue(Papers.codes(technician.print()).contains("CODE-128:" + accession));
            technician.closeOtherWindows();
            technician.type("lab-scan", accession + Keys.ENTER);
            technician.click("lab-receive-" + accession);
            picture(technician, "3-specimen");
            return accession;
        }

        /** One message fits; one contradicts the patient, one brings what was not ordered: both go to the list. */
        private void analyse(String accession) {
            Scene scene = new Scene(node);
            String contradicting = scene.received(scene.patient(), "GLU").accession();
            String notOrdered = scene.received(scene.patient(), "GLU").accession();
            try (Analyser analyser = node.analyser()) {
                accepted(analyser, Scene.bloodCount(accession, "9.2"));
                accepted(analyser, Analyser.oru("c" + contradicting, contradicting, "2345-7=98=mg/dL")
                        .replace("PID|1", "PID|1||" + scene.patient() + "^^^HIMS"));
                accepted(analyser, Analyser.oru("n" + notOrdered, notOrdered, "2160-0=0.9=mg/dL"));
            }
            technician.click("menu-lab-unmatched");
            technician.seeText(contradicting);
            technician.seeText(notOrdered);
            picture(technician, "4-unmatched");
        }

        /** What the analyser sent is found by the tube's number, as it came and as it is read. */
        private void device(String accession) {
            technician.click("menu-admin-devices");
            technician.seeText("XN-1000");
            picture(technician, "4-devices");
            technician.click(technician.driver().findElement(By.xpath("//tr[.//span='XN-1000 · SYSMEX']")).getDomAttribute("id")
                    .replace("devices-", "device-open-"));
            technician.type("message-accession", accession + Keys.ENTER);
            Wait.until("the one message", 20, () -> technician.driver().findElements(By.cssSelector("[id^=message-open-]")).size() == 1);
            technician.click(technician.seeId("message-open-"));
            technician.see("message-values");
            assertTrue(technician.text().contains("OBX|"));
            picture(technician, "4-message");
            technician.click("message-leave");
        }

        /** An archive that nobody has signed is refused until the administrator says otherwise; this one leaves it. */
        private void archive() {
            Path file = node.home().resolve("healthcard-" + language + ".zip");
            node.console("hims:make-archive healthcard " + file);
            try (Doorway door = new Doorway(node.http(), 15); Browser admin = new Browser(door.address(), language)) {
                admin.signIn("admin", language);
                admin.click("menu-admin-modules");
                admin.click("modules-archive");
                admin.see("archive-upload");
                admin.driver().findElement(By.id("archive-upload")).getShadowRoot().findElement(By.cssSelector("input[type=file]")).sendKeys(file.toString());
                admin.see("archive-allow");
                picture(admin, "7-unsigned");
                admin.click("archive-allow");
                admin.see("archive-install");
                admin.seeText("healthcard 0.1.0");
                picture(admin, "7-archive");
                admin.click("archive-leave");
            }
        }

        private static void accepted(Analyser analyser, String message) {
            assertEquals("AA", Analyser.field(analyser.exchange(message), "MSA", 1));
        }

        /** The pathologist validates and releases; the doctor, who does nothing, sees it. */
        private void release(String accession) {
            pathologist.signIn("pathologist", language);
            pathologist.click("menu-lab-validation");
            pathologist.click("lab-validate-all-" + accession);
            pathologist.seeNoMore("lab-validate-all-" + accession);
            picture(pathologist, "5-validate");
            pathologist.click("lab-release-all-" + accession);
            doctor.seeText("9.2");
            picture(doctor, "5-result");
        }

        /** The menu entry goes and comes back without a reload; the counter does not notice. */
        private void moduleGoesAndComes() {
            technician.driver().navigate().refresh();
            technician.see("menu-lab");
            node.console("bundle:stop org.openhims.lab");
            technician.seeNoMore("menu-lab");
            clerk.click("menu-register");
            clerk.see("reg-save");
            picture(technician, "6-away");
            node.console("bundle:start org.openhims.lab");
            technician.see("menu-lab");
            picture(technician, "6-back");
        }
    }
}
