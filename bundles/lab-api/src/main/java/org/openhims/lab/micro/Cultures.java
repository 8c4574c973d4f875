// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.micro;

import java.util.List;
import org.openhims.platform.Page;
import org.openhims.platform.access.Caller;
import org.openhims.platform.print.Sheet;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Cultures. Rights are those of results: {@code lab.result.enter}, {@code .validate}, {@code .release}, {@code .amend}; to read
 * {@code lab.worklist}, or {@code lab.result.read} and a place on the care team. 404 {@code lab.culture.unknown} for one that is not there.
 */
@ProviderType
public interface Cultures {

    List<Organism> organisms(Caller by);

    List<Antimicrobial> antimicrobials(Caller by);

    /** Codes; texts are {@code lab.gram.<code>}. */
    List<String> gramFindings();

    /** Cultures under way, urgent ones first, then the oldest; {@code limit} 1 to 200. */
    Page<OpenCulture> worklist(Caller by, String cursor, int limit);

    CultureReport get(Caller by, String id);

    /** All reports of a specimen's cultures, the newest first. Who is not of the laboratory sees those that were released. */
    List<CultureReport> of(Caller by, String accession);

    /**
     * Enters what was found by now. It comes in the place of what is not released; what is released stands until this one is.
     *
     * @param analyte of the culture; null when only one was ordered on the specimen
     * @throws org.openhims.platform.ProblemException 409 {@code lab.specimen.<status>} unless the specimen takes results,
     *         {@code lab.result.notordered}, {@code lab.culture.final} when the final report is released: amend it; 400 with the field
     */
    CultureReport enter(Caller by, String accession, String analyte, CultureFindings findings);

    CultureReport validate(Caller by, String id);

    /** A released preliminary report makes room for it. */
    CultureReport release(Caller by, String id);

    /**
     * Puts a right report in the place of a released one, which stays visible; it is reported at once.
     *
     * @param reason a code of {@link org.openhims.lab.Results#amendReasons}
     * @param note at most 200 characters; may be null
     */
    CultureReport amend(Caller by, String id, CultureFindings findings, String reason, String note);

    /** The report on paper, A4, in the caller's language; one whose place another has taken says so. 409 {@code lab.report.empty} before release. */
    Sheet report(Caller by, String id);
}
