// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration;

import java.time.Instant;
import java.util.List;
import org.openhims.platform.access.Caller;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * What one module keeps of patients, as it matters when two records become one and two again: registered as a service while the module
 * runs. The module rewrites no key for a merge; it reads all UHIDs of {@link org.openhims.platform.record.PatientScope}.
 */
@ConsumerType
public interface MergePart {

    /**
     * Something that belongs to one person as a whole, such as an order with its specimens and results.
     *
     * @param kind within the module, such as {@code order}
     * @param id unique within module and kind
     * @param title in the caller's language
     * @param movable false when it names its patient for good, as a signed card does
     */
    record Fact(String kind, String id, Instant at, String title, boolean movable) {
    }

    String module();

    /** What was written under exactly this UHID, from the one moment (inclusive) to the other (exclusive), oldest first. */
    List<Fact> written(Caller by, String uhid, Instant from, Instant until);

    /**
     * A person found that a fact that was written under the one UHID is the other patient's. Writes it there, with event and audit;
     * done before, it changes nothing.
     */
    void assign(Caller by, String kind, String id, String from, String to);
}
