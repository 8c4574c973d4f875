// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration;

import java.util.List;
import java.util.Optional;
import org.openhims.platform.access.Caller;
import org.osgi.annotation.versioning.ProviderType;

/** Households: who lives with whom, and did before. Permission {@code patient.register}; to read, {@code patient.read}. */
@ProviderType
public interface Households {

    /** Where the person lives now; empty when nobody has said. */
    Optional<Household> of(Caller by, String uhid);

    /** Where the person has lived, newest first, each with only this member. */
    List<Household> history(Caller by, String uhid);

    /** The patients with this mobile, each household once; who has none stands alone in one without id. At most 20 people. */
    List<Household> family(Caller by, String mobile);

    /**
     * Begins a household; who is the head of one already has that.
     *
     * @param head who leaves any other household for it
     * @throws org.openhims.platform.ProblemException 409 {@code patient.merged}, {@code patient.identified}
     */
    Household begin(Caller by, String head);

    /**
     * Takes a person in, who leaves any other household for it.
     *
     * @param relation to the head; {@link Relation#HEAD} makes the person the head, and the present head {@link Relation#OTHER}
     * @param reason why the person moves; may be null for one who comes from no other household
     * @throws org.openhims.platform.ProblemException as {@link #begin}; 404 {@code patient.household.unknown}
     */
    Household take(Caller by, String household, String uhid, Relation relation, String reason);

    /** The person lives there no more; refusals as {@link #begin}, and 404 {@code patient.household.unknown} for one who is in none. */
    void leave(Caller by, String uhid, String reason);
}
