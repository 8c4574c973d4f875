// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openhims.lab.Gestation;
import org.openhims.lab.LabOrder;
import org.openhims.lab.LabOrders;
import org.openhims.lab.Result;
import org.openhims.lab.ResultStatus;
import org.openhims.lab.Specimen;
import org.openhims.lab.Ucum;
import org.openhims.lab.internal.micro.CultureSection;
import org.openhims.lab.internal.report.Cumulative;
import org.openhims.lab.internal.report.Notes;
import org.openhims.lab.internal.report.ReportCodes;
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

    private static final String RULES = "rules:";
    private static final int EARLIER = 3;
    private static final double QR = 26;

    private final LabOrders orders;
    private final Catalogue catalogue;
    private final CultureSection cultures;
    private final Cumulative cumulative;
    private final Notes notes;
    private final ReportCodes codes;
    private final Users users;
    private final Texts texts;
    private final Facility facility;
    private final Clock clock;

    @Activate
    public Reports(@Reference LabOrders orders, @Reference Catalogue catalogue, @Reference CultureSection cultures,
            @Reference Cumulative cumulative, @Reference Notes notes, @Reference ReportCodes codes, @Reference Users users,
            @Reference Texts texts, @Reference Facility facility, @Reference Clock clock) {
        this.orders = orders;
        this.catalogue = catalogue;
        this.cultures = cultures;
        this.cumulative = cumulative;
        this.notes = notes;
        this.codes = codes;
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
        List<Result> values = released.stream().filter(result -> !catalogue.shelf().culture(result.analyte())).toList();
        if (!values.isEmpty()) {
            page.add(table(in, values, cumulative.of(by, order, values, EARLIER)));
        }
        released.stream().filter(result -> !values.contains(result)).forEach(result -> page.addAll(cultures.of(in, result.id())));
        page.add(new Element.Gap(2));
        page.addAll(notes.of(by, order, released));
        page.add(new Element.Rule());
        signatures(page, in, released);
        page.add(new Element.Gap(3));
        verification(page, in, codes.of(by, order, released));
        return new Sheet(texts.text(in, "lab.report.title"), Sheet.Paper.A4, in, page);
    }

    private void head(List<Element> page, Locale in, LabOrder order) {
        Specimen specimen = order.specimens().get(0);
        page.add(pair(in, "lab.report.patient", specimen.name()));
        page.add(pair(in, "lab.report.age", Ages.withSex(texts, in, specimen.birthDate(), specimen.sex(), facility.day(order.orderedAt()))));
        page.add(pair(in, "lab.report.uhid", order.uhid()));
        page.add(pair(in, "lab.report.ordered", time(order.orderedAt()) + " · " + users.signature(order.orderedBy())));
        pregnancy(page, in, order);
        order.specimens().stream().filter(s -> s.collectedAt() != null)
                .forEach(s -> page.add(pair(in, "lab.report.collected", time(s.collectedAt()) + " · " + s.accession())));
    }

    /** Against which ranges the values were judged. */
    private void pregnancy(List<Element> page, Locale in, LabOrder order) {
        Gestation said = order.gestation();
        if (said != null && said.expecting()) {
            Instant taken = order.specimens().stream().map(Specimen::collectedAt).filter(Objects::nonNull).findFirst().orElse(order.orderedAt());
            page.add(pair(in, "lab.report.pregnancy", weeks(in, said.daysOn(facility.day(taken)))));
        }
        if (said != null && said.birthDays() != null) {
            page.add(pair(in, "lab.report.birth", weeks(in, said.birthDays())));
        }
    }

    private String weeks(Locale in, Integer days) {
        return days == null ? texts.text(in, "lab.gestation.unknown") : texts.text(in, "lab.gestation.weeks", days / 7, days % 7);
    }

    private Element.Pair pair(Locale in, String key, String value) {
        return new Element.Pair(texts.text(in, key), value, 9);
    }

    /** Each result, and beside it what the patient had before. */
    private Element table(Locale in, List<Result> released, List<Cumulative.Column> earlier) {
        Stream<String> head = Stream.of("analyte", "value", "flag", "unit", "range").map(column -> texts.text(in, "lab.report." + column));
        List<List<String>> rows = released.stream().map(r -> Stream.concat(Stream.of(r.name(), r.value() == null ? texts.text(in, "lab.report.novalue")
                : r.value(), r.flag() == null ? "" : r.flag().name(), Ucum.shown(r.unit()), Objects.toString(r.range(), "")),
                earlier.stream().map(column -> column.values().getOrDefault(r.analyte(), ""))).toList()).toList();
        return new Element.Table(Stream.concat(head, earlier.stream().map(column -> time(column.at()).replace(' ', '\n'))).toList(), rows,
                Stream.concat(Stream.of(4.0, 2.0, 1.1, 1.8, 2.3), earlier.stream().map(column -> 2.1)).toList(), 9);
    }

    private void signatures(List<Element> page, Locale in, List<Result> released) {
        Result last = released.stream().max(Comparator.comparing(Result::releasedAt)).orElseThrow();
        String validated = released.stream().map(Result::validatedBy).distinct().map(by -> signature(in, by)).collect(Collectors.joining("; "));
        page.add(pair(in, "lab.report.validated", validated));
        page.add(pair(in, "lab.report.released", time(last.releasedAt()) + " · " + signature(in, last.releasedBy())));
        page.add(Element.Text.plain(texts.text(in, "lab.report.printed", time(clock.instant())), 7));
    }

    private void verification(List<Element> page, Locale in, ReportCodes.Code code) {
        page.add(new Element.Qr(facility.address().map(address -> ReportCodes.at(address, code)).orElse(code.text()), QR));
        notes.languages(in).forEach(language -> page.add(Element.Text.plain(texts.text(language, "lab.report.verify", shown(code.digest())), 7)));
    }

    private static String shown(String digest) {
        return digest.substring(0, 16).replaceAll("(.{4})(?=.)", "$1 ");
    }

    /** Rules have a version where people have a name. */
    private String signature(Locale in, String by) {
        return by.startsWith(RULES) ? texts.text(in, "lab.report.rules", by.substring(RULES.length())) : users.signature(by);
    }

    private String time(Instant moment) {
        return Notes.TIME.format(moment.atZone(facility.zone()));
    }
}
