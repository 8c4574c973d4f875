// SPDX-License-Identifier: Apache-2.0
package org.openhims.billing.internal;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openhims.billing.Charge;
import org.openhims.billing.InterimBill;
import org.openhims.platform.facility.Facility;
import org.openhims.platform.print.Element;
import org.openhims.platform.print.Element.Align;
import org.openhims.platform.print.Sheet;
import org.openhims.platform.text.Texts;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What is owed so far, on paper. */
@Component(service = InterimPaper.class)
public final class InterimPaper {

    private static final double SMALL = 8;
    private static final double PLAIN = 9.5;
    private static final List<Double> WIDTHS = List.of(0.58, 0.14, 0.28);

    private final Texts texts;
    private final Facility facility;

    @Activate
    public InterimPaper(@Reference Texts texts, @Reference Facility facility) {
        this.texts = texts;
        this.facility = facility;
    }

    Sheet of(Locale locale, InterimBill interim, Sheet.Paper paper) {
        List<Element> all = new ArrayList<>(List.of(
                new Element.Text(facility.identity(locale).name(), 11, true, Align.CENTER),
                new Element.Text(text(locale, "interim"), 13, true, Align.CENTER),
                new Element.Rule(),
                pair(locale, "name", interim.name()), pair(locale, "uhid", interim.uhid()),
                pair(locale, "when", DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", locale).format(interim.at().atZone(facility.zone()))),
                new Element.Gap(2)));
        all.add(new Element.Table(List.of(text(locale, "item"), text(locale, "quantity"), text(locale, "amount")), rows(locale, interim), WIDTHS, PLAIN));
        all.add(new Element.Gap(2));
        all.add(pair(locale, "charged", interim.charged().plus(interim.owed()).toString()));
        all.add(pair(locale, "advance", interim.advance().toString()));
        boolean credit = interim.balance().paise() < 0;
        all.add(new Element.Text(texts.text(locale, credit ? "billing.paper.credit" : "billing.paper.balance",
                credit ? interim.advance().minus(interim.charged()).minus(interim.owed()).toString() : interim.balance().toString()), 14, true,
                Align.CENTER));
        all.add(new Element.Bars(interim.uhid(), 60, 10));
        all.add(Element.Text.plain(text(locale, "interim.note"), SMALL));
        return new Sheet("interim-" + interim.uhid(), paper, locale, all);
    }

    private List<List<String>> rows(Locale locale, InterimBill interim) {
        List<List<String>> rows = new ArrayList<>();
        interim.bills().forEach(bill -> rows.add(List.of(texts.text(locale, "billing.paper.bill", bill.number()), "1", bill.owed().toString())));
        interim.charges().forEach(charge -> rows.add(List.of(charge.name(), String.valueOf(charge.quantity()), amount(locale, charge))));
        return rows;
    }

    private String amount(Locale locale, Charge charge) {
        return charge.amount() == null ? text(locale, "unpriced") : charge.amount().toString();
    }

    private String text(Locale locale, String key) {
        return texts.text(locale, "billing.paper." + key);
    }

    private Element pair(Locale locale, String key, String value) {
        return new Element.Pair(text(locale, key), value, PLAIN);
    }
}
