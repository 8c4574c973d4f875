// SPDX-License-Identifier: Apache-2.0
package org.openhims.device.internal;

import org.openhims.lab.AnalyserOrders;
import org.openhims.lab.AnalyserResults;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** The laboratory, which may be away: stopped, being replaced, or not wanted here. */
@Component(service = Laboratory.class)
public final class Laboratory {

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    volatile AnalyserResults results;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    volatile AnalyserOrders orders;

    /** Null while it is away. */
    AnalyserOrders orders() {
        return orders;
    }

    /** Null while it is away. */
    AnalyserResults results() {
        return results;
    }
}
