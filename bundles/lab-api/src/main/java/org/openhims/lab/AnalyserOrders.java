// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.openhims.platform.access.Caller;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What analysers ask: which tests are wanted of a specimen. What is answered is a read of the patient's data by the device, and audited.
 * Permission: {@code lab.order.query}.
 */
@ProviderType
public interface AnalyserOrders {

    /** So many accessions may be asked for at once, and so many specimens are told at most. */
    int MOST = 200;

    /**
     * What is still to be measured: the analytes without a validated result, so that a tube which is put on again is measured again.
     *
     * @param device the device's name in the profile, for the audit
     * @param accessions as sent, at most {@link #MOST}
     */
    AnalyserWork of(Caller by, String device, List<String> accessions);

    /**
     * All specimens in the laboratory of which something was not measured yet, urgent ones first, then the oldest.
     *
     * @param since only those received then or later
     * @param measures LOINC or the laboratory's codes of what the device measures, analytes or tests; empty for everything
     * @param limit 1 to {@link #MOST}
     */
    AnalyserWork since(Caller by, String device, Instant since, Set<String> measures, int limit);
}
