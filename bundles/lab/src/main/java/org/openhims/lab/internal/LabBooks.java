// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openhims.lab.SpecimenStatus;
import org.openhims.platform.access.Caller;
import org.openhims.platform.health.HealthCheck;
import org.openhims.platform.health.MetricSource;
import org.openhims.platform.health.OpenWork;
import org.openhims.platform.store.Sql;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** How much is under way: for who wants to disable the module, for the metrics, and to tell whether the tables can be read. */
@Component(service = {OpenWork.class, MetricSource.class, HealthCheck.class})
public final class LabBooks implements OpenWork, MetricSource, HealthCheck {

    private static final Caller LAB = Caller.system("lab");
    private static final String SPECIMENS = "select status, count(*) from lab_specimen where status in ('ORDERED', 'COLLECTED',"
            + " 'RECEIVED', 'RESULTED') group by status";
    private static final String UNMATCHED = "select count(*) from lab_unmatched where status = 'open'";
    private static final String ANYTHING = "select count(*) from lab_receipt where report = ''";

    private final LabUnit unit;

    @Activate
    public LabBooks(@Reference LabUnit unit) {
        this.unit = unit;
    }

    @Override
    public List<OpenWork.Item> openWork() {
        return counts().entrySet().stream().filter(count -> count.getValue() > 0)
                .map(count -> new OpenWork.Item("lab", "lab.openwork." + count.getKey(), count.getValue())).toList();
    }

    @Override
    public List<Metric> metrics() {
        List<Metric> all = new ArrayList<>();
        counts().forEach((what, count) -> all.add(what.equals("unmatched")
                ? new Metric("hims_lab_unmatched", "Values of analysers that wait for a person", Map.of(), count)
                : new Metric("hims_lab_specimens", "Specimens under way", Map.of("status", what), count)));
        return all;
    }

    /** Specimens by status, and what is unmatched. */
    private Map<String, Long> counts() {
        return unit.tx(LAB, tx -> {
            Sql sql = new Sql(tx.connection());
            Map<String, Long> counts = new TreeMap<>();
            sql.list(SPECIMENS, row -> counts.put(SpecimenStatus.valueOf(row.getString(1)).toString(), row.getLong(2)));
            counts.put("unmatched", sql.number(UNMATCHED));
            return counts;
        });
    }

    @Override
    public String name() {
        return "lab";
    }

    @Override
    public Health check() {
        unit.tx(LAB, tx -> new Sql(tx.connection()).number(ANYTHING));
        return Health.WELL;
    }
}
