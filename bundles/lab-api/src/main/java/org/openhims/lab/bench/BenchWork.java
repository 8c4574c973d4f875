// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.bench;

import java.util.List;
import org.openhims.lab.Specimen;
import org.openhims.lab.SpecimenStatus;
import org.openhims.platform.Page;
import org.openhims.platform.access.Caller;
import org.osgi.annotation.versioning.ProviderType;

/** Worklists by bench, which is a department of the catalogue. Permission: {@code lab.worklist}. */
@ProviderType
public interface BenchWork {

    /** Codes, in the order of the catalogue; the text of one is {@code lab.department.<code>}. */
    List<String> benches(Caller by);

    /**
     * Specimens in one state with a test of the bench, urgent ones first, then the oldest.
     *
     * @param bench 400 for one that is not in the catalogue
     * @param cursor null for the beginning
     */
    Page<Specimen> worklist(Caller by, String bench, SpecimenStatus status, String cursor, int limit);
}
