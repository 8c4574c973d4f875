// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd.schedule;

import java.time.LocalDate;
import java.util.List;
import org.openhims.platform.Page;
import org.openhims.platform.access.Caller;
import org.osgi.annotation.versioning.ProviderType;

/** Templates of slots, leave and closures. Permissions: {@code opd.appointment.read}, {@code opd.schedule.manage}. */
@ProviderType
public interface Schedules {

    /** All, by queue and time. */
    List<Schedule> all(Caller by);

    /**
     * Sets up a schedule or changes it; booked appointments that fit no slot of it any more are to be re-booked.
     *
     * @throws org.openhims.platform.ProblemException 400 names the part; 409 {@code opd.schedule.overlap} when the doctor has another at that
     *         time; 404 {@code opd.schedule.unknown}
     */
    Schedule set(Caller by, Schedule schedule);

    /** Slots with a place to be had, the earliest first, at most 60 days ahead. */
    Page<Slot> free(Caller by, SlotQuery query);

    /** Those that end on this day or later and were not taken back, the earliest first. */
    List<Leave> leaves(Caller by, LocalDate from);

    /** Enters a leave or closure: its slots are free no more, and what was booked in them is to be re-booked. */
    Leave leave(Caller by, NewLeave leave);

    /** Takes a leave back: its slots may be booked again; who was to be re-booked stays so. 404 {@code opd.leave.unknown}. */
    Leave endLeave(Caller by, String leave);
}
