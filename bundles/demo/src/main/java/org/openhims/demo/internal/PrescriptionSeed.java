// SPDX-License-Identifier: Apache-2.0
package org.openhims.demo.internal;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import org.openhims.opd.NewPrescription;
import org.openhims.opd.Prescriptions;
import org.openhims.opd.Queue;
import org.openhims.opd.Queues;
import org.openhims.opd.RxFood;
import org.openhims.opd.RxFrequency;
import org.openhims.opd.RxLine;
import org.openhims.opd.Visit;
import org.openhims.opd.VisitStatus;
import org.openhims.opd.VitalSigns;
import org.openhims.opd.Vitals;
import org.openhims.platform.ProblemException;
import org.openhims.platform.access.Caller;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Vital signs and a prescription for everybody who was seen; who may not have a drug gets none. */
@Component(property = "hims.may.wait:Boolean=true")
public final class PrescriptionSeed implements Seed {

    private static final Caller SELF = Caller.system("demo");

    private final Queues queues;
    private final Vitals vitals;
    private final Prescriptions prescriptions;
    private final Staff staff;
    private final List<String[]> drugs = Rows.of("prescriptions.csv", ",");

    @Activate
    public PrescriptionSeed(@Reference Queues queues, @Reference Vitals vitals, @Reference Prescriptions prescriptions, @Reference Staff staff) {
        this.queues = queues;
        this.vitals = vitals;
        this.prescriptions = prescriptions;
        this.staff = staff;
    }

    @Override
    public Part part() {
        return Part.PRESCRIPTIONS;
    }

    @Override
    public void sow(Consumer<String> progress) {
        for (Queue queue : queues.today(SELF)) {
            progress.accept(queue.id());
            queues.entries(SELF, queue.id()).stream().filter(visit -> visit.status() == VisitStatus.DONE && visit.doctor() != null).forEach(this::treat);
        }
    }

    private void treat(Visit visit) {
        Caller doctor = staff.as(visit.doctor());
        if (vitals.of(doctor, visit.id()).isEmpty()) {
            int number = visit.token().number();
            vitals.take(staff.as("nurse"), visit.id(), new VitalSigns(new BigDecimal("36." + number % 10), 72 + 5 * (number % 9), 16 + number % 5,
                    112 + 6 * (number % 8), 70 + 3 * (number % 7), 95 + number % 5, null, null, null));
        }
        if (prescriptions.of(doctor, visit.uhid(), null, 1).items().isEmpty()) {
            prescribe(doctor, visit);
        }
    }

    private void prescribe(Caller doctor, Visit visit) {
        List<RxLine> lines = drugs.stream().filter(row -> row[0].equals(visit.department())).map(PrescriptionSeed::line).toList();
        try {
            prescriptions.prescribe(doctor, new NewPrescription(visit.id(), lines));
        } catch (ProblemException e) {
            if (!e.problem().code().equals("opd.prescription.warned")) {
                throw e;
            }
        }
    }

    private static RxLine line(String[] row) {
        return new RxLine(row[1], null, null, new BigDecimal(row[2]), null, null, RxFrequency.valueOf(row[3]), Integer.valueOf(row[4]), null,
                row.length > 5 ? RxFood.valueOf(row[5]) : null, null, null);
    }
}
