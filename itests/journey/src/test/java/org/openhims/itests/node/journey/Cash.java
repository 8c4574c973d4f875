// SPDX-License-Identifier: Apache-2.0
package org.openhims.itests.node.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openhims.itests.node.Browser;
import org.openhims.itests.node.Wait;
import org.openhims.itests.node.journey.Counter.Arrived;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** The cash desk, from the float to the drawer that another person takes over. */
record Cash(Day day) {

    private static final String SHIFTS = "/api/v1/billing/shifts";
    private static final String RECEIPTS = "/api/v1/billing/receipts/";

    void settle(Arrived woman) {
        String counter = "D" + day.language().toUpperCase(Locale.ROOT);
        prepare(counter);
        try (Desk desk = day.desk(Desk.Place.CASH, "cashier")) {
            open(desk, counter);
            String receipt = pay(desk, woman);
            ask(desk, receipt);
            approve(receipt);
            close(desk, counter);
        }
    }

    /** A counter of its own for the day; what other tests left in the cashier's drawer is handed over first. */
    private void prepare(String counter) {
        day.api("admin").put("/api/v1/billing/counters/" + counter, Map.of("name", "Day counter")).expect(200);
        JsonNode before = day.api("cashier").get(SHIFTS + "/mine").expect(200).json().path("items");
        if (!before.isEmpty()) {
            day.api("cashier").post(SHIFTS + "/mine/close", Map.of("amount", "0.00")).expect(200);
            day.api("admin").post(SHIFTS + '/' + before.path(0).path("id").asText() + "/accept", Map.of()).expect(200);
        }
    }

    private void open(Desk desk, String counter) {
        Browser cashier = desk.browser();
        cashier.click("menu-billing-shift");
        cashier.type("shift-opening", "500" + Keys.TAB);
        cashier.type("shift-counter", counter + Keys.TAB);
        cashier.click("shift-open");
        cashier.see("shift-declared");
        day.picture(desk, "09-shift");
    }

    /** The token made a charge of the fee; one key takes the money and prints. */
    private String pay(Desk desk, Arrived woman) {
        Browser cashier = desk.browser();
        cashier.open("/cashier/" + woman.uhid());
        cashier.seeText("₹10.00");
        day.picture(desk, "10-cashier");
        cashier.click("cashier-pay-cash");
        byte[] slip = desk.paper();
        String id = cashier.seeId("cashier-print-").replace("cashier-print-", "");
        day.slip("receipt", slip, List.of(woman.name(), woman.uhid(), "₹10.00", id, day.words("Receipt", "रसीद"), day.words("Cash", "नकद")));
        Day.codes(slip, "CODE-128:" + woman.uhid());
        bill(woman, id);
        return id;
    }

    private void bill(Arrived woman, String receipt) {
        String id = day.api("cashier").get("/api/v1/billing/bills?uhid=" + woman.uhid()).expect(200).json().path("items").path(0).path("id").asText();
        byte[] bill = day.api("cashier").get("/api/v1/billing/bills/" + id + "/bill.pdf?paper=A4").expect(200).raw().body();
        day.paper("bill", bill, Day.A4, List.of(woman.name(), "₹10.00", receipt, day.words("Total", "कुल"), day.words("GST", "जीएसटी")));
        Day.codes(bill, "CODE-128:" + woman.uhid());
    }

    private void ask(Desk desk, String receipt) {
        Browser cashier = desk.browser();
        cashier.click("cashier-refund-" + receipt);
        cashier.type("refund-amount", "10.00" + Keys.TAB);
        cashier.type("refund-reason", day.words("The doctor was called away", "डॉक्टर को जाना पड़ा") + Keys.TAB);
        cashier.click("refund-ask");
        Wait.until("the request, which its own author cannot approve", 20, () -> cashier.see("refunds").contains(receipt)
                && cashier.driver().findElements(By.cssSelector("[id^=refund-approve-]")).isEmpty());
        day.picture(desk, "11-refund");
    }

    private void approve(String receipt) {
        try (Desk desk = day.desk(Desk.Place.OFFICE, "admin")) {
            Browser admin = desk.browser();
            admin.click("menu-billing-refunds");
            admin.seeText(receipt);
            admin.click(admin.driver().findElement(By.xpath("//tr[contains(., '" + receipt + "')]//*[starts-with(@id, 'refund-approve-')]"))
                    .getDomAttribute("id"));
            admin.click("confirm-go");
            Wait.until("the decision", 20, () -> day.api("cashier").get(RECEIPTS + receipt).expect(200).text("refunded").equals("10.00"));
            day.picture(desk, "12-approved");
        }
    }

    /** 500 and 10 came in, 10 went out: the drawer agrees, and nobody opens the counter before another has taken it over. */
    private void close(Desk desk, String counter) {
        Browser cashier = desk.browser();
        cashier.click("menu-billing-shift");
        cashier.type("shift-declared", "500" + Keys.TAB);
        cashier.click("shift-close");
        cashier.see("shift-open");
        try (Desk office = day.desk(Desk.Place.OFFICE, "admin")) {
            Browser next = office.browser();
            next.click("menu-billing-shift");
            next.see("shift-accept-" + counter);
            day.picture(office, "13-take-over");
            next.click("shift-accept-" + counter);
            next.click("confirm-go");
            next.seeNoMore("shift-accept-" + counter);
        }
        JsonNode shift = day.api("admin").get(SHIFTS + "?status=accepted").expect(200).json().path("items").path(0);
        assertEquals(List.of(counter, "500.00", "0.00"), List.of(shift.path("counter").asText(), shift.path("declared").asText(),
                shift.path("difference").asText()));
    }
}
