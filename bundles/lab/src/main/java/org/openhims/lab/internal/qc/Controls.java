// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal.qc;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openhims.lab.internal.Tell;
import org.openhims.lab.quality.ControlLot;
import org.openhims.lab.quality.ControlResult;
import org.openhims.lab.quality.Hold;
import org.openhims.lab.quality.QualityEvent;
import org.openhims.platform.Ids;
import org.openhims.platform.store.Tx;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Judges measured controls by the rules; one that breaks a rule holds back patients' results until the level passes. */
@Component(service = Controls.class)
public final class Controls {

    private static final int DIGITS = 4;

    private final Tell tell;
    private final Clock clock;

    @Activate
    public Controls(@Reference Tell tell, @Reference Clock clock) {
        this.tell = tell;
        this.clock = clock;
    }

    /**
     * A control that was measured.
     *
     * @param message key of the raw message; null when a person entered it
     */
    record Measured(ControlLot lot, String device, BigDecimal value, Instant at, Instant received, String message, String comment) {
    }

    ControlResult take(Tx tx, Measured measured) {
        ControlLot lot = measured.lot();
        new LotTable(tx).lock(lot.analyte());
        ControlTable table = new ControlTable(tx);
        BigDecimal z = measured.value().subtract(lot.mean()).divide(lot.sd(), DIGITS, RoundingMode.HALF_UP);
        List<ControlPoint> points = new ArrayList<>(table.before(lot.analyte(), measured.device(), measured.at()));
        points.removeIf(point -> point.level() == lot.level() && !point.lot().equals(lot.id()));
        points.add(new ControlPoint(lot.id(), lot.level(), measured.at(), z));
        List<Westgard> broken = Westgard.brokenBy(new Series(points));
        ControlResult result = new ControlResult(Ids.next(clock), lot.id(), lot.analyte(), lot.level(), measured.device(), measured.value(), z,
                verdict(broken), broken.stream().map(Westgard::code).toList(), measured.at(), tx.by().user(), measured.comment(), null);
        boolean late = table.measuredLater(result);
        table.insert(result, measured.received(), measured.message());
        tell.live(tx, null, QualityEvent.CONTROLLED,
                new QualityEvent.Controlled(result.id(), lot.id(), lot.analyte(), measured.device(), result.verdict()));
        tx.audit("lab.qc.enter", null, "control=" + result.id() + " verdict=" + result.verdict());
        return late ? result : hold(tx, result, broken);
    }

    private static String verdict(List<Westgard> broken) {
        return broken.isEmpty() ? "accepted" : broken.stream().anyMatch(Westgard::rejects) ? "rejected" : "warning";
    }

    private ControlResult hold(Tx tx, ControlResult result, List<Westgard> broken) {
        Holds holds = new Holds(tx);
        Optional<Hold> present = holds.ofLevel(result);
        Optional<Westgard> rule = broken.stream().filter(Westgard::rejects).findFirst();
        if (rule.isEmpty()) {
            present.filter(hold -> holds.end(hold.id(), "control", null)).ifPresent(hold -> lifted(tx, hold, "control"));
            return result;
        }
        if (present.isPresent()) {
            return result;
        }
        Hold hold = holds.begin(Ids.next(clock), result, rule.get().code());
        tell.live(tx, null, QualityEvent.HELD, new QualityEvent.Held(hold.id(), hold.analyte(), hold.device(), hold.rule()));
        return new ControlResult(result.id(), result.lot(), result.analyte(), result.level(), result.device(), result.value(), result.z(),
                result.verdict(), result.rules(), result.at(), result.enteredBy(), result.comment(), hold);
    }

    void lifted(Tx tx, Hold hold, String how) {
        tell.live(tx, null, QualityEvent.LIFTED, new QualityEvent.Lifted(hold.id(), hold.analyte(), hold.device(), how));
    }
}
