// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal;

import java.time.Clock;
import java.util.List;
import org.openhims.lab.AnalyserReport;
import org.openhims.lab.AnalyserReport.PatientHint;
import org.openhims.lab.AnalyserReport.Value;
import org.openhims.lab.LabEvent;
import org.openhims.lab.internal.store.UnmatchedRow;
import org.openhims.platform.Ids;
import org.openhims.platform.store.Tx;
import org.openhims.platform.work.Json;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Puts what does not fit on the list for a person. */
@Component(service = Aside.class)
public final class Aside {

    /** Values of one report on one item of the list; more make a further item. */
    private static final int VALUES_AN_ITEM = 25;
    private static final int VALUE_LENGTH = 200;

    private final Tell tell;
    private final Json json;
    private final Clock clock;

    @Activate
    public Aside(@Reference Tell tell, @Reference Json json, @Reference Clock clock) {
        this.tell = tell;
        this.json = json;
        this.clock = clock;
    }

    /** Returns false: this was not matched. */
    boolean put(Tx tx, AnalyserReport report, String reason, List<Value> values) {
        String patient = report.patient() == null ? null : json.write(cut(report.patient()));
        for (int from = 0; from == 0 || from < values.size(); from += VALUES_AN_ITEM) {
            List<Value> some = values.subList(from, Math.min(from + VALUES_AN_ITEM, values.size())).stream().map(Aside::cut).toList();
            String id = Ids.next(clock);
            tx.em().persist(new UnmatchedRow(id, report, reason, patient, json.write(new Values(some))));
            tell.device(tx, null, report.receivedAt(), new LabEvent.NotMatched(id, report.device(), reason));
        }
        return false;
    }

    /** The whole of it stands in the raw message. */
    private static Value cut(Value value) {
        return new Value(cut(value.code()), cut(value.value()), cut(value.unit()), value.numeric(), value.observedAt(),
                cut(value.comment()));
    }

    private static PatientHint cut(PatientHint hint) {
        return new PatientHint(hint.identifiers().stream().limit(5).map(Aside::cut).toList(), cut(hint.name()), cut(hint.sex()),
                cut(hint.birthDate()));
    }

    private static String cut(String text) {
        return text == null || text.length() <= VALUE_LENGTH ? text : text.substring(0, VALUE_LENGTH - 1) + '…';
    }

    /** What stands in the column of an item of the list. */
    record Values(List<Value> values) {
    }
}
