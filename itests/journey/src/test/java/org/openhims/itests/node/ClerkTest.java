// SPDX-License-Identifier: Apache-2.0
package org.openhims.itests.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/**
 * A registration clerk with both hands on the keyboard, at a pace of 80 ms a key, who waits for the page wherever a person would. How long it
 * takes is printed; on a quiet machine {@code -Dhims.clerk.timed=true} holds it to 45 seconds for a person and 3 for a card.
 */
@ExtendWith(SharedNode.class)
class ClerkTest {

    private static final Duration KEY = Duration.ofMillis(80);
    private static final Duration REGISTERED = Duration.ofSeconds(45);
    private static final Duration CHECKED_IN = Duration.ofSeconds(3);
    private static final int FIELDS = 12;
    private static final String SHORT = "12345";

    /** What a clerk does in a browser, and the fields that it took. */
    private record Hands(Browser browser, Set<String> fields) {

        /** In whatever has the focus, one key after another. */
        void keys(CharSequence text) {
            Actions actions = new Actions(browser.driver());
            text.codePoints().forEach(key -> actions.sendKeys(Character.toString(key)).pause(KEY));
            actions.perform();
        }

        /** Waits for the cursor. */
        void in(String id) {
            Wait.until("the cursor in " + id, 20, () -> id.equals(focused()));
            fields.add(id);
        }

        /** The id of the field that has the cursor: a field's input is within it. */
        private String focused() {
            WebElement active = browser.driver().switchTo().activeElement();
            String id = active.getDomAttribute("id");
            return id != null && id.startsWith("reg-") ? id
                    : active.findElement(By.xpath("ancestor-or-self::*[starts-with(@id, 'reg-')][1]")).getDomAttribute("id");
        }
    }

    @ParameterizedTest
    @CsvSource({"en, Savitri Oraon, Kanke", "hi, सावित्री उराँव, काँके"})
    void aWalkInIsRegisteredWithTheKeyboardAlone(String language, String name, String place, Node node) {
        try (Doorway door = new Doorway(node.http(), 16); Browser browser = new Browser(door.address(), language)) {
            browser.signIn("registrar", language);
            browser.open("/register");
            Hands hands = new Hands(browser, new LinkedHashSet<>());
            hands.in("reg-name");
            hands.fields().clear();
            long start = System.nanoTime();
            hands.keys(Keys.F2);
            hands.in("reg-name");
            hands.keys(name + Keys.TAB);
            hands.in("reg-sex-M");
            hands.keys(Keys.ARROW_RIGHT);
            hands.in("reg-sex-F");
            hands.keys(Keys.TAB);
            hands.in("reg-born");
            hands.keys("34" + Keys.ENTER);
            hands.in("reg-mobile");
            hands.keys(SHORT + Keys.ENTER);
            hands.in("reg-place");
            hands.keys(place + Keys.ENTER);
            refusedAndMended(hands);
            browser.see("reg-done");
            hands.keys(Keys.F4);
            byte[] label = browser.print();
            assertTrue(Papers.qr(label).startsWith("HIMS1:"));
            assertTrue(hands.fields().size() <= FIELDS, () -> "fields " + hands.fields());
            within(REGISTERED, start, name + ' ' + hands.fields());
        }
    }

    /** A mobile number has ten digits; the cursor goes where the fault is. */
    private static void refusedAndMended(Hands hands) {
        hands.in("reg-mobile");
        Wait.until("the fault at its field", 20, () -> hands.browser().driver().findElement(By.id("reg-mobile")).getDomAttribute("invalid") != null);
        hands.keys(Keys.BACK_SPACE.toString().repeat(SHORT.length()) + Scene.freshMobile() + Keys.F9);
    }

    @Test
    void aCardIsCheckedInByOneScan(Node node) {
        Api registrar = node.api("registrar");
        String uhid = new Scene(node).patient();
        String qr = registrar.post("/api/v1/patients/" + uhid + "/cards", Map.of()).expect(201).text("qr");
        try (Doorway door = new Doorway(node.http(), 17); Browser browser = new Browser(door.address(), "en")) {
            browser.signIn("registrar", "en");
            browser.type("search", qr.substring(0, 1));
            long start = System.nanoTime();
            browser.press(qr.substring(1) + Keys.ENTER);
            Wait.until("the patient", 20, () -> browser.url().endsWith("/patient/" + uhid));
            browser.see("action-token");
            within(CHECKED_IN, start, "a card");
        }
    }

    /** The system's window for files cannot be used by a test: what would open it becomes a field of the page. */
    @Test
    void aPhotoIsTakenByTheCameraOrFromAFile(Node node, @TempDir Path folder) throws IOException {
        Api registrar = node.api("registrar");
        String uhid = new Scene(node).patient();
        Path file = folder.resolve("passport.png");
        ImageIO.write(new BufferedImage(900, 600, BufferedImage.TYPE_INT_RGB), "png", file.toFile());
        try (Doorway door = new Doorway(node.http(), 17); Browser browser = Browser.withCamera(door.address(), "hi")) {
            browser.signIn("registrar", "hi");
            browser.open("/patient/" + uhid);
            browser.click("action-photo");
            browser.click("photo-camera");
            browser.click("photo-take");
            assertEquals(75, saved(browser, registrar, uhid), "3 by 4");
            browser.see("banner-photo");
            browser.click("action-photo");
            browser.see("photo-file");
            ((JavascriptExecutor) browser.driver()).executeScript(
                    "HTMLInputElement.prototype.click = function () { this.id = 'chooser'; document.body.append(this); }");
            browser.click("photo-file");
            browser.driver().findElement(By.id("chooser")).sendKeys(file.toString());
            assertEquals(150, saved(browser, registrar, uhid), "as the file");
        }
    }

    /** Saves it; returns how wide the photo is that the API gives, in hundredths of its height. */
    private static long saved(Browser browser, Api registrar, String uhid) throws IOException {
        browser.click("photo-save");
        browser.seeNoMore("photo-save");
        Api.Answer photo = registrar.get("/api/v1/patients/" + uhid + "/photo").expect(200);
        assertEquals("private, no-store", photo.raw().headers().firstValue("Cache-Control").orElse(""));
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(photo.raw().body()));
        return Math.round(100.0 * picture.getWidth() / picture.getHeight());
    }

    private static void within(Duration goal, long start, String what) {
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        System.out.println(what + ": " + took.toMillis() + " ms");
        assertTrue(took.compareTo(goal) <= 0 || !Boolean.getBoolean("hims.clerk.timed"), () -> "took " + took);
    }
}
