// SPDX-License-Identifier: Apache-2.0
package org.openhims.@name@.internal;

import java.util.Set;
import org.openhims.platform.Problem;
import org.openhims.platform.access.Caller;
import org.openhims.platform.record.PatientScope;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** The register of patients, which may be away while it is being replaced. */
@Component(service = Register.class)
public final class Register {

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    volatile PatientScope patients;

    /** The patient's number and those merged into it. The question does not take the request's claim, which belongs to the change. */
    Set<String> uhids(Caller by, String uhid) {
        PatientScope present = patients;
        if (present == null) {
            throw Problem.unavailable("registration.away");
        }
        return present.uhids(by.withClaim(null), uhid);
    }
}
