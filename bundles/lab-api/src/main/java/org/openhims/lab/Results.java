// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab;

import java.util.List;
import org.openhims.platform.Page;
import org.openhims.platform.access.Caller;
import org.openhims.platform.print.Sheet;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Results. 404 {@code lab.result.unknown} for one that is not there. Permissions: {@code lab.result.enter},
 * {@code lab.result.validate}, {@code lab.result.release} (who holds it is the facility's choice), {@code lab.result.amend},
 * {@code lab.result.read}.
 */
@ProviderType
public interface Results {

    Result get(Caller by, String id);

    /** Results in this state with the patient's previous values, the oldest specimen first; {@code limit} 1 to 200. */
    Page<Result> worklist(Caller by, ResultStatus status, String cursor, int limit);

    /**
     * A patient's results, newest first, superseded ones included; a null cursor starts at the newest. {@code limit} 1 to 200.
     * Who is not of the laboratory sees those that are released.
     */
    Page<Result> of(Caller by, String uhid, String cursor, int limit);

    /**
     * Enters a result that no device sends.
     *
     * @param value a number in the analyte's unit, or words for an analyte that is not numeric
     * @param comment at most 200 characters; may be null
     * @throws org.openhims.platform.ProblemException 409 {@code lab.specimen.<status>} unless the specimen takes results,
     *         {@code lab.result.notordered}, {@code lab.result.exists} when one is validated already; 400 for a value that is none
     */
    Result enter(Caller by, String accession, String analyte, String value, String comment);

    /**
     * Enters several results of a specimen as by {@link #enter}, all or none; 400 names each that is wrong, such as {@code results[1].value}.
     *
     * @param results 1 to 200, of different analytes
     */
    List<Result> enterAll(Caller by, String accession, List<NewResult> results);

    /** Accepts preliminary results as technically right, all or none. 409 {@code lab.result.<status>} unless preliminary. */
    List<Result> validate(Caller by, List<String> ids);

    /** Reports validated results, all or none. 409 {@code lab.result.notvalidated} for a preliminary one. */
    List<Result> release(Caller by, List<String> ids);

    /**
     * Puts a right result in the place of a released one, which stays visible; it is reported at once.
     *
     * @param value as for {@link #enter}
     * @param reason a code of {@link #amendReasons}; 400 for any other
     * @param comment at most 200 characters; may be null
     * @return the new result; 409 {@code lab.result.notreleased} unless the old one is released
     */
    Result amend(Caller by, String id, String value, String reason, String comment);

    /** Codes; texts are {@code lab.reason.<code>}. */
    List<String> amendReasons();

    /** The report of an order, A4: what is released, in the caller's language; says when it is corrected. 409 {@code lab.report.empty}. */
    Sheet report(Caller by, String order);
}
