// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd.internal.vitals;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openhims.opd.VitalSigns;
import org.openhims.opd.internal.DrugList;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Usual ranges by age. Where there is none, there is no flag: that is not the same as usual. */
@Component(service = VitalRanges.class)
public final class VitalRanges {

    private final List<Range> ranges;

    @Activate
    public VitalRanges() {
        ranges = DrugList.rows("vitals.csv", ";").map(row -> new Range(row[0], Integer.parseInt(row[1]), Integer.parseInt(row[2]),
                new BigDecimal(row[3]), new BigDecimal(row[4]))).toList();
    }

    private record Range(String sign, int from, int below, BigDecimal low, BigDecimal high) {
    }

    /** @param years null when the age is not known */
    Map<String, String> flags(VitalSigns signs, Integer years) {
        Map<String, String> flags = new HashMap<>();
        if (years != null) {
            measured(signs).forEach((sign, value) -> ranges.stream()
                    .filter(range -> range.sign().equals(sign) && years >= range.from() && years < range.below())
                    .forEach(range -> flag(flags, range, value)));
        }
        return flags;
    }

    private static void flag(Map<String, String> flags, Range range, BigDecimal value) {
        if (value.compareTo(range.low()) < 0) {
            flags.put(range.sign(), "L");
        } else if (value.compareTo(range.high()) > 0) {
            flags.put(range.sign(), "H");
        }
    }

    private static Map<String, BigDecimal> measured(VitalSigns signs) {
        Map<String, BigDecimal> measured = new HashMap<>();
        put(measured, "temperature", signs.temperature());
        put(measured, "pulse", signs.pulse());
        put(measured, "respiration", signs.respiration());
        put(measured, "systolic", signs.systolic());
        put(measured, "diastolic", signs.diastolic());
        put(measured, "spo2", signs.spo2());
        return measured;
    }

    private static void put(Map<String, BigDecimal> measured, String sign, Number value) {
        if (value != null) {
            measured.put(sign, new BigDecimal(value.toString()));
        }
    }
}
