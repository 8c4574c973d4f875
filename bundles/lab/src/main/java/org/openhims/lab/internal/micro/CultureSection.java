// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal.micro;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openhims.lab.internal.LabUnit;
import org.openhims.lab.internal.report.Notes;
import org.openhims.lab.micro.CultureFindings;
import org.openhims.lab.micro.CultureReport;
import org.openhims.lab.micro.Isolate;
import org.openhims.lab.micro.MicroRules;
import org.openhims.lab.micro.Susceptibility;
import org.openhims.platform.access.Caller;
import org.openhims.platform.facility.Facility;
import org.openhims.platform.print.Element;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** A culture on paper: what was seen, what grew, and isolate by isolate what helps against it. */
@Component(service = CultureSection.class)
public final class CultureSection {

    private static final int SIZE = 9;
    private static final int SMALL = 8;
    private static final Caller LAB = Caller.system("lab");

    private final LabUnit unit;
    private final CultureViews views;
    private final Vocabulary vocabulary;
    private final MicroBook book;
    private final Words words;
    private final Facility facility;

    @Activate
    public CultureSection(@Reference LabUnit unit, @Reference CultureViews views, @Reference Vocabulary vocabulary, @Reference MicroBook book,
            @Reference Words words, @Reference Facility facility) {
        this.unit = unit;
        this.views = views;
        this.vocabulary = vocabulary;
        this.book = book;
        this.words = words;
        this.facility = facility;
    }

    /** Of the result that is a report of a culture; the reading of it is audited by who prints. */
    public List<Element> of(Locale in, String result) {
        CultureReport report = unit.tx(LAB, tx -> views.get(tx, result, in));
        CultureFindings findings = report.findings();
        List<Element> page = new ArrayList<>();
        page.add(Element.Text.bold(report.name() + " · " + report.accession() + " · " + text(in, "lab.culture.stage." + findings.stage()), 11));
        place(page, in, report);
        if (!findings.gram().isEmpty()) {
            page.add(new Element.Pair(text(in, "lab.culture.gram"), words.gram(in, findings.gram()), SIZE));
        }
        page.add(new Element.Pair(text(in, "lab.culture.result"), words.outcome(in, findings), SIZE));
        findings.isolates().forEach(isolate -> isolate(page, in, isolate));
        antibiogram(page, in, findings);
        if (findings.comment() != null) {
            page.add(new Element.Pair(text(in, "lab.culture.comment"), findings.comment(), SIZE));
        }
        return page;
    }

    /** What it has to do with other reports of the culture. */
    private void place(List<Element> page, Locale in, CultureReport report) {
        if (report.replacedBy() != null) {
            page.add(Element.Text.bold(text(in, "lab.culture.replaced"), SIZE));
        } else if (!report.findings().last()) {
            page.add(Element.Text.bold(text(in, "lab.culture.more"), SIZE));
        }
        if (report.follows() != null) {
            CultureReport before = unit.tx(LAB, tx -> views.get(tx, report.follows(), in));
            page.add(Element.Text.plain(text(in, "lab.culture.follows", before.releasedAt() == null ? "-" : time(before.releasedAt()), before.summary()),
                    SMALL));
        }
        if (report.amends() != null) {
            CultureReport wrong = unit.tx(LAB, tx -> views.get(tx, report.amends(), in));
            page.add(Element.Text.plain(text(in, "lab.report.amends", report.name(), wrong.summary(), text(in, "lab.reason." + report.reason()),
                    time(report.releasedAt())), SMALL));
        }
    }

    private void isolate(List<Element> page, Locale in, Isolate isolate) {
        String quantity = words.quantity(in, isolate);
        page.add(new Element.Pair(text(in, "lab.culture.isolate", isolate.number()), Stream.of(isolate.name(), quantity,
                Objects.toString(isolate.comment(), "")).filter(part -> !part.isEmpty()).collect(Collectors.joining(" · ")), SIZE));
    }

    private void antibiogram(List<Element> page, Locale in, CultureFindings findings) {
        TreeSet<String> tested = findings.isolates().stream().flatMap(isolate -> isolate.susceptibilities().stream()).filter(Susceptibility::shown)
                .map(Susceptibility::antimicrobial).collect(Collectors.toCollection(TreeSet::new));
        if (tested.isEmpty()) {
            return;
        }
        List<Isolate> isolates = findings.isolates();
        Stream<String> head = Stream.concat(Stream.of(text(in, "lab.culture.antimicrobial")), isolates.stream().map(i -> i.number() + " " + i.name()));
        List<List<String>> rows = tested.stream().map(code -> Stream.concat(Stream.of(vocabulary.antimicrobial(code, in)),
                isolates.stream().map(isolate -> cell(in, isolate, code))).toList()).toList();
        page.add(new Element.Gap(1));
        page.add(new Element.Table(head.toList(), rows, Stream.concat(Stream.of(2.6), isolates.stream().map(isolate -> 2.0)).toList(), SIZE));
        page.add(Element.Text.plain(text(in, "lab.culture.legend"), SMALL));
        standards(in, findings).forEach(line -> page.add(Element.Text.plain(line, SMALL)));
    }

    private String cell(Locale in, Isolate isolate, String code) {
        return isolate.susceptibilities().stream().filter(one -> one.antimicrobial().equals(code) && one.shown()).findFirst()
                .map(one -> Stream.of(Objects.toString(one.interpretation(), "–"), measured(in, one)).filter(part -> !part.isEmpty())
                        .collect(Collectors.joining("  "))).orElse("");
    }

    private String measured(Locale in, Susceptibility one) {
        return one.value() == null ? "" : text(in, "lab.culture." + one.method(), (one.comparator() == null ? "" : one.comparator() + ' ')
                + one.value().stripTrailingZeros().toPlainString());
    }

    private List<String> standards(Locale in, CultureFindings findings) {
        return findings.isolates().stream().flatMap(isolate -> isolate.susceptibilities().stream()).filter(one -> one.rules() != null && one.shown())
                .map(Susceptibility::rules).distinct().sorted().map(version -> {
                    String standard = unit.tx(LAB, tx -> book.find(tx, version)).map(MicroRules::standard).orElse("-");
                    return text(in, "lab.culture.standard", standard, version);
                }).toList();
    }

    private String time(Instant moment) {
        return Notes.TIME.format(moment.atZone(facility.zone()));
    }

    private String text(Locale in, String key, Object... args) {
        return words.text(in, key, args);
    }
}
