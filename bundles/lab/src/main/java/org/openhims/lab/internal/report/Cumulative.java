// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.openhims.lab.Flag;
import org.openhims.lab.LabOrder;
import org.openhims.lab.Result;
import org.openhims.lab.ResultStatus;
import org.openhims.lab.internal.Access;
import org.openhims.lab.internal.LabUnit;
import org.openhims.lab.internal.Register;
import org.openhims.lab.internal.store.ResultRow;
import org.openhims.platform.access.Caller;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What the patient had of the same analytes before, also under numbers that were merged. */
@Component(service = Cumulative.class)
public final class Cumulative {

    private static final String EARLIER = "select r from ResultRow r where r.uhid in :uhids and r.analyte in :analytes and r.status in :reported"
            + " and r.order <> :order order by r.id desc";
    private static final int MOST = 400;

    private final LabUnit unit;
    private final Register register;

    @Activate
    public Cumulative(@Reference LabUnit unit, @Reference Register register) {
        this.unit = unit;
        this.register = register;
    }

    /**
     * One earlier order's values.
     *
     * @param values by analyte, with the flag behind where it is not usual
     */
    public record Column(Instant at, Map<String, String> values) {
    }

    /** The latest of them, the newest first; only what was measured before the order's own results. */
    public List<Column> of(Caller by, LabOrder order, List<Result> released, int most) {
        Set<String> uhids = register.uhids(by, order.uhid());
        Set<String> analytes = released.stream().map(Result::analyte).collect(Collectors.toSet());
        Instant first = released.stream().map(Result::receivedAt).min(Comparator.naturalOrder()).orElseThrow();
        List<ResultRow> rows = unit.tx(Access.asking(by), tx -> tx.em().createQuery(EARLIER, ResultRow.class).setParameter("uhids", uhids)
                .setParameter("analytes", analytes).setParameter("reported", List.of(ResultStatus.RELEASED, ResultStatus.AMENDED))
                .setParameter("order", order.id()).setMaxResults(MOST).getResultList());
        Map<String, List<ResultRow>> byOrder = rows.stream().filter(row -> row.at().isBefore(first)).collect(Collectors.groupingBy(ResultRow::order));
        List<Column> columns = new ArrayList<>();
        byOrder.values().forEach(of -> columns.add(column(of)));
        columns.sort(Comparator.comparing(Column::at).reversed());
        return columns.subList(0, Math.min(most, columns.size()));
    }

    private static Column column(List<ResultRow> rows) {
        Map<String, String> values = new HashMap<>();
        rows.forEach(row -> values.put(row.analyte(), row.value() == null ? "-" : row.value() + mark(row)));
        return new Column(rows.stream().map(ResultRow::at).max(Comparator.naturalOrder()).orElseThrow(), values);
    }

    private static String mark(ResultRow row) {
        return row.flag() == null || row.flag() == Flag.N ? "" : " " + row.flag();
    }
}
