// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal.rules;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.openhims.lab.internal.Quantity;
import org.openhims.lab.internal.store.ResultRow;
import org.openhims.lab.rules.AnalyteRule.Delta;

/** Whether a value differs from the patient's previous one by more than can be believed. */
final class DeltaCheck {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private DeltaCheck() {
    }

    /** A validated or released result of the same patient and analyte. */
    record Earlier(String uhid, String analyte, String accession, String value, Instant at) {

        static Earlier of(ResultRow result) {
            return new Earlier(result.uhid(), result.analyte(), result.accession(), result.value(), result.at());
        }
    }

    /**
     * @param earlier of the same patient and analyte, in any order
     * @param accession of the present result: others of the same specimen are no previous ones
     */
    static boolean differs(Delta rule, String value, Instant at, String accession, List<Earlier> earlier) {
        Optional<Quantity> now = Quantity.parse(value).filter(Quantity::exact);
        Optional<Quantity> before = earlier.stream().filter(e -> !e.accession().equals(accession) && e.at().isBefore(at))
                .filter(e -> !e.at().isBefore(at.minus(Duration.ofDays(rule.days())))).max(Comparator.comparing(Earlier::at))
                .flatMap(e -> Quantity.parse(e.value())).filter(Quantity::exact);
        return now.isPresent() && before.isPresent() && differs(rule, before.get().number(), now.get().number());
    }

    private static boolean differs(Delta rule, BigDecimal before, BigDecimal now) {
        BigDecimal change = now.subtract(before).abs();
        boolean absolute = rule.absolute() == null || change.compareTo(rule.absolute()) > 0;
        boolean percent = rule.percent() == null || change.multiply(HUNDRED).compareTo(rule.percent().multiply(before.abs())) > 0;
        return absolute && percent;
    }
}
