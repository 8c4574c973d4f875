// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab;

import java.util.List;
import org.openhims.platform.Page;
import org.openhims.platform.access.Caller;
import org.openhims.platform.print.Sheet;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Specimens on their way. An accession that is none of ours is 404 {@code lab.specimen.unknown}. Permissions: {@code lab.specimen.collect}, {@code lab.specimen.receive}, {@code lab.specimen.reject}, {@code lab.worklist}.
 */
@ProviderType
public interface Specimens {

    Specimen get(Caller by, String accession);

    /** Specimens in this state, urgent ones first, then the oldest; a null cursor starts at the first. {@code limit} 1 to 200. */
    Page<Specimen> worklist(Caller by, SpecimenStatus status, String cursor, int limit);

    /** Notes that it was taken. 409 {@code lab.specimen.<status>} unless it is ordered. */
    Specimen collect(Caller by, String accession);

    /** Notes that it came to the laboratory. 409 {@code lab.specimen.<status>} unless it is collected. */
    Specimen receive(Caller by, String accession);

    /**
     * Rejects a collected or received specimen that has no released result, and orders the same tests again.
     *
     * @param reason a code of {@link #rejectReasons}; 400 for any other
     * @param note at most 200 characters; may be null
     * @return the rejected specimen; {@link Specimen#recollection} is the one to take in its place
     */
    Specimen reject(Caller by, String accession, String reason, String note);

    /** Codes; texts are {@code lab.reason.<code>}. */
    List<String> rejectReasons();

    /** The label for the tube, 50 x 25 mm: bar code, name, age and sex, tests. */
    Sheet label(Caller by, String accession);
}
