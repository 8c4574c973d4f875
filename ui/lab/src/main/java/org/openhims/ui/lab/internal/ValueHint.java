// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.lab.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.openhims.lab.Flag;
import org.openhims.lab.ReferenceRange;
import org.openhims.lab.Specimen;
import org.openhims.platform.PartialDate;

/** What a value means while it is typed; the laboratory judges it when it is entered. */
record ValueHint(ReferenceRange range) {

    static Optional<ValueHint> of(List<ReferenceRange> ranges, Specimen specimen, LocalDate today) {
        if (specimen.birthDate() == null) {
            return Optional.empty();
        }
        long days = Math.max(0, PartialDate.parse(specimen.birthDate()).ageInDays(today));
        return ranges.stream().filter(range -> range.fits(days, specimen.sex())).findFirst().map(ValueHint::new);
    }

    /** Null for what is no number, and where there is no limit. */
    Flag flag(String text) {
        BigDecimal value;
        try {
            value = new BigDecimal(text.strip());
        } catch (NumberFormatException e) {
            return null;
        }
        if (range.criticalLow() != null && value.compareTo(range.criticalLow()) <= 0) {
            return Flag.LL;
        }
        if (range.criticalHigh() != null && value.compareTo(range.criticalHigh()) >= 0) {
            return Flag.HH;
        }
        if (range.low() != null && value.compareTo(range.low()) < 0) {
            return Flag.L;
        }
        if (range.high() != null && value.compareTo(range.high()) > 0) {
            return Flag.H;
        }
        return range.low() == null && range.high() == null ? null : Flag.N;
    }

    /** Such as {@code 12.0 – 15.0}; empty when there is no limit. */
    String text() {
        if (range.low() == null && range.high() == null) {
            return "";
        }
        if (range.low() == null) {
            return "≤ " + range.high().toPlainString();
        }
        return range.high() == null ? "≥ " + range.low().toPlainString() : range.low().toPlainString() + " – " + range.high().toPlainString();
    }
}
