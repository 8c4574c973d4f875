// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab;

import java.util.List;
import org.openhims.platform.access.Caller;
import org.osgi.annotation.versioning.ProviderType;

/** Where reports of analysers come in. Permission: {@code lab.result.receive}. */
@ProviderType
public interface AnalyserResults {

    /**
     * Matches the report to its specimen and stores the results, or puts it on the list of unmatched ones with the reason; in one
     * transaction, committed before the return. The same report again changes nothing.
     *
     * @return true when the results were matched, false when a person has to look at them
     */
    boolean accept(Caller by, AnalyserReport report);

    /**
     * As {@link #accept} for each of them, in one transaction: all or none. For what has waited; a failure tells nothing of which report
     * it was, and each is then accepted alone.
     */
    default List<Boolean> acceptAll(Caller by, List<AnalyserReport> reports) {
        return reports.stream().map(report -> accept(by, report)).toList();
    }
}
