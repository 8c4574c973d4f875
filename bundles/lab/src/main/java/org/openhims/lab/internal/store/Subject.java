// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal.store;

import java.util.List;
import org.openhims.lab.ReferenceRange;

/**
 * Whom a value is judged for, when the specimen was taken.
 *
 * @param ageInDays null when not known
 * @param gestation of a pregnant patient, in days; null when not known
 * @param birthDays gestation at birth in days; null when not known
 */
public record Subject(Long ageInDays, String sex, boolean pregnant, Integer gestation, Integer birthDays) {

    /** The age up to which a range for everybody has to reach to hold for a person of unknown age. */
    private static final int OLDEST = 43_830;

    /** Of whom nothing is said. */
    public static Subject of(Long ageInDays, String sex) {
        return new Subject(ageInDays, sex, false, null, null);
    }

    /** Those ranges that must be used for this person in place of the general ones; empty when there are none. */
    public List<ReferenceRange> own(List<ReferenceRange> ranges) {
        if (pregnant) {
            return ranges.stream().filter(range -> range.is(ReferenceRange.Kind.PREGNANCY)).toList();
        }
        return birthDays == null ? List.of() : ranges.stream().filter(range -> range.is(ReferenceRange.Kind.BIRTH) && fits(range)).toList();
    }

    /** By age and sex. */
    public boolean fits(ReferenceRange range) {
        return ageInDays == null ? range.sex() == null && range.fromDays() == 0 && range.toDays() >= OLDEST
                : range.fitsPerson(ageInDays, sex);
    }

    /** By gestation, too. */
    public boolean fitsDuring(ReferenceRange range) {
        return fits(range) && range.during().fits(pregnant ? gestation : birthDays);
    }
}
