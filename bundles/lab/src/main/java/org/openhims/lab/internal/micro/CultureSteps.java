// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal.micro;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openhims.lab.internal.Catalogue;
import org.openhims.lab.internal.Tell;
import org.openhims.lab.internal.critical.Alerts;
import org.openhims.lab.internal.micro.CultureTable.Kept;
import org.openhims.lab.internal.store.ResultRow;
import org.openhims.lab.internal.store.SpecimenRow;
import org.openhims.lab.micro.MicroEvent;
import org.openhims.platform.store.Tx;
import org.openhims.platform.work.Json;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What follows when a culture is validated or released as any other result. */
@Component(service = CultureSteps.class)
public final class CultureSteps {

    private static final String STANDING = "select r from ResultRow r where r.accession = :accession and r.openAnalyte = :analyte";

    private final Catalogue catalogue;
    private final Alerts critical;
    private final Tell tell;
    private final Json json;

    @Activate
    public CultureSteps(@Reference Catalogue catalogue, @Reference Alerts critical, @Reference Tell tell, @Reference Json json) {
        this.catalogue = catalogue;
        this.critical = critical;
        this.tell = tell;
        this.json = json;
    }

    /** Tells of resistant organisms, once for each culture. */
    public void validated(Tx tx, List<ResultRow> results) {
        results.stream().filter(result -> catalogue.shelf().culture(result.analyte())).forEach(result -> {
            CultureTable table = new CultureTable(tx, json);
            List<String> alerts = new ArrayList<>(table.find(result.id()).map(Kept::alerts).orElse(List.of()));
            alerts.removeAll(table.told(result.accession(), result.analyte(), result.id()));
            if (!alerts.isEmpty()) {
                SpecimenRow specimen = tx.em().find(SpecimenRow.class, result.accession());
                tell.live(tx, result.uhid(), MicroEvent.RESISTANT, new MicroEvent.Resistant(result.id(), result.order(), result.accession(),
                        part(alerts, 1), part(alerts, 0), specimen.orderedBy()));
            }
        });
    }

    private static List<String> part(List<String> alerts, int which) {
        return alerts.stream().map(alert -> alert.split("/")[which]).distinct().toList();
    }

    /** The report in whose place a released one comes makes room for it. */
    public void released(Tx tx, List<ResultRow> results) {
        results.stream().filter(ResultRow::following).forEach(result -> standing(tx, result.accession(), result.analyte()).ifPresent(before -> {
            replace(tx, before, result);
            if (before.critical() && !result.critical()) {
                critical.amended(tx, before, result);
            }
        }));
    }

    /** The report that stands; another may follow it. */
    static Optional<ResultRow> standing(Tx tx, String accession, String analyte) {
        return tx.em().createQuery(STANDING, ResultRow.class).setParameter("accession", accession).setParameter("analyte", analyte).getResultStream()
                .findFirst();
    }

    private void replace(Tx tx, ResultRow before, ResultRow result) {
        before.supersede();
        // The place must be free in the database before the next one takes it.
        tx.em().flush();
        result.stand();
        tx.em().flush();
        CultureTable table = new CultureTable(tx, json);
        table.replaced(before.id(), result.id());
        table.follows(result.id(), before.id());
    }
}
