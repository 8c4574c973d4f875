// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openhims.lab.Flag;
import org.openhims.lab.ResultStatus;
import org.openhims.lab.Ucum;
import org.openhims.lab.internal.store.OrderRow;
import org.openhims.lab.internal.store.ResultRow;
import org.openhims.platform.access.Caller;
import org.openhims.platform.record.RecordItem;
import org.openhims.platform.record.RecordItem.Detail;
import org.openhims.platform.record.RecordSource;
import org.openhims.platform.store.Tx;
import org.openhims.platform.text.Texts;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What the laboratory contributes to a patient's record: orders, and the reports of what is released. */
@Component(service = RecordSource.class)
public final class LabRecord implements RecordSource {

    private static final String ORDERS =
            "select o from OrderRow o where o.uhid in :uhids and o.orderedAt < :before order by o.orderedAt desc";
    private static final String REPORTED = "select r.order, max(r.releasedAt) as latest from ResultRow r where r.uhid in :uhids"
            + " and r.status in :reported group by r.order having max(r.releasedAt) < :before order by latest desc";
    private static final String RESULTS = "select r from ResultRow r where r.status in :reported and r.accession in"
            + " (select s.accession from SpecimenRow s where s.order in :orders)";
    private static final List<ResultStatus> IN_REPORT = List.of(ResultStatus.RELEASED, ResultStatus.AMENDED);

    private final LabUnit unit;
    private final Catalogue catalogue;
    private final Texts texts;

    @Activate
    public LabRecord(@Reference LabUnit unit, @Reference Catalogue catalogue, @Reference Texts texts) {
        this.unit = unit;
        this.catalogue = catalogue;
        this.texts = texts;
    }

    @Override
    public String module() {
        return "lab";
    }

    @Override
    public List<RecordItem> items(Caller by, Set<String> uhids, Instant before, int limit) {
        if (uhids.isEmpty()) {
            return List.of();
        }
        LocalDateTime until = LocalDateTime.ofInstant(before, ZoneOffset.UTC);
        return unit.tx(by, tx -> Stream.concat(orders(tx, by, uhids, until, limit), reports(tx, by, uhids, until, limit))
                .sorted(Comparator.comparing(RecordItem::at).reversed()).limit(limit).toList());
    }

    private Stream<RecordItem> orders(Tx tx, Caller by, Set<String> uhids, LocalDateTime before, int limit) {
        return tx.em().createQuery(ORDERS, OrderRow.class).setParameter("uhids", uhids).setParameter("before", before)
                .setMaxResults(limit).getResultList().stream().map(order -> new RecordItem("lab", "order", order.id(), order.orderedAt(),
                        texts.text(by.locale(), "lab.record.order", names(by, order.tests())), cameFrom(by, order), null));
    }

    private List<Detail> cameFrom(Caller by, OrderRow order) {
        return order.visit() == null ? List.of()
                : List.of(new Detail(texts.text(by.locale(), "lab.record.orderedin"), texts.text(by.locale(), "lab.record.visit"), null));
    }

    private Stream<RecordItem> reports(Tx tx, Caller by, Set<String> uhids, LocalDateTime before, int limit) {
        List<String> orders = tx.em().createQuery(REPORTED, Object[].class).setParameter("uhids", uhids)
                .setParameter("reported", IN_REPORT).setParameter("before", before).setMaxResults(limit).getResultStream()
                .map(latest -> (String) latest[0]).toList();
        if (orders.isEmpty()) {
            return Stream.empty();
        }
        Map<String, List<ResultRow>> results = tx.em().createQuery(RESULTS, ResultRow.class).setParameter("orders", orders)
                .setParameter("reported", IN_REPORT).getResultStream().collect(Collectors.groupingBy(ResultRow::order));
        return orders.stream().map(id -> report(by, tx.em().find(OrderRow.class, id), results.get(id)));
    }

    private RecordItem report(Caller by, OrderRow order, List<ResultRow> results) {
        List<String> places = List.copyOf(catalogue.shelf().analytesOf(order.tests()));
        List<Detail> details = results.stream().sorted(Comparator.comparing(r -> places.indexOf(r.analyte()))).map(r -> detail(by, r)).toList();
        Instant at = results.stream().map(ResultRow::releasedAt).max(Comparator.naturalOrder()).orElseThrow();
        boolean amended = results.stream().anyMatch(result -> result.status() == ResultStatus.AMENDED);
        String title = texts.text(by.locale(), amended ? "lab.record.corrected" : "lab.record.report", names(by, order.tests()));
        return new RecordItem("lab", "report", order.id(), at, title, details, worst(results));
    }

    private Detail detail(Caller by, ResultRow row) {
        var result = row.record(catalogue.shelf().analyte(row.analyte(), by.locale()), null);
        String value = result.value() == null ? texts.text(by.locale(), "lab.report.novalue")
                : result.unit() == null ? result.value() : result.value() + ' ' + Ucum.shown(result.unit());
        String range = result.range() == null ? "" : " (" + result.range() + ')';
        return new Detail(result.name(), value + range, result.flag() == null ? null : result.flag().name());
    }

    private static String worst(List<ResultRow> results) {
        List<Flag> flags = results.stream().map(ResultRow::flag).filter(flag -> flag != null && flag != Flag.N).toList();
        if (flags.isEmpty()) {
            return null;
        }
        return flags.stream().anyMatch(Flag::critical) ? "critical" : "abnormal";
    }

    private String names(Caller by, List<String> tests) {
        return tests.stream().map(code -> catalogue.shelf().test(code, by.locale()).name()).collect(Collectors.joining(", "));
    }
}
