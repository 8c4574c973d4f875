// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal.micro;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.openhims.lab.internal.Catalogue;
import org.openhims.lab.internal.micro.CultureTable.Kept;
import org.openhims.lab.internal.store.ResultRow;
import org.openhims.lab.micro.CultureReport;
import org.openhims.platform.Problem;
import org.openhims.platform.store.Tx;
import org.openhims.platform.work.Json;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reports of cultures as their readers see them. */
@Component(service = CultureViews.class)
public final class CultureViews {

    private static final String OF_SPECIMEN = "select r from ResultRow r where r.accession = :accession order by r.id desc";

    private final Catalogue catalogue;
    private final Words words;
    private final Json json;

    @Activate
    public CultureViews(@Reference Catalogue catalogue, @Reference Words words, @Reference Json json) {
        this.catalogue = catalogue;
        this.words = words;
        this.json = json;
    }

    /** 404 when there is none, or it is no culture. */
    CultureReport get(Tx tx, String id, Locale in) {
        ResultRow row = tx.em().find(ResultRow.class, id);
        return Optional.ofNullable(row).flatMap(result -> report(tx, result, in)).orElseThrow(() -> Problem.unknown("lab.culture.unknown"));
    }

    /** Newest first. */
    List<CultureReport> of(Tx tx, String accession, Locale in) {
        return tx.em().createQuery(OF_SPECIMEN, ResultRow.class).setParameter("accession", accession).getResultStream()
                .sorted(Comparator.comparing(ResultRow::id).reversed()).flatMap(row -> report(tx, row, in).stream()).toList();
    }

    private Optional<CultureReport> report(Tx tx, ResultRow row, Locale in) {
        return new CultureTable(tx, json).find(row.id()).map(kept -> record(row, kept, in));
    }

    private CultureReport record(ResultRow row, Kept kept, Locale in) {
        var result = row.record(catalogue.shelf().analyte(row.analyte(), in), null);
        return new CultureReport(row.id(), row.order(), row.accession(), row.uhid(), row.analyte(), result.name(), row.status(),
                words.summary(in, kept.findings()), row.critical(), words.named(in, kept.findings()), row.enteredBy(), row.receivedAt(),
                row.validatedBy(), result.validatedAt(), result.releasedBy(), row.releasedAt(), kept.follows(), row.amends(), row.reason(),
                kept.replacedBy());
    }
}
