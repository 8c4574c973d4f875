// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal.micro;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.openhims.lab.Specimen;
import org.openhims.lab.SpecimenStatus;
import org.openhims.lab.internal.Catalogue;
import org.openhims.lab.internal.Shelf;
import org.openhims.lab.internal.store.SpecimenRow;
import org.openhims.lab.micro.CultureReport;
import org.openhims.lab.micro.OpenCulture;
import org.openhims.platform.Page;
import org.openhims.platform.store.Sql;
import org.openhims.platform.store.Tx;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Cultures under way. */
@Component(service = CultureWork.class)
public final class CultureWork {

    private static final int AT_ONCE = 1000;
    private static final String RANKS = "select accession, tests, work_rank from lab_specimen where status = ? and work_rank > ?"
            + " order by work_rank fetch first " + AT_ONCE + " rows only";

    private final Catalogue catalogue;
    private final CultureViews views;

    @Activate
    public CultureWork(@Reference Catalogue catalogue, @Reference CultureViews views) {
        this.catalogue = catalogue;
        this.views = views;
    }

    private record Rank(String accession, List<String> tests, String rank) {
    }

    Page<OpenCulture> page(Tx tx, Locale in, String cursor, int most) {
        List<Rank> ranks = Stream.of(SpecimenStatus.RECEIVED, SpecimenStatus.RESULTED).flatMap(status -> ranks(tx, status, cursor, most + 1).stream())
                .sorted(Comparator.comparing(Rank::rank)).limit(most + 1L).toList();
        Page<Rank> page = Page.of(ranks, most, Rank::rank);
        return new Page<>(page.items().stream().flatMap(rank -> open(tx, in, rank)).toList(), page.next());
    }

    private List<Rank> ranks(Tx tx, SpecimenStatus status, String cursor, int most) {
        List<Rank> found = new ArrayList<>();
        String behind = cursor == null ? "" : cursor;
        List<Rank> part;
        do {
            part = new Sql(tx.connection()).list(RANKS, row -> new Rank(row.getString(1), List.of(row.getString(2).split(" ")), row.getString(3)),
                    status, behind);
            part.stream().filter(rank -> cultures(rank.tests()).findAny().isPresent()).limit(most - found.size()).forEach(found::add);
            behind = part.isEmpty() ? behind : part.get(part.size() - 1).rank();
        } while (part.size() == AT_ONCE && found.size() < most);
        return found;
    }

    private Stream<String> cultures(List<String> tests) {
        Shelf shelf = catalogue.shelf();
        return shelf.analytesOf(tests).stream().filter(shelf::culture);
    }

    private Stream<OpenCulture> open(Tx tx, Locale in, Rank rank) {
        Specimen specimen = tx.em().find(SpecimenRow.class, rank.accession()).record();
        List<CultureReport> reports = views.of(tx, rank.accession(), in);
        return cultures(rank.tests()).map(analyte -> new OpenCulture(specimen.accession(), analyte, catalogue.shelf().analyte(analyte, in).name(),
                specimen.uhid(), specimen.name(), specimen.priority(), specimen.receivedAt(),
                Duration.between(specimen.receivedAt(), tx.now()).toHours(),
                reports.stream().filter(report -> report.analyte().equals(analyte)).findFirst().orElse(null)))
                .filter(open -> open.last() == null || !open.last().status().reported() || !open.last().findings().last());
    }
}
