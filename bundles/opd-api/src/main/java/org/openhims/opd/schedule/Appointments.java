// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd.schedule;

import java.time.LocalDate;
import java.util.List;
import org.openhims.opd.Visit;
import org.openhims.platform.Page;
import org.openhims.platform.access.Caller;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Appointments. Permissions: {@code opd.appointment.read}, {@code opd.appointment.book}; to check in, {@code opd.visit.open}. 404
 * {@code opd.appointment.unknown}; 409 {@code opd.appointment.<status>} for one that is not in a state for the step.
 */
@ProviderType
public interface Appointments {

    /**
     * Books a place.
     *
     * @throws org.openhims.platform.ProblemException 404 {@code patient.unknown}, {@code opd.schedule.unknown}; 409 {@code opd.slot.none} at a
     *         time that is no slot, {@code opd.slot.past}, {@code opd.slot.closed} for leave, {@code opd.slot.full} with {@code overbooking}
     *         places left, {@code opd.slot.online} above the online quota, {@code opd.appointment.overlap} with {@code appointment} when the
     *         patient has another at that time
     */
    Appointment book(Caller by, NewAppointment wish);

    /** Frees the place. {@code reason} 3 to 200 characters. */
    Appointment cancel(Caller by, String appointment, String reason);

    /** Another time in place of a booked one, or of one that is to be re-booked; refuses as {@link #book}. The patient stays the same. */
    Appointment rebook(Caller by, String appointment, NewAppointment to);

    /** The patient did not come. 409 {@code opd.appointment.early} before the slot began. */
    Appointment noShow(Caller by, String appointment);

    Appointment get(Caller by, String appointment);

    /** The book of a day, by time; of one queue or doctor unless null. */
    List<Appointment> day(Caller by, LocalDate day, String queue, String doctor);

    /** The patient's, from today on, the earliest first. */
    List<Appointment> of(Caller by, String uhid);

    /** Those to be re-booked, the earliest first. {@code limit} 1 to 100. */
    Page<Appointment> toRebook(Caller by, String cursor, int limit);

    /**
     * One scan: opens the visit of the patient's appointment of today with a token in its queue; the earliest of several.
     *
     * @throws org.openhims.platform.ProblemException 409 {@code opd.appointment.none} when there is none today: the patient may walk in;
     *         otherwise as {@link org.openhims.opd.OpdDesk#walkIn}
     */
    Visit checkIn(Caller by, CheckIn arrival);
}
