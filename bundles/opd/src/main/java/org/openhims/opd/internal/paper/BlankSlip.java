// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd.internal.paper;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.openhims.opd.Visit;
import org.openhims.opd.internal.VisitCode;
import org.openhims.platform.facility.Facility;
import org.openhims.platform.print.Element;
import org.openhims.platform.print.Element.Align;
import org.openhims.platform.print.Sheet;
import org.openhims.platform.text.Texts;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The paper that a doctor writes on by hand. */
@Component(service = BlankSlip.class)
public final class BlankSlip {

    private static final double BARS_WIDTH = 118;
    private static final double ROOM_TO_WRITE = 138;

    private final Texts texts;
    private final Facility facility;

    @Activate
    public BlankSlip(@Reference Texts texts, @Reference Facility facility) {
        this.texts = texts;
        this.facility = facility;
    }

    Sheet of(Locale locale, Visit visit) {
        String when = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", locale).format(visit.openedAt().atZone(facility.zone()));
        return new Sheet(visit.token().label(), Sheet.Paper.A5, locale, List.of(
                new Element.Text(facility.identity(locale).name(), 12, true, Align.CENTER),
                new Element.Text(texts.text(locale, "opd.script.title"), 10, false, Align.CENTER),
                new Element.Rule(),
                Element.Text.bold(visit.token().label() + "   " + visit.name(), 12),
                new Element.Pair(texts.text(locale, "opd.slip.uhid"), visit.uhid(), 9),
                new Element.Pair(texts.text(locale, "opd.slip.when"), when, 9),
                new Element.Gap(2),
                new Element.Bars(VisitCode.of(visit.id()), BARS_WIDTH, 11),
                new Element.Gap(2),
                new Element.Rule(),
                Element.Text.plain(texts.text(locale, "opd.script.write"), 8),
                new Element.Blank(ROOM_TO_WRITE),
                new Element.Text(texts.text(locale, "opd.script.signature"), 9, false, Align.RIGHT)));
    }
}
