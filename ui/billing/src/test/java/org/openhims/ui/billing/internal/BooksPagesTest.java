// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.billing.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.vaadin.flow.component.textfield.TextField;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openhims.billing.Books;
import org.openhims.billing.NewRefund;
import org.openhims.billing.Price;
import org.openhims.billing.Refunds;
import org.openhims.billing.ShiftStatus;
import org.openhims.billing.Shifts;
import org.openhims.billing.Tariff;
import org.openhims.billing.TariffItem;
import org.openhims.fixtures.ui.Fake;
import org.openhims.fixtures.ui.Keys;
import org.openhims.fixtures.ui.TestSession;
import org.openhims.fixtures.ui.TestWindow;
import org.openhims.platform.Money;
import org.openhims.platform.Page;

class BooksPagesTest {

    private Object given;

    @Test
    void bothLanguagesAreWhole() {
        assertEquals(List.of(), Keys.faults(Path.of(""), "uibilling."));
    }

    private TestWindow refunds(TestSession session, Fake<Refunds> refunds, String rest) {
        return TestWindow.of(new RefundView(refunds.service()).open(session, rest));
    }

    private Fake<Refunds> asked(String by) {
        return Fake.of(Refunds.class).on("list", args -> Page.all(List.of(Scenes.refund(by)))).on("approve", args -> {
            given = args.get(0);
            return Scenes.refund(by);
        }).on("request", args -> {
            given = args.get(1);
            return Scenes.refund(by);
        });
    }

    @Test
    void aSecondPersonApprovesARefund() {
        TestSession admin = TestSession.of("admin", "billing.receipt.read", "billing.refund.approve");
        try (TestWindow window = refunds(admin, asked("cashier"), "")) {
            window.click("refund-approve-f");
            assertTrue(window.text().contains("₹10.00 goes back to Sunita"));
            window.click("confirm-go");
            assertEquals("f", given);
        }
        try (TestWindow window = refunds(admin, asked("admin"), "")) {
            assertFalse(window.find("refund-approve-f").isPresent(), "the own one");
        }
    }

    @Test
    void aRefundIsAskedForWithAmountAndReason() {
        TestSession cashier = TestSession.of("cashier", "billing.receipt.read", "billing.refund.request");
        try (TestWindow window = refunds(cashier, asked("cashier"), Scenes.NUMBER)) {
            window.type("refund-amount", "ten");
            window.type("refund-reason", "Doctor on leave");
            window.click("refund-ask");
            assertTrue(((TextField) window.get("refund-amount")).isInvalid());
            window.type("refund-amount", "₹1,000.50");
            window.click("refund-ask");
            assertEquals(new NewRefund(new Money(100050), "Doctor on leave"), given);
            assertEquals("billing/refunds", cashier.gone);
            window.scan("refund-receipt", "C1-2627-000009");
            assertEquals("billing/refunds/C1-2627-000009", cashier.gone);
        }
    }

    @Test
    void aShiftIsOpenedWithItsFloat() {
        TestSession cashier = TestSession.of("cashier", "billing.payment.take");
        Fake<Shifts> shifts = Fake.of(Shifts.class).on("mine", args -> Optional.empty()).on("open", args -> {
            given = args.get(1);
            return Scenes.shift("cashier", ShiftStatus.OPEN);
        });
        try (TestWindow window = TestWindow.of(new ShiftView(shifts.service()).open(cashier, ""))) {
            window.type("shift-opening", "500");
            window.click("shift-open");
            assertEquals(Money.rupees(500), given);
        }
    }

    @Test
    void whoCountsIsNotToldWhatShouldBeThere() {
        TestSession cashier = TestSession.of("cashier", "billing.payment.take", "billing.shift.accept");
        Fake<Shifts> shifts = Fake.of(Shifts.class).on("mine", args -> Optional.of(Scenes.shift("cashier", ShiftStatus.OPEN)))
                .on("list", args -> Page.all(List.of(Scenes.shift("other", ShiftStatus.CLOSED)))).on("close", args -> {
                    given = args.get(0);
                    return Scenes.shift("cashier", ShiftStatus.CLOSED);
                }).on("accept", args -> {
                    given = args.get(0);
                    return Scenes.shift("other", ShiftStatus.ACCEPTED);
                });
        try (TestWindow window = TestWindow.of(new ShiftView(shifts.service()).open(cashier, ""))) {
            window.type("shift-declared", "509.50");
            window.click("shift-close");
            assertEquals(new Money(50950), given);
            window.click("shift-accept-C1");
            window.click("confirm-go");
            assertEquals("s", given);
        }
    }

    @Test
    void theDayBookHasAPictureAndSaysWhetherTheBooksAgree() {
        TestSession cashier = TestSession.of("cashier", "billing.book.read");
        Fake<Books> books = Fake.of(Books.class).on("day", args -> Scenes.book(70)).on("gst", args -> List.of(Scenes.gst()))
                .on("balance", args -> Scenes.balance(50));
        try (TestWindow window = TestWindow.of(new BookView(books.service()).open(cashier, ""))) {
            assertTrue(window.sees("book-hours") && window.sees("book-modes-cash") && window.sees("book-gst-12"));
            assertTrue(window.text().contains("₹70.00") && window.text().contains("Shifts, receipts and ledger agree"));
            books.on("day", args -> Scenes.book(90));
            cashier.tell("billing.payment.taken", null);
            assertTrue(window.text().contains("₹90.00"));
        }
        books.on("balance", args -> Scenes.balance(49));
        try (TestWindow window = TestWindow.of(new BookView(books.service()).open(cashier, ""))) {
            assertTrue(window.text().contains("Shifts, receipts and ledger differ"));
        }
        assertEquals(24, HourBars.svg(Scenes.book(70).hours()).split("<rect").length - 1);
    }

    @Test
    void aPriceIsSetFromToday() {
        TestSession admin = TestSession.of("admin", "billing.setup");
        Fake<Tariff> tariff = Fake.of(Tariff.class).on("find", args -> List.of(Scenes.item())).on("price", args -> {
            given = args.get(1);
            return Scenes.item();
        }).on("item", args -> {
            given = args.get(0);
            return Scenes.item();
        });
        try (TestWindow window = TestWindow.of(new TariffView(tariff.service()).open(admin, ""))) {
            window.click("tariff-price-ECG");
            window.type("tariff-price", "55");
            window.click("tariff-save");
            assertEquals(Money.rupees(55), ((Price) given).price());
            window.click("tariff-new");
            window.type("tariff-code", "EEG");
            window.type("tariff-gst", "5");
            window.click("tariff-save");
            assertEquals(5, ((TariffItem) given).gst());
        }
    }

    @Test
    void aCodeIsDrawnWithItsQuietZone() {
        String svg = QrCode.svg("upi://pay?pa=x@y&am=10.00");
        assertTrue(svg.startsWith("<svg viewBox=\"0 0 33 33\""), svg.substring(0, 40));
        assertTrue(svg.contains("M4 4h1v1h-1z") && !svg.contains("M3 4h"));
    }
}
