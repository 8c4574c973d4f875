// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd.internal.casualty;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openhims.opd.casualty.Mlc;
import org.openhims.platform.facility.Facility;
import org.openhims.platform.print.Element;
import org.openhims.platform.print.Element.Align;
import org.openhims.platform.print.Sheet;
import org.openhims.platform.text.Texts;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What the police station is told; the story and the injuries stay in the record until the police ask for it by the book. */
@Component(service = Intimation.class)
public final class Intimation {

    private final Texts texts;
    private final Facility facility;

    @Activate
    public Intimation(@Reference Texts texts, @Reference Facility facility) {
        this.texts = texts;
        this.facility = facility;
    }

    Sheet of(Locale locale, Mlc mlc) {
        List<Element> sheet = new ArrayList<>();
        sheet.add(new Element.Text(facility.identity(locale).name(), 15, true, Align.CENTER));
        sheet.add(new Element.Text(t(locale, "title"), 13, true, Align.CENTER));
        sheet.add(new Element.Rule());
        sheet.add(Element.Text.plain(t(locale, "to", mlc.told().policeStation()), 12));
        sheet.add(new Element.Gap(4));
        sheet.add(Element.Text.plain(t(locale, "words"), 12));
        sheet.add(new Element.Gap(4));
        pair(sheet, locale, "number", mlc.number());
        pair(sheet, locale, "arrived", when(locale, mlc.arrivedAt()));
        pair(sheet, locale, "name", mlc.name() == null ? t(locale, "unknown") : mlc.name());
        pair(sheet, locale, "uhid", mlc.uhid());
        pair(sheet, locale, "kind", texts.text(locale, "opd.mlc.kind." + mlc.told().kind()));
        pair(sheet, locale, "marks", mlc.told().marks());
        pair(sheet, locale, "informant", mlc.told().informant());
        custody(sheet, locale, mlc);
        sheet.add(new Element.Gap(14));
        sheet.add(new Element.Text(mlc.signature(), 11, true, Align.RIGHT));
        sheet.add(new Element.Text(when(locale, mlc.signedAt()), 10, false, Align.RIGHT));
        sheet.add(new Element.Rule());
        sheet.add(Element.Text.plain(t(locale, "received"), 11));
        sheet.add(new Element.Blank(25));
        return new Sheet(mlc.number(), Sheet.Paper.A4, locale, sheet);
    }

    private void custody(List<Element> sheet, Locale locale, Mlc mlc) {
        if (!mlc.custody().isEmpty()) {
            sheet.add(new Element.Gap(4));
            sheet.add(new Element.Table(List.of(t(locale, "item"), t(locale, "seal"), t(locale, "handed-to"), t(locale, "handed-at")),
                    mlc.custody().stream().map(one -> List.of(one.item(), one.seal(), one.handedTo(), when(locale, one.at()))).toList(),
                    List.of(4.0, 2.0, 3.0, 3.0), 10));
        }
    }

    private void pair(List<Element> sheet, Locale locale, String key, String value) {
        if (value != null && !value.isBlank()) {
            sheet.add(new Element.Pair(t(locale, key), value, 12));
        }
    }

    private String when(Locale locale, Instant moment) {
        return DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", locale).format(moment.atZone(facility.zone()));
    }

    private String t(Locale locale, String key, Object... args) {
        return texts.text(locale, "opd.mlc.paper." + key, args);
    }
}
