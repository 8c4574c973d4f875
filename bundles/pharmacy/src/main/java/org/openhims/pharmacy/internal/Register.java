// SPDX-License-Identifier: Apache-2.0
package org.openhims.pharmacy.internal;

import java.util.Set;
import org.openhims.platform.Problem;
import org.openhims.platform.ProblemException;
import org.openhims.platform.access.Caller;
import org.openhims.platform.record.PatientScope;
import org.openhims.registration.Patient;
import org.openhims.registration.Patients;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** The register of patients, which may be away: then prescriptions that are there are dispensed, and allergies are not checked. */
@Component(service = Register.class)
public final class Register {

    /** The register's own answer is what this asks for, not the rights of whoever stands at the counter. */
    private static final Caller SELF = Caller.system("pharmacy");

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    volatile Patients patients;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    volatile PatientScope scope;

    /** 404 {@code patient.unknown}; 503 {@code registration.away}. */
    Patient patient(Caller by, String uhid) {
        Patients present = patients;
        if (present == null) {
            throw Problem.unavailable("registration.away");
        }
        return present.get(by.withClaim(null), uhid);
    }

    /** All numbers of the patient, also those of merged records, as far as they can be known now. */
    Set<String> uhids(String uhid) {
        PatientScope present = scope;
        try {
            return present == null ? Set.of(uhid) : present.uhids(SELF, uhid);
        } catch (ProblemException unknown) {
            return Set.of(uhid);
        }
    }
}
