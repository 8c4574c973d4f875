// SPDX-License-Identifier: Apache-2.0
package org.openhims.billing.internal;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.openhims.billing.Bill;
import org.openhims.billing.BillStatus;
import org.openhims.billing.Receipt;
import org.openhims.billing.ReceiptStatus;
import org.openhims.platform.Money;
import org.openhims.platform.facility.Facility;
import org.openhims.platform.print.Element;
import org.openhims.platform.print.Element.Align;
import org.openhims.platform.print.Sheet;
import org.openhims.platform.text.Texts;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What the patient takes along: the receipt of 80 mm and the bill. */
@Component(service = Papers.class)
public final class Papers {

    private static final double SMALL = 8;
    private static final double PLAIN = 9.5;
    private static final double BARS_WIDTH = 60;
    private static final List<Double> SLIP_WIDTHS = List.of(0.7, 0.3);
    private static final List<Double> WIDTHS = List.of(0.42, 0.1, 0.17, 0.11, 0.2);

    private final Texts texts;
    private final Facility facility;

    @Activate
    public Papers(@Reference Texts texts, @Reference Facility facility) {
        this.texts = texts;
        this.facility = facility;
    }

    private String when(Locale locale, Instant at) {
        return DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", locale).format(at.atZone(facility.zone()));
    }

    private Element pair(Locale locale, String key, String value) {
        return new Element.Pair(texts.text(locale, key), value, PLAIN);
    }

    /** @param bill null for a deposit */
    Sheet receipt(Locale locale, Receipt receipt, Bill bill, boolean duplicate) {
        List<Element> all = new ArrayList<>(head(locale, receipt.status() == ReceiptStatus.CANCELLED, duplicate));
        all.add(new Element.Text(texts.text(locale, bill == null ? "billing.paper.deposit" : "billing.paper.receipt"), PLAIN, false, Align.CENTER));
        all.add(new Element.Text(receipt.receipt(), 16, true, Align.CENTER));
        all.add(new Element.Rule());
        all.add(pair(locale, "billing.paper.name", receipt.name()));
        all.add(pair(locale, "billing.paper.uhid", receipt.uhid()));
        all.add(pair(locale, "billing.paper.when", when(locale, receipt.at())));
        if (bill != null) {
            all.add(new Element.Rule());
            all.add(new Element.Table(heads(locale, "item", "amount"), bill.lines().stream()
                    .map(line -> List.of(line.name() + " × " + line.quantity(), line.amount().toString())).toList(), SLIP_WIDTHS, PLAIN));
            all.add(new Element.Rule());
            all.add(pair(locale, "billing.paper.total", bill.total().toString()));
        }
        all.add(new Element.Text(texts.text(locale, "billing.paper.paid", receipt.amount().toString()), 14, true, Align.CENTER));
        all.add(new Element.Text(mode(locale, receipt), PLAIN, false, Align.CENTER));
        if (bill != null && bill.owed().paise() > 0) {
            all.add(pair(locale, "billing.paper.owed", bill.owed().toString()));
        }
        all.add(new Element.Rule());
        all.add(new Element.Text(texts.text(locale, "billing.paper.by", receipt.by(), receipt.counter()), SMALL, false, Align.CENTER));
        all.add(new Element.Gap(2));
        all.add(new Element.Bars(receipt.uhid(), BARS_WIDTH, 10));
        all.add(new Element.Gap(1));
        all.add(new Element.Text(texts.text(locale, "billing.paper.keep"), SMALL, false, Align.CENTER));
        return new Sheet(receipt.receipt(), Sheet.Paper.SLIP, locale, all);
    }

    private String mode(Locale locale, Receipt receipt) {
        String mode = texts.text(locale, "billing.mode." + receipt.mode());
        return receipt.reference() == null ? mode : mode + " · " + receipt.reference();
    }

    private List<Element> head(Locale locale, boolean cancelled, boolean duplicate) {
        List<Element> head = new ArrayList<>(List.of(new Element.Text(facility.identity(locale).name(), 11, true, Align.CENTER)));
        if (cancelled) {
            head.add(new Element.Text(texts.text(locale, "billing.paper.cancelled"), 12, true, Align.CENTER));
        }
        if (duplicate) {
            head.add(new Element.Text(texts.text(locale, "billing.paper.duplicate"), 12, true, Align.CENTER));
        }
        return head;
    }

    Sheet bill(Locale locale, Bill bill, List<Receipt> receipts, Sheet.Paper paper, boolean duplicate) {
        List<Element> all = new ArrayList<>(head(locale, bill.status() == BillStatus.CANCELLED, duplicate));
        all.add(new Element.Text(texts.text(locale, "billing.paper.bill", bill.number()), 13, true, Align.CENTER));
        all.add(new Element.Rule());
        all.add(pair(locale, "billing.paper.name", bill.name()));
        all.add(pair(locale, "billing.paper.uhid", bill.uhid()));
        all.add(pair(locale, "billing.paper.category", texts.text(locale, "billing.category." + bill.category())));
        all.add(pair(locale, "billing.paper.when", when(locale, bill.madeAt())));
        all.add(new Element.Gap(2));
        all.add(lines(locale, bill));
        all.add(new Element.Gap(2));
        all.addAll(sums(locale, bill));
        receipts.stream().filter(receipt -> receipt.status() == ReceiptStatus.CONFIRMED).forEach(receipt -> all.add(Element.Text.plain(
                texts.text(locale, "billing.paper.receiptline", receipt.receipt(), when(locale, receipt.at()), mode(locale, receipt),
                        receipt.amount().toString()), SMALL)));
        all.add(new Element.Gap(2));
        all.add(new Element.Bars(bill.uhid(), BARS_WIDTH, 10));
        all.add(Element.Text.plain(texts.text(locale, "billing.paper.included"), SMALL));
        return new Sheet(bill.number(), paper, locale, all);
    }

    private Element lines(Locale locale, Bill bill) {
        List<String> head = heads(locale, "item", "quantity", "price", "gst", "amount");
        return new Element.Table(head, bill.lines().stream().map(line -> List.of(named(locale, line), String.valueOf(line.quantity()),
                line.price().toString(), line.gst() + " %", line.amount().toString())).toList(), WIDTHS, PLAIN);
    }

    private List<String> heads(Locale locale, String... keys) {
        return Arrays.stream(keys).map(key -> texts.text(locale, "billing.paper." + key)).toList();
    }

    private String named(Locale locale, Bill.Line line) {
        return line.reason() == null ? line.name() : line.name() + " (" + texts.text(locale, "billing.reason." + line.reason()) + ')';
    }

    private List<Element> sums(Locale locale, Bill bill) {
        Money tax = bill.lines().stream().map(Bill.Line::tax).reduce(Money.ZERO, Money::plus);
        List<Element> sums = new ArrayList<>(List.of(pair(locale, "billing.paper.total", bill.total().toString()),
                pair(locale, "billing.paper.tax", tax.toString()), pair(locale, "billing.paper.paidsum", bill.paid().toString())));
        if (bill.refunded().paise() > 0) {
            sums.add(pair(locale, "billing.paper.refunded", bill.refunded().toString()));
        }
        if (bill.status() == BillStatus.OPEN) {
            sums.add(pair(locale, "billing.paper.owed", bill.owed().toString()));
        }
        return sums;
    }
}
