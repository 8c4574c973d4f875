// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal;

import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
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

/** The register of patients, which may be away: then nothing is ordered, and all other work goes on. */
@Component(service = Register.class)
public final class Register {

    private final AtomicReference<Patients> patients = new AtomicReference<>();

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile PatientScope scope;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void bind(Patients come) {
        patients.set(come);
    }

    void unbind(Patients gone) {
        patients.compareAndSet(gone, null);
    }

    /** 404 {@code patient.unknown}; 503 {@code registration.away}. */
    public Patient patient(Caller by, String uhid) {
        Patients register = patients.get();
        if (register == null) {
            throw Problem.unavailable("registration.away");
        }
        return register.get(by, uhid);
    }

    /** All numbers of the patient, also those of merged records, as far as they can be known now. */
    public Set<String> uhids(Caller by, String uhid) {
        PatientScope register = scope;
        try {
            return register == null ? Set.of(uhid) : register.uhids(Access.asking(by), uhid);
        } catch (ProblemException unknown) {
            return Set.of(uhid);
        }
    }
}
