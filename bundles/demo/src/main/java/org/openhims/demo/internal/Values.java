// SPDX-License-Identifier: Apache-2.0
package org.openhims.demo.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Random;
import org.openhims.lab.Analyte;
import org.openhims.lab.LabCatalogue;
import org.openhims.lab.ReferenceRange;
import org.openhims.platform.PartialDate;
import org.openhims.platform.access.Caller;
import org.openhims.registration.Patient;

/** Values as a laboratory sees them: most within the range of the patient's age and sex, some outside, the same every time. */
final class Values {

    private static final int OUTSIDE = 15;
    private static final BigDecimal TENTH = new BigDecimal("0.1");

    private final LabCatalogue catalogue;
    private final LocalDate today;

    Values(LabCatalogue catalogue, LocalDate today) {
        this.catalogue = catalogue;
        this.today = today;
    }

    /** Empty for an analyte in words and where no range is known. */
    Optional<String> of(Caller by, String code, Patient patient) {
        Analyte analyte = catalogue.analyte(by, code);
        PartialDate born = patient.born();
        if (!analyte.numeric() || born == null) {
            return Optional.empty();
        }
        Random random = new Random((patient.uhid() + code).hashCode());
        return catalogue.ranges(by, code).stream().filter(range -> range.fits(born.ageInDays(today), patient.sex().name()))
                .filter(range -> range.low() != null && range.high() != null).findFirst()
                .map(range -> value(range, random).setScale(analyte.decimals(), RoundingMode.HALF_UP).toPlainString());
    }

    private static BigDecimal value(ReferenceRange range, Random random) {
        BigDecimal width = range.high().subtract(range.low());
        int kind = random.nextInt(100);
        if (kind < OUTSIDE) {
            return range.high().add(width.multiply(TENTH.multiply(BigDecimal.valueOf(1 + random.nextInt(6)))));
        }
        if (kind < 2 * OUTSIDE) {
            return range.low().subtract(range.low().multiply(TENTH.multiply(BigDecimal.valueOf(1 + random.nextInt(3)))));
        }
        return range.low().add(width.multiply(BigDecimal.valueOf(random.nextInt(100), 2)));
    }
}
