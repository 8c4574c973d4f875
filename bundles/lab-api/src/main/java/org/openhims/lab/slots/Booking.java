// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.slots;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.openhims.lab.SpecimenStatus;

/**
 * A place in a slot.
 *
 * @param place where
 * @param reason why it was cancelled, or how it ended otherwise; null when nothing was said
 * @param tubes what is to be taken, and what was; without cancelled and rejected ones
 */
public record Booking(String id, String order, String uhid, String name, String times, String place, Instant startsAt, Instant endsAt,
        Status status, String reason, String bookedBy, Instant bookedAt, List<Tube> tubes) {

    public Booking {
        tubes = List.copyOf(tubes);
    }

    /** Where it is; written in small letters. */
    public enum Status {
        BOOKED,
        /** All that was to be taken has been. */
        COLLECTED,
        MOVED, CANCELLED, NO_SHOW;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** @param custody {@code due} for one that is taken before a witness and sealed; see {@link org.openhims.lab.Specimen#custody} */
    public record Tube(String accession, String specimen, String container, SpecimenStatus status, String custody) {
    }
}
