// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.openhims.lab.LabOrder;
import org.openhims.lab.Result;
import org.openhims.lab.ResultStatus;
import org.openhims.lab.internal.store.OrderRow;
import org.openhims.lab.internal.store.ResultRow;
import org.openhims.lab.internal.store.SpecimenRow;
import org.openhims.platform.access.Caller;
import org.openhims.platform.store.Tx;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Rows as their readers see them. */
@Component(service = Views.class)
public final class Views {

    private static final String SPECIMENS = "select s from SpecimenRow s where s.order = :order order by s.accession";
    private static final String ACCESSIONS = "select s.accession from SpecimenRow s where s.order = :order order by s.accession";
    private static final String RESULTS = "select r from ResultRow r where r.accession in"
            + " (select s.accession from SpecimenRow s where s.order = :order) order by r.id";
    private static final String EARLIER = "select r from ResultRow r where r.uhid in :uhids and r.analyte in :analytes"
            + " and r.status in :reported order by r.id desc";

    private final Catalogue catalogue;

    @Activate
    public Views(@Reference Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    List<SpecimenRow> specimens(Tx tx, String order) {
        return tx.em().createQuery(SPECIMENS, SpecimenRow.class).setParameter("order", order).getResultList();
    }

    /** Locks the specimens of an order, in the order in which everybody locks. */
    List<SpecimenRow> lock(Tx tx, String order) {
        return tx.em().createQuery(ACCESSIONS, String.class).setParameter("order", order).getResultList().stream()
                .map(accession -> LabUnit.lockKnown(tx, accession)).toList();
    }

    List<ResultRow> results(Tx tx, String order) {
        return tx.em().createQuery(RESULTS, ResultRow.class).setParameter("order", order).getResultList();
    }

    LabOrder order(Tx tx, Caller by, OrderRow order) {
        List<String> places = List.copyOf(catalogue.shelf().analytesOf(order.tests()));
        Comparator<ResultRow> inReportOrder = Comparator.comparing((ResultRow r) -> r.status() == ResultStatus.SUPERSEDED)
                .thenComparing(r -> places.indexOf(r.analyte())).thenComparing(ResultRow::id);
        List<ResultRow> results = results(tx, order.id()).stream().sorted(inReportOrder).toList();
        return order.with(specimens(tx, order.id()), results(tx, by, results));
    }

    /** The results with their names in the reader's language and what the patient had before. */
    List<Result> results(Tx tx, Caller by, List<ResultRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<String, List<ResultRow>> earlier = earlier(tx, rows);
        Shelf shelf = catalogue.shelf();
        return rows.stream().map(row -> row.record(shelf.analyte(row.analyte(), by.locale()), previous(row, earlier))).toList();
    }

    private static Map<String, List<ResultRow>> earlier(Tx tx, List<ResultRow> rows) {
        Set<String> uhids = rows.stream().map(ResultRow::uhid).collect(Collectors.toSet());
        Set<String> analytes = rows.stream().map(ResultRow::analyte).collect(Collectors.toSet());
        return tx.em().createQuery(EARLIER, ResultRow.class).setParameter("uhids", uhids).setParameter("analytes", analytes)
                .setParameter("reported", List.of(ResultStatus.RELEASED, ResultStatus.AMENDED)).getResultStream()
                .collect(Collectors.groupingBy(Views::series));
    }

    private static Result.Previous previous(ResultRow row, Map<String, List<ResultRow>> earlier) {
        return earlier.getOrDefault(series(row), List.of()).stream()
                .filter(other -> !other.accession().equals(row.accession()) && other.at().isBefore(row.at()))
                .max(Comparator.comparing(ResultRow::at)).map(ResultRow::previous).orElse(null);
    }

    private static String series(ResultRow row) {
        return row.uhid() + ' ' + row.analyte();
    }
}
