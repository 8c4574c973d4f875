// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal;

import java.util.List;
import java.util.Set;
import org.openhims.lab.LabEvent;
import org.openhims.lab.internal.critical.Alerts;
import org.openhims.lab.internal.rules.Judge;
import org.openhims.lab.internal.store.Arrival;
import org.openhims.lab.internal.store.Reading;
import org.openhims.lab.internal.store.ResultRow;
import org.openhims.platform.store.Tx;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What is done with new results before they are written: they are judged, told and, when critical, put on the list. */
@Component(service = Arrivals.class)
public final class Arrivals {

    private final Judge judge;
    private final Alerts alerts;
    private final Tell tell;

    @Activate
    public Arrivals(@Reference Judge judge, @Reference Alerts alerts, @Reference Tell tell) {
        this.judge = judge;
        this.alerts = alerts;
        this.tell = tell;
    }

    /** Returns the accessions of specimens of which all that was ordered is reported now. */
    Set<String> finish(Tx tx, List<Arrival> arrivals) {
        Set<String> complete = judge.judge(tx, arrivals);
        for (Arrival arrival : arrivals) {
            told(tx, arrival);
            alerts.arrived(tx, arrival.results(), arrival.replaced());
        }
        return complete;
    }

    private void told(Tx tx, Arrival arrival) {
        String order = arrival.specimen().order();
        String accession = arrival.specimen().accession();
        String orderedBy = arrival.specimen().orderedBy();
        List<ResultRow> critical = arrival.results().stream().filter(ResultRow::critical).toList();
        List<ResultRow> validated = arrival.results().stream().filter(ResultRow::validated).toList();
        List<ResultRow> released = validated.stream().filter(result -> result.status().reported()).toList();
        tell(tx, arrival, new LabEvent.ResultReceived(order, accession, ids(arrival.results())));
        if (!critical.isEmpty()) {
            tell(tx, arrival, new LabEvent.Critical(order, accession, ids(critical), orderedBy));
        }
        if (!validated.isEmpty()) {
            tell(tx, arrival, new LabEvent.Validated(order, ids(validated)));
        }
        if (!released.isEmpty()) {
            tell(tx, arrival, new LabEvent.Released(order, ids(released), orderedBy));
        }
        tx.audit(arrival.first().device() == null ? "lab.result.enter" : "lab.result.receive", arrival.specimen().patient().uhid(),
                "accession=" + accession + (validated.isEmpty() ? "" : " validated=" + validated.size() + " by=" + validated.get(0).validatedBy()));
    }

    private void tell(Tx tx, Arrival arrival, LabEvent event) {
        Reading first = arrival.first();
        String uhid = arrival.specimen().patient().uhid();
        if (first.device() == null) {
            tell.live(tx, uhid, event);
        } else {
            tell.device(tx, uhid, first.observedAt() == null ? first.receivedAt() : first.observedAt(), event);
        }
    }

    private static List<String> ids(List<ResultRow> results) {
        return results.stream().map(ResultRow::id).toList();
    }
}
