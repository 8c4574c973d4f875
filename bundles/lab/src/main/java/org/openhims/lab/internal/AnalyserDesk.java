// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openhims.lab.AnalyserReport;
import org.openhims.lab.AnalyserResults;
import org.openhims.lab.internal.store.ReceiptRow;
import org.openhims.lab.internal.store.Sheet;
import org.openhims.platform.ProblemException;
import org.openhims.platform.access.Caller;
import org.openhims.platform.store.ConstraintViolation;
import org.openhims.platform.store.Together;
import org.openhims.platform.store.Tx;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Where reports of analysers come in, each handled once; those that come at the same time share a transaction. */
@Component(service = AnalyserResults.class)
public final class AnalyserDesk implements AnalyserResults {

    private static final int UNAVAILABLE = 503;

    private final LabUnit unit;
    private final Intake intake;
    private final Together<Coming, Boolean> together = new Together<>(this::takeAll, AnalyserDesk::away);

    @Activate
    public AnalyserDesk(@Reference LabUnit unit, @Reference Intake intake) {
        this.unit = unit;
        this.intake = intake;
    }

    private record Coming(Caller by, AnalyserReport report) {

        private String specimen() {
            return report.accessions().stream().findFirst().orElse("");
        }
    }

    @Override
    public boolean accept(Caller by, AnalyserReport report) {
        by.require("lab.result.receive");
        try {
            return together.of(new Coming(by, report));
        } catch (ConstraintViolation twice) {
            return outcome(by, report, twice);
        }
    }

    @Override
    public List<Boolean> acceptAll(Caller by, List<AnalyserReport> reports) {
        by.require("lab.result.receive");
        return reports.isEmpty() ? List.of() : takeAll(reports.stream().map(report -> new Coming(by, report)).toList());
    }

    private static boolean away(RuntimeException failure) {
        return failure instanceof ProblemException problem && problem.problem().status() == UNAVAILABLE;
    }

    private List<Boolean> takeAll(List<Coming> all) {
        Caller by = all.get(0).by();
        if (all.stream().anyMatch(coming -> coming.by() != by)) {
            throw new IllegalArgumentException("a transaction has one caller; each is done alone");
        }
        return unit.tx(by, tx -> {
            // In the order in which everybody locks specimens, so that nobody waits in a circle.
            Map<String, List<Coming>> bySpecimen = all.stream().collect(groupingBy(Coming::specimen, TreeMap::new, toList()));
            Map<Coming, Boolean> matched = new IdentityHashMap<>();
            Sheet sheet = intake.sheet(tx);
            for (List<Coming> ofOne : bySpecimen.values()) {
                for (Coming coming : ofOne) {
                    matched.put(coming, take(tx, coming.report(), sheet));
                    if (ofOne.size() > 1) {
                        // The next one of the specimen has to see it.
                        sheet.write();
                    }
                }
            }
            sheet.write();
            return all.stream().map(matched::get).toList();
        });
    }

    private boolean take(Tx tx, AnalyserReport report, Sheet sheet) {
        boolean matched = intake.take(tx, report, sheet);
        sheet.handled(report, matched);
        return matched;
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
