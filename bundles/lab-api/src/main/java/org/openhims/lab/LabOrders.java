// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab;

import java.util.List;
import org.openhims.platform.Page;
import org.openhims.platform.access.Caller;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Orders. Permissions: {@code lab.order}, {@code lab.downtime.enter} (paper requests), {@code lab.order.cancel}; to read one {@code lab.worklist} (the laboratory's own people),
 * or {@code lab.result.read} and a place on the patient's care team.
 */
@ProviderType
public interface LabOrders {

    /**
     * Orders tests: one specimen with an accession number of its own for each container. The caller is on the patient's care team.
     * With {@link NewLabOrder#downtime} the accession numbers are those of the stickers, and the times those of the request; the same
     * request once more gives the order that it made, and 409 {@code lab.accession.used} tells of another.
     *
     * @throws org.openhims.platform.ProblemException 400 with the fields {@code uhid}, {@code tests[i]}, {@code note}, {@code gestation} at fault (rules
     *         {@code not-blank}, {@code lab.test.unknown}, {@code lab.test.notoffered}, {@code lab.repeated}, {@code size}); 404
     *         {@code patient.unknown}
     */
    LabOrder order(Caller by, NewLabOrder order);

    /** 404 {@code lab.order.unknown} when there is none. */
    LabOrder get(Caller by, String id);

    /** A patient's orders, newest first; a null cursor starts at the newest. {@code limit} 1 to 100. */
    Page<LabOrder> of(Caller by, String uhid, String cursor, int limit);

    /**
     * Cancels every specimen of the order that has no result yet; 409 {@code lab.order.resulted} when none is left to cancel.
     *
     * @param reason a code of {@link #cancelReasons}; 400 for any other
     * @param note at most 200 characters; may be null
     */
    LabOrder cancel(Caller by, String id, String reason, String note);

    /**
     * Sets right what the order says of a pregnancy or of an early birth; what is not reported yet is judged anew. Permission:
     * {@code lab.order}.
     *
     * @param gestation null for nothing
     */
    LabOrder gestation(Caller by, String id, Gestation gestation);

    /** Codes; texts are {@code lab.reason.<code>}. */
    List<String> cancelReasons();
}
