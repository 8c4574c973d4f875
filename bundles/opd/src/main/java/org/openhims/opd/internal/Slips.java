// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd.internal;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.openhims.opd.TokenPriority;
import org.openhims.opd.Visit;
import org.openhims.platform.access.Caller;
import org.openhims.platform.facility.Facility;
import org.openhims.platform.print.Element;
import org.openhims.platform.print.Element.Align;
import org.openhims.platform.print.Sheet;
import org.openhims.platform.text.Texts;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The slip that the patient holds while waiting. */
@Component(service = Slips.class)
public final class Slips {

    private static final double BARS_WIDTH = 60;
    private static final double QR_SIDE = 24;

    private final Texts texts;
    private final Facility facility;

    @Activate
    public Slips(@Reference Texts texts, @Reference Facility facility) {
        this.texts = texts;
        this.facility = facility;
    }

    Sheet of(Caller by, Visit visit, QueueRow queue) {
        Locale locale = by.locale();
        String when = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", locale).format(visit.openedAt().atZone(facility.zone()));
        String priority = visit.token().priority() == TokenPriority.NORMAL ? ""
                : texts.text(locale, "opd.priority." + visit.token().priority());
        return new Sheet(visit.token().label(), Sheet.Paper.SLIP, locale, List.of(
                new Element.Text(facility.identity(locale).name(), 10, true, Align.CENTER),
                new Element.Text(texts.text(locale, "opd.slip.title"), 9, false, Align.CENTER),
                new Element.Rule(),
                new Element.Text(visit.token().label(), 34, true, Align.CENTER),
                new Element.Text(priority, 10, true, Align.CENTER),
                new Element.Text(queue.name(locale), 12, true, Align.CENTER),
                new Element.Text(texts.text(locale, "opd.slip.room", visit.room()), 12, true, Align.CENTER),
                new Element.Rule(),
                new Element.Pair(texts.text(locale, "opd.slip.name"), visit.name(), 10),
                new Element.Pair(texts.text(locale, "opd.slip.uhid"), visit.uhid(), 10),
                new Element.Pair(texts.text(locale, "opd.slip.when"), when, 10),
                new Element.Gap(2),
                new Element.Bars(visit.uhid(), BARS_WIDTH, 10),
                new Element.Qr(VisitCode.of(visit.id()), QR_SIDE),
                new Element.Text(texts.text(locale, "opd.slip.wait"), 8, false, Align.CENTER)));
    }
}
