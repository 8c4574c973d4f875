// SPDX-License-Identifier: Apache-2.0
package org.openhims.healthcard.internal;

import java.util.Set;
import org.openhims.platform.ProblemException;
import org.openhims.platform.access.Caller;
import org.openhims.platform.record.PatientScope;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Which numbers are one patient's, as far as that can be known now. */
@Component(service = Scope.class)
public final class Scope {

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    volatile PatientScope register;

    Set<String> uhids(Caller by, String uhid) {
        PatientScope present = register;
        try {
            return present == null ? Set.of(uhid) : present.uhids(by.withClaim(null), uhid);
        } catch (ProblemException unknown) {
            return Set.of(uhid);
        }
    }

    /** The number that a merged record goes by now. */
    String survivor(Caller by, String uhid) {
        PatientScope present = register;
        try {
            return present == null ? uhid : present.survivor(by.withClaim(null), uhid);
        } catch (ProblemException unknown) {
            return uhid;
        }
    }
}
