// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal.slots;

import java.time.LocalDate;
import org.openhims.lab.internal.Fields;
import org.openhims.lab.slots.CollectionTimes;

/** What times must be like. */
final class TimesRules {

    private static final int PLACE = 60;
    private static final int MOST = 200;

    private TimesRules() {
    }

    static void check(CollectionTimes times) {
        boolean whole = times.from() != null && times.until() != null;
        new Fields().text("place", times.place(), 1, PLACE).that(!times.days().isEmpty(), "days", "not-empty").that(times.from() != null, "from", "not-null")
                .that(times.until() != null, "until", "not-null").between("slotMinutes", times.slotMinutes(), 5, 240)
                .between("capacity", times.capacity(), 1, MOST)
                .that(!whole || times.slotMinutes() * 60L <= times.until().toSecondOfDay() - times.from().toSecondOfDay(), "until", "lab.slot.until")
                .that(times.validUntil() == null || times.validFrom() == null || !times.validUntil().isBefore(times.validFrom()), "validUntil",
                        "lab.slot.until")
                .done();
    }

    /** With a key, and a day on which they begin. */
    static CollectionTimes whole(CollectionTimes times, String id, LocalDate today) {
        return new CollectionTimes(times.id() == null ? id : times.id(), times.place().strip(), times.days(), times.from(), times.until(),
                times.slotMinutes(), times.capacity(), times.validFrom() == null ? today : times.validFrom(), times.validUntil());
    }
}
