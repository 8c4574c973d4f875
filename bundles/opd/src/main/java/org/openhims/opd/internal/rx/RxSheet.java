// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd.internal.rx;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openhims.opd.Prescription;
import org.openhims.opd.RxLine;
import org.openhims.platform.PartialDate;
import org.openhims.platform.access.Caller;
import org.openhims.platform.facility.Facility;
import org.openhims.platform.print.Element;
import org.openhims.platform.print.Element.Align;
import org.openhims.platform.print.Sheet;
import org.openhims.platform.text.Texts;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The printed prescription: for the patient in Hindi, for the chemist in the language of the doctor. */
@Component(service = RxSheet.class)
public final class RxSheet {

    private static final Locale HINDI = new Locale("hi");

    private final Texts texts;
    private final Facility facility;

    @Activate
    public RxSheet(@Reference Texts texts, @Reference Facility facility) {
        this.texts = texts;
        this.facility = facility;
    }

    Sheet of(Caller by, Prescription signed) {
        Locale locale = by.locale();
        List<Element> sheet = new ArrayList<>(head(locale, signed));
        for (int i = 0; i < signed.lines().size(); i++) {
            line(sheet, locale, i + 1, signed.lines().get(i));
        }
        sheet.add(new Element.Rule());
        sheet.add(new Element.Gap(8));
        sheet.add(new Element.Text(signed.signature(), 9, true, Align.RIGHT));
        sheet.add(Element.Text.plain(texts.text(locale, "opd.rx.keep"), 8));
        return new Sheet(signed.code(), Sheet.Paper.A5, locale, sheet);
    }

    private List<Element> head(Locale locale, Prescription signed) {
        List<Element> head = new ArrayList<>();
        head.add(new Element.Text(facility.identity(locale).name(), 13, true, Align.CENTER));
        head.add(new Element.Text(texts.text(locale, "opd.rx.title"), 10, false, Align.CENTER));
        head.add(new Element.Rule());
        head.add(Element.Text.bold(signed.name() + "  " + about(locale, signed), 11));
        head.add(new Element.Pair(texts.text(locale, "opd.slip.uhid"), signed.uhid(), 9));
        head.add(new Element.Pair(texts.text(locale, "opd.rx.date"), DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", locale)
                .format(signed.prescribedAt().atZone(facility.zone())), 9));
        head.add(new Element.Gap(2));
        head.add(new Element.Bars(signed.code(), 60, 9));
        head.add(new Element.Text(signed.code(), 9, false, Align.CENTER));
        if (signed.cancelled() != null) {
            head.add(new Element.Text(texts.text(locale, "opd.rx.cancelled", signed.cancelled().reason()), 13, true, Align.CENTER));
        }
        head.add(new Element.Rule());
        return head;
    }

    private String about(Locale locale, Prescription signed) {
        LocalDate on = facility.day(signed.prescribedAt());
        String sex = texts.text(locale, "opd.rx.sex." + signed.sex());
        return signed.birthDate() == null ? sex
                : texts.text(locale, "opd.rx.age", PartialDate.parse(signed.birthDate()).age(on).getYears(), sex);
    }

    private void line(List<Element> sheet, Locale locale, int number, RxLine line) {
        RxWords words = new RxWords(texts, locale);
        String brand = line.brand() == null ? "" : " (" + line.brand() + ')';
        sheet.add(Element.Text.bold(number + ". " + line.name() + brand + "   × " + words.quantity(line), 11));
        if (!locale.getLanguage().equals("hi")) {
            sheet.add(Element.Text.plain(words.of(line), 9));
        }
        sheet.add(Element.Text.plain(new RxWords(texts, HINDI).of(line), 11));
        if (line.instructions() != null) {
            sheet.add(Element.Text.plain(line.instructions(), 10));
        }
        sheet.add(new Element.Gap(2));
    }
}
