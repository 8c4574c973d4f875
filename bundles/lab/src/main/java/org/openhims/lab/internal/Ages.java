// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal;

import java.time.LocalDate;
import java.time.Period;
import java.util.Locale;
import org.openhims.platform.PartialDate;
import org.openhims.platform.text.Texts;

/** Ages as they stand on labels and reports. */
public final class Ages {

    private static final int DAYS_TOLD = 31;
    private static final int MONTHS_TOLD = 3;

    private Ages() {
    }

    /** Age and sex, such as {@code 36 y F}; the age is left out when it is not known. */
    public static String withSex(Texts texts, Locale locale, String birthDate, String sex, LocalDate on) {
        String letter = texts.text(locale, "lab.sex." + sex);
        if (birthDate == null) {
            return letter;
        }
        PartialDate born = PartialDate.parse(birthDate);
        Period age = born.age(on);
        if (born.exact() && born.ageInDays(on) < DAYS_TOLD) {
            return texts.text(locale, "lab.age.days", Math.max(0, born.ageInDays(on))) + ' ' + letter;
        }
        return (age.getYears() < MONTHS_TOLD ? texts.text(locale, "lab.age.months", age.toTotalMonths())
                : texts.text(locale, "lab.age.years", age.getYears())) + ' ' + letter;
    }
}
