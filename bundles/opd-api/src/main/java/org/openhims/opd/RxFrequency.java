// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd;

/** How often a drug is taken; written in small letters. */
public enum RxFrequency {
    OD(1, 1), BD(2, 1), TDS(3, 1), QID(4, 1), Q4H(6, 1), Q6H(4, 1), Q8H(3, 1),
    /** At bedtime. */
    HS(1, 1),
    ALTERNATE_DAYS(1, 2), WEEKLY(1, 7),
    /** Once, at once. */
    STAT(1, 1),
    /** When needed; four times a day are reckoned with where a most is asked for. */
    SOS(4, 1);

    private final int timesADay;
    private final int everyDays;

    RxFrequency(int timesADay, int everyDays) {
        this.timesADay = timesADay;
        this.everyDays = everyDays;
    }

    /** The most doses of one day. */
    public int timesADay() {
        return timesADay;
    }

    /** Doses in a course of so many days. */
    public int doses(int days) {
        return this == STAT ? 1 : timesADay * ((days + everyDays - 1) / everyDays);
    }

    @Override
    public String toString() {
        return Wire.name(this);
    }
}
