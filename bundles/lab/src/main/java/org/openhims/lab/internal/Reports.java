// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.openhims.lab.LabOrder;
import org.openhims.lab.LabOrders;
import org.openhims.lab.Result;
import org.openhims.lab.ResultStatus;
import org.openhims.lab.Specimen;
import org.openhims.lab.Ucum;
import org.openhims.platform.Problem;
import org.openhims.platform.access.Caller;
import org.openhims.platform.access.Users;
import org.openhims.platform.facility.Facility;
import org.openhims.platform.print.Element;
import org.openhims.platform.print.Element.Align;
import org.openhims.platform.print.Sheet;
import org.openhims.platform.text.Texts;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The printed report of an order: what is released, with what an amended value was before. */
@Component(service = Reports.class)
public final class Reports {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd-MM-yyyy HH:mm");

    private final LabOrders orders;
    private final Users users;
    private final Texts texts;
    private final Facility facility;
    private final Clock clock;

    @Activate
    public Reports(@Reference LabOrders orders, @Reference Users users, @Reference Texts texts, @Reference Facility facility,
            @Reference Clock clock) {
        this.orders = orders;
        this.users = users;
        this.texts = texts;
        this.facility = facility;
        this.clock = clock;
    }

    Sheet of(Caller by, String id) {
        LabOrder order = orders.get(by, id);
        List<Result> released = order.results().stream().filter(result -> result.status().reported()).toList();
        if (released.isEmpty()) {
            throw Problem.conflict("lab.report.empty");
        }
        boolean corrected = released.stream().anyMatch(result -> result.status() == ResultStatus.AMENDED);
        Locale in = by.locale();
        List<Element> page = new ArrayList<>();
        page.add(new Element.Text(facility.identity(in).name(), 14, true, Align.CENTER));
        page.add(new Element.Text(texts.text(in, corrected ? "lab.report.corrected" : "lab.report.title"), 12, true, Align.CENTER));
        page.add(new Element.Rule());
        head(page, in, order);
        page.add(new Element.Rule());
        page.add(table(in, order, released));
        notes(page, in, order, released);
        page.add(new Element.Rule());
        signatures(page, in, released);
        return new Sheet(texts.text(in, "lab.report.title"), Sheet.Paper.A4, in, page);
    }

    private void head(List<Element> page, Locale in, LabOrder order) {
        Specimen specimen = order.specimens().get(0);
        page.add(pair(in, "lab.report.patient", specimen.name()));
        page.add(pair(in, "lab.report.age", Ages.withSex(texts, in, specimen.birthDate(), specimen.sex(), facility.day(order.orderedAt()))));
        page.add(pair(in, "lab.report.uhid", order.uhid()));
        page.add(pair(in, "lab.report.ordered", time(order.orderedAt()) + " · " + users.signature(order.orderedBy())));
        order.specimens().stream().filter(s -> s.collectedAt() != null)
                .forEach(s -> page.add(pair(in, "lab.report.collected", time(s.collectedAt()) + " · " + s.accession())));
    }

    private Element.Pair pair(Locale in, String key, String value) {
        return new Element.Pair(texts.text(in, key), value, 9);
    }

    private Element table(Locale in, LabOrder order, List<Result> released) {
        List<String> head = List.of("analyte", "value", "flag", "unit", "range").stream()
                .map(column -> texts.text(in, "lab.report." + column)).toList();
        List<List<String>> rows = released.stream().map(r -> List.of(r.name(),
                r.value() == null ? texts.text(in, "lab.report.novalue") : r.value(), r.flag() == null ? "" : r.flag().name(),
                Ucum.shown(r.unit()), Objects.toString(r.range(), ""))).toList();
        return new Element.Table(head, rows, List.of(4.0, 2.0, 1.0, 2.0, 2.5), 9);
    }

    /** What an amended value was before, and comments. */
    private void notes(List<Element> page, Locale in, LabOrder order, List<Result> released) {
        for (Result result : released) {
            if (result.comment() != null) {
                page.add(Element.Text.plain(result.name() + ": " + result.comment(), 8));
            }
            order.results().stream().filter(old -> old.id().equals(result.amends())).forEach(old -> page.add(Element.Text.plain(
                    texts.text(in, "lab.report.amends", result.name(), Objects.toString(old.value(), "-"),
                            texts.text(in, "lab.reason." + result.reason()), time(result.releasedAt())), 8)));
        }
    }

    private void signatures(List<Element> page, Locale in, List<Result> released) {
        Result last = released.stream().max(Comparator.comparing(Result::releasedAt)).orElseThrow();
        page.add(pair(in, "lab.report.released", time(last.releasedAt()) + " · " + users.signature(last.releasedBy())));
        page.add(Element.Text.plain(texts.text(in, "lab.report.printed", time(clock.instant())), 7));
    }

    private String time(Instant moment) {
        return TIME.format(moment.atZone(facility.zone()));
    }
}
