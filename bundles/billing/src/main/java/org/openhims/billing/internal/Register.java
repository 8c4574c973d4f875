// SPDX-License-Identifier: Apache-2.0
package org.openhims.billing.internal;

import java.util.LinkedHashSet;
import java.util.Set;
import org.openhims.platform.Problem;
import org.openhims.platform.access.Caller;
import org.openhims.platform.record.PatientScope;
import org.openhims.registration.Patient;
import org.openhims.registration.Patients;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** The register of patients, which may be away: then no bill is made, and what stands on one is paid all the same. */
@Component(service = Register.class)
public final class Register {

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    volatile Patients patients;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    volatile PatientScope scope;

    /** 404 {@code patient.unknown}; 503 {@code registration.away}. The question does not take the request's claim. */
    Patient patient(Caller by, String uhid) {
        Patients present = patients;
        if (present == null) {
            throw Problem.unavailable("registration.away");
        }
        return present.get(by.withClaim(null), uhid);
    }

    /** All numbers of the patient, also those of merged records, the given one first; 404 and 503 as above. */
    Set<String> uhids(Caller by, String uhid) {
        PatientScope present = scope;
        if (present == null) {
            throw Problem.unavailable("registration.away");
        }
        Set<String> all = new LinkedHashSet<>(Set.of(uhid));
        all.addAll(present.uhids(by.withClaim(null), uhid));
        return all;
    }
}
