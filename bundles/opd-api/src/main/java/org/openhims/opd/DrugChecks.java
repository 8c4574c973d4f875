// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd;

import java.util.List;
import org.openhims.platform.access.Caller;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What stands against drugs for a patient: allergy by ingredient and class, therapy twice, pregnancy, the most of a day, weight for
 * children. For prescribing and again for dispensing. Permission: {@code opd.drug.read}.
 */
@ProviderType
public interface DrugChecks {

    /**
     * Findings by line; none for a line that was checked and has nothing against it.
     *
     * @param except the key of a prescription that is not looked at as therapy under way, since the lines are its own; may be null
     */
    List<Finding> check(Caller by, String uhid, List<RxLine> lines, String except);
}
