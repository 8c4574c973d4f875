// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal;

import org.openhims.lab.AnalyserReport;
import org.openhims.lab.AnalyserResults;
import org.openhims.lab.internal.store.ReceiptRow;
import org.openhims.lab.internal.store.Tube;
import org.openhims.platform.access.Caller;
import org.openhims.platform.store.ConstraintViolation;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Where reports of analysers come in, each handled once. */
@Component(service = AnalyserResults.class)
public final class AnalyserDesk implements AnalyserResults {

    private final LabUnit unit;
    private final Intake intake;

    @Activate
    public AnalyserDesk(@Reference LabUnit unit, @Reference Intake intake) {
        this.unit = unit;
        this.intake = intake;
    }

    @Override
    public boolean accept(Caller by, AnalyserReport report) {
        by.require("lab.result.receive");
        try {
            return unit.tx(by, tx -> {
                boolean matched = intake.take(tx, report);
                Tube.handled(tx, report, matched);
                return matched;
            });
        } catch (ConstraintViolation twice) {
            return outcome(by, report, twice);
        }
    }

    /** What came of the report when it was handled first. */
    private boolean outcome(Caller by, AnalyserReport report, ConstraintViolation twice) {
        ReceiptRow first = unit.tx(by, tx -> tx.em().find(ReceiptRow.class, ReceiptRow.key(report)));
        if (first == null) {
            throw twice;
        }
        return first.matched();
    }
}
