// SPDX-License-Identifier: Apache-2.0
package org.openhims.itests.node.journey;

import org.openhims.itests.node.Browser;
import org.openhims.itests.node.Doorway;
import org.openhims.itests.node.Wait;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.remote.RemoteWebDriver;

/** A computer of the hospital with who is signed in at it. */
final class Desk implements AutoCloseable {

    /** One number for each computer, so that each has an address of its own. */
    enum Place {
        COUNTER, NURSE, ROOM, PHARMACY, CASH, OFFICE, CASUALTY, SCREENS, BENCH, PATHOLOGY;

        int number() {
            return 31 + ordinal();
        }
    }

    private final Computers computers;
    private final RemoteWebDriver driver;
    private final Doorway door;
    private final Browser browser;
    private String printed;

    private Desk(Computers computers, Doorway door) {
        this.computers = computers;
        this.door = door;
        this.driver = computers.take();
        this.browser = new Browser(door.address(), driver);
    }

    static Desk of(Day day, Place place, String user) {
        Desk desk = new Desk(day.computers(), new Doorway(day.node().http(), place.number()));
        try {
            desk.browser.signIn(user, day.language());
            return desk;
        } catch (AssertionError | RuntimeException e) {
            desk.close();
            throw e;
        }
    }

    Browser browser() {
        return browser;
    }

    /** This computer's network goes away. */
    void cut() {
        door.cut();
    }

    void mend() {
        door.mend();
    }

    /** A scanner types into the field in the header of every page. */
    void scan(String code) {
        browser.type("search", code + Keys.ENTER);
    }

    /** The PDF that the last act made ready; not the one before it, of which the page may still tell. */
    byte[] paper() {
        Wait.until("another print", 20, () -> !link().equals(printed));
        printed = link();
        byte[] pdf = browser.print();
        browser.closeOtherWindows();
        return pdf;
    }

    private String link() {
        browser.see("print-pdf");
        return browser.driver().findElement(By.id("print-pdf")).getDomAttribute("href");
    }

    @Override
    public void close() {
        computers.back(driver);
        door.close();
    }
}
