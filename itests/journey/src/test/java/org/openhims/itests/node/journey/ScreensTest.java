// SPDX-License-Identifier: Apache-2.0
package org.openhims.itests.node.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.results.Results;
import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhims.itests.node.Browser;
import org.openhims.itests.node.Node;
import org.openhims.itests.node.SharedNode;
import org.openhims.itests.node.Wait;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;

/** Everybody can use the screens of the counters: in both languages, on a desk and on a phone, by WCAG 2.2 AA. */
@ExtendWith(SharedNode.class)
class ScreensTest {

    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final Pattern KEY = Pattern.compile("\\bui(opd|pharm|billing|registration|admin|lab)?\\.[a-z]+");
    private static final int DESK = 1280;
    private static final int PHONE = 390;

    @ParameterizedTest
    @CsvSource({"registrar, appointments casualty paper/opd", "pharmacist, pharmacy pharmacy-paper pharmacy-stock",
            "cashier, cashier billing/refunds billing/shift billing/book", "admin, billing/tariff appointments/leave admin/downtime",
        "pathologist, lab lab/critical lab/critical/recalls lab/validation lab/quality lab/quality/holds lab/quality/analysers/generic lab/validation/rules "
            + "lab/bench/haematology lab/turnaround lab/handover lab/outside lab/custody lab/collection lab/microbiology"})
    void anybodyCanUseThem(String user, String pages, Node node) {
        try (Computers computers = new Computers(); Desk desk = Desk.of(new Day(node, "en", computers), Desk.Place.SCREENS, user)) {
            for (String language : List.of("en", "hi")) {
                desk.browser().speak(language);
                List.of(pages.split(" ")).forEach(page -> look(desk.browser(), page, language));
            }
        }
    }

    private static void look(Browser browser, String page, String language) {
        String name = "screen-" + language + '-' + page.replace('/', '-') + '-';
        browser.screen(DESK, 900);
        browser.open('/' + page);
        Wait.until("the page " + page, 30, () -> browser.driver().findElement(By.cssSelector("main h1")).isDisplayed());
        fits(browser, name + DESK, DESK);
        obeys(browser, name);
        browser.screen(PHONE, 844);
        fits(browser, name + PHONE, PHONE);
        assertFalse(KEY.matcher(browser.text()).find(), browser::text);
    }

    private static void fits(Browser browser, String name, int width) {
        browser.picture(name);
        assertEquals((long) width, ((JavascriptExecutor) browser.driver()).executeScript("return document.documentElement.scrollWidth"), name);
    }

    static void obeys(Browser browser, String name) {
        Results found = new AxeBuilder().withTags(WCAG).analyze(browser.driver());
        assertTrue(found.getPasses().size() > 5, () -> name + " was not looked at");
        assertEquals(List.of(), found.getViolations().stream().map(ScreensTest::told).toList(), name);
    }

    private static String told(Rule broken) {
        return broken.getId() + ": " + broken.getNodes().stream().map(node -> node.getHtml() + ' ' + node.getTarget()).toList();
    }
}
