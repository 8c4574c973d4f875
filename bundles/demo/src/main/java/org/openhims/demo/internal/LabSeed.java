// SPDX-License-Identifier: Apache-2.0
package org.openhims.demo.internal;

import java.time.Clock;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.openhims.lab.LabCatalogue;
import org.openhims.lab.LabOrder;
import org.openhims.lab.LabOrders;
import org.openhims.lab.NewLabOrder;
import org.openhims.lab.Priority;
import org.openhims.lab.Result;
import org.openhims.lab.ResultStatus;
import org.openhims.lab.Results;
import org.openhims.lab.Specimen;
import org.openhims.lab.SpecimenStatus;
import org.openhims.lab.Specimens;
import org.openhims.platform.access.Caller;
import org.openhims.platform.facility.Facility;
import org.openhims.registration.Patient;
import org.openhims.registration.Patients;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Orders tests for every fifth patient and brings the orders to every stage of their way. */
@Component(property = "hims.may.wait:Boolean=true")
public final class LabSeed implements Seed {

    private static final int EVERY = 5;
    private static final List<List<String>> TESTS = List.of(List.of("CBC"), List.of("CBC", "GLU"), List.of("CRE"), List.of("KFT"), List.of("CBC", "LFT"),
            List.of("GLU"), List.of("TSH"), List.of("CBC", "CRE", "LIPID"));

    private final LabOrders orders;
    private final Specimens specimens;
    private final Results results;
    private final LabCatalogue catalogue;
    private final Patients patients;
    private final Staff staff;
    private final Facility facility;
    private final Clock clock;

    @Activate
    public LabSeed(@Reference LabOrders orders, @Reference Specimens specimens, @Reference Results results, @Reference LabCatalogue catalogue,
            @Reference Patients patients, @Reference Staff staff, @Reference Facility facility, @Reference Clock clock) {
        this.orders = orders;
        this.specimens = specimens;
        this.results = results;
        this.catalogue = catalogue;
        this.patients = patients;
        this.staff = staff;
        this.facility = facility;
        this.clock = clock;
    }

    /** How far an order comes. */
    private enum Stage { ORDERED, COLLECTED, RECEIVED, MEASURED, VALIDATED, RELEASED }

    @Override
    public Part part() {
        return Part.LABORATORY;
    }

    @Override
    public void sow(Consumer<String> progress) {
        List<Patient> people = List.copyOf(Found.in(patients, staff.as("registrar")).values());
        Values values = new Values(catalogue, facility.day(clock.instant()));
        for (int i = 0; i * EVERY < people.size(); i++) {
            progress.accept(i * EVERY + " of " + people.size());
            Stage stage = Stage.values()[i % Stage.values().length];
            bring(order(people.get(i * EVERY), i), stage, people.get(i * EVERY), values);
        }
    }

    private LabOrder order(Patient patient, int number) {
        return orders.of(staff.as("doctor"), patient.uhid(), null, 1).items().stream().findFirst()
                .orElseGet(() -> orders.order(staff.as("doctor"), new NewLabOrder(patient.uhid(), TESTS.get(number % TESTS.size()),
                        number % 7 == 3 ? Priority.URGENT : Priority.ROUTINE, null, null)));
    }

    private void bring(LabOrder order, Stage stage, Patient patient, Values values) {
        for (Specimen specimen : order.specimens()) {
            SpecimenStatus status = specimen.status();
            if (status == SpecimenStatus.ORDERED && stage.compareTo(Stage.COLLECTED) >= 0) {
                status = specimens.collect(staff.as("technician"), specimen.accession()).status();
            }
            if (status == SpecimenStatus.COLLECTED && stage.compareTo(Stage.RECEIVED) >= 0) {
                status = specimens.receive(staff.as("technician"), specimen.accession()).status();
            }
            if (status.takesResults() && stage.compareTo(Stage.MEASURED) >= 0) {
                measure(order, specimen, patient, values);
            }
        }
        if (stage.compareTo(Stage.VALIDATED) >= 0) {
            each(order, ResultStatus.PRELIMINARY, results::validate);
        }
        if (stage == Stage.RELEASED) {
            each(order, ResultStatus.VALIDATED, results::release);
        }
    }

    private void measure(LabOrder order, Specimen specimen, Patient patient, Values values) {
        List<String> there = order.results().stream().filter(result -> result.accession().equals(specimen.accession()))
                .map(Result::analyte).toList();
        for (String test : specimen.tests()) {
            for (String analyte : catalogue.test(staff.as("technician"), test).analytes()) {
                if (!there.contains(analyte)) {
                    values.of(staff.as("technician"), analyte, patient)
                            .ifPresent(value -> results.enter(staff.as("technician"), specimen.accession(), analyte, value, null));
                }
            }
        }
    }

    private void each(LabOrder order, ResultStatus status, BiConsumer<Caller, List<String>> step) {
        Caller pathologist = staff.as("pathologist");
        List<String> ids = orders.get(pathologist, order.id()).results().stream().filter(result -> result.status() == status)
                .map(Result::id).toList();
        if (!ids.isEmpty()) {
            step.accept(pathologist, ids);
        }
    }
}
