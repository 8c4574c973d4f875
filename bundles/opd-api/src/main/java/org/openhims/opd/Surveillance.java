// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd;

import java.time.LocalDate;
import java.util.List;
import org.openhims.platform.access.Caller;
import org.osgi.annotation.versioning.ProviderType;

/** Notifiable diseases. Permissions: {@code opd.queue.read} for the list of diseases, {@code opd.surveillance.read} for people. */
@ProviderType
public interface Surveillance {

    /** What is notified, by name in the caller's language. */
    List<Condition> conditions(Caller by);

    /** Cases of visits from the one day to the other, both included, at most 31 days, in the order of notification. Every name that is read is audited. */
    List<Case> cases(Caller by, LocalDate from, LocalDate until, VisitPlan.Form form);

    /** @param code of our own list {@code urn:hims:notifiable} */
    record Condition(String code, String name) {
    }

    /**
     * A line of the list.
     *
     * @param name of the patient, as written at the visit
     * @param age in years on the day of the visit; null when not known
     * @param onset null when not known
     */
    record Case(LocalDate day, String visit, String uhid, String name, String sex, Integer age, String condition, VisitPlan.Form form,
            LocalDate onset, String notifiedBy) {
    }
}
