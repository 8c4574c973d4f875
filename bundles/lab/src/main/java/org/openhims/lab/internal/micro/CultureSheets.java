// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal.micro;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openhims.lab.LabOrder;
import org.openhims.lab.LabOrders;
import org.openhims.lab.Specimen;
import org.openhims.lab.internal.Ages;
import org.openhims.lab.internal.report.Notes;
import org.openhims.lab.micro.CultureReport;
import org.openhims.platform.Problem;
import org.openhims.platform.access.Caller;
import org.openhims.platform.access.Users;
import org.openhims.platform.facility.Facility;
import org.openhims.platform.print.Element;
import org.openhims.platform.print.Element.Align;
import org.openhims.platform.print.Sheet;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** One report of a culture on a sheet of its own, as it was released; that another has taken its place stands on it. */
@Component(service = CultureSheets.class)
public final class CultureSheets {

    private final LabOrders orders;
    private final CultureSection section;
    private final Words words;
    private final Users users;
    private final Facility facility;
    private final Clock clock;

    @Activate
    public CultureSheets(@Reference LabOrders orders, @Reference CultureSection section, @Reference Words words, @Reference Users users,
            @Reference Facility facility, @Reference Clock clock) {
        this.orders = orders;
        this.section = section;
        this.words = words;
        this.users = users;
        this.facility = facility;
        this.clock = clock;
    }

    Sheet of(Caller by, CultureReport report) {
        if (report.releasedAt() == null) {
            throw Problem.conflict("lab.report.empty");
        }
        Locale in = by.locale();
        LabOrder order = orders.get(by, report.order());
        List<Element> page = new ArrayList<>();
        page.add(new Element.Text(facility.identity(in).name(), 14, true, Align.CENTER));
        page.add(new Element.Text(words.text(in, report.amends() == null ? "lab.culture.title" : "lab.culture.corrected"), 12, true, Align.CENTER));
        page.add(new Element.Rule());
        head(page, in, order, report);
        page.add(new Element.Rule());
        page.addAll(section.of(in, report.id()));
        page.add(new Element.Gap(3));
        page.add(new Element.Rule());
        pair(page, in, "lab.report.validated", users.signature(report.validatedBy()));
        pair(page, in, "lab.report.released", time(report.releasedAt()) + " · " + users.signature(report.releasedBy()));
        page.add(Element.Text.plain(words.text(in, "lab.report.printed", time(clock.instant())), 7));
        return new Sheet(words.text(in, "lab.culture.title"), Sheet.Paper.A4, in, page);
    }

    private void head(List<Element> page, Locale in, LabOrder order, CultureReport report) {
        Specimen specimen = order.specimens().stream().filter(s -> s.accession().equals(report.accession())).findFirst().orElseThrow();
        pair(page, in, "lab.report.patient", specimen.name());
        pair(page, in, "lab.report.age", Ages.withSex(words.texts(), in, specimen.birthDate(), specimen.sex(), facility.day(order.orderedAt())));
        pair(page, in, "lab.report.uhid", order.uhid());
        pair(page, in, "lab.report.ordered", time(order.orderedAt()) + " · " + users.signature(order.orderedBy()));
        if (specimen.collectedAt() != null) {
            pair(page, in, "lab.report.collected", time(specimen.collectedAt()) + " · " + words.text(in, "lab.specimen." + specimen.specimen()));
        }
    }

    private void pair(List<Element> page, Locale in, String key, String value) {
        page.add(new Element.Pair(words.text(in, key), value, 9));
    }

    private String time(Instant moment) {
        return Notes.TIME.format(moment.atZone(facility.zone()));
    }
}
