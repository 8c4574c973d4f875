// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.critical;

import java.util.List;
import org.openhims.platform.Page;
import org.openhims.platform.access.Caller;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Critical values until somebody who treats the patient was told. The laboratory's own people ({@code lab.worklist}) see all of them; others
 * with {@code lab.critical.read} those that they ordered and, with {@code lab.critical.escalated}, those of the second level on. Permissions
 * besides: {@code lab.critical.acknowledge}, {@code lab.critical.recall}, {@code lab.critical.manage}.
 */
@ProviderType
public interface CriticalValues {

    /** Of which nobody was told yet, the oldest first; a null cursor starts at the oldest. {@code limit} 1 to 200. */
    Page<CriticalValue> open(Caller by, String cursor, int limit);

    /** 404 {@code lab.critical.unknown} when there is none. */
    CriticalValue get(Caller by, String id);

    /**
     * Notes who was told. 400 for a {@code readBack} that is not the value; 409 {@code lab.critical.<status>} unless it is open. Whose
     * patient has left stands on the list of recalls from then on.
     */
    CriticalValue acknowledge(Caller by, String id, ReadBack told);

    /** Patients who left and have to be called back, the oldest first. {@code limit} 1 to 200. */
    Page<CriticalValue> recalls(Caller by, String cursor, int limit);

    /**
     * Notes an attempt to call the patient back; {@code came}, {@code treated-elsewhere}, {@code died} and {@code given-up} end it.
     *
     * @param outcome one of {@link #outcomes}
     * @param note at most 200 characters; may be null, but not for {@code given-up}
     */
    CriticalValue recall(Caller by, String id, String outcome, String note);

    /** Codes; texts are {@code lab.recall.<code>}. */
    List<String> outcomes();

    List<EscalationLevel> levels(Caller by);

    /** Puts these in place of the present levels, 1 to 5. What is open goes on from the level at which it is. */
    List<EscalationLevel> setLevels(Caller by, List<EscalationLevel> levels);
}
