// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal;

import java.util.List;
import java.util.Set;
import org.openhims.lab.internal.store.PatientRow;
import org.openhims.platform.access.Caller;
import org.openhims.platform.events.Delivery;
import org.openhims.platform.events.EventHandler;
import org.openhims.platform.store.Tx;
import org.openhims.registration.Patient;
import org.openhims.registration.RegistrationEvent;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps what the laboratory knows of patients as the register has it, and judges unreported results anew. */
@Component(service = {EventHandler.class, PatientFollower.class})
public final class PatientFollower implements EventHandler {

    private static final Caller LAB = Caller.system("lab");

    private final LabUnit unit;
    private final Register register;
    private final Afresh afresh;

    @Activate
    public PatientFollower(@Reference LabUnit unit, @Reference Register register, @Reference Afresh afresh) {
        this.unit = unit;
        this.register = register;
        this.afresh = afresh;
    }

    @Override
    public String name() {
        return "lab.patients";
    }

    @Override
    public Set<String> types() {
        return Set.of(RegistrationEvent.CORRECTED, RegistrationEvent.MERGED, RegistrationEvent.UNMERGED);
    }

    /** A merge gives new numbers to all records that are one from now on. */
    @Override
    public void handle(Delivery delivery) {
        String uhid = delivery.event().uhid();
        Set<String> all = register.uhids(LAB, uhid);
        boolean one = delivery.event().type().equals(RegistrationEvent.CORRECTED);
        List<Patient> touched = (one ? Set.of(uhid) : all).stream().map(number -> register.patient(LAB, number)).toList();
        unit.tx(LAB, tx -> {
            touched.forEach(patient -> follow(tx, patient, all));
            tx.advance(delivery);
            return null;
        });
    }

    private void follow(Tx tx, Patient patient, Set<String> all) {
        PatientRow row = tx.em().find(PatientRow.class, patient.uhid());
        if (row != null) {
            row.follow(patient, all);
            judgeAnew(tx, row.uhid());
        }
    }

    /** What is not reported yet. */
    void judgeAnew(Tx tx, String uhid) {
        afresh.patient(tx, uhid);
    }
}
