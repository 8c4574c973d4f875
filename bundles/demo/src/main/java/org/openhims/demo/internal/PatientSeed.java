// SPDX-License-Identifier: Apache-2.0
package org.openhims.demo.internal;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.openhims.platform.access.Caller;
import org.openhims.platform.facility.Facility;
import org.openhims.registration.NewPatient;
import org.openhims.registration.Patient;
import org.openhims.registration.Patients;
import org.openhims.registration.Places;
import org.openhims.registration.Registration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Imports the places and registers the people, unless the register has others already. */
@Component(property = "hims.may.wait:Boolean=true")
public final class PatientSeed implements Seed {

    private final Registration registration;
    private final Patients patients;
    private final Places places;
    private final Staff staff;
    private final Facility facility;
    private final Clock clock;

    @Activate
    public PatientSeed(@Reference Registration registration, @Reference Patients patients, @Reference Places places,
            @Reference Staff staff, @Reference Facility facility, @Reference Clock clock) {
        this.registration = registration;
        this.patients = patients;
        this.places = places;
        this.staff = staff;
        this.facility = facility;
        this.clock = clock;
    }

    @Override
    public Part part() {
        return Part.PATIENTS;
    }

    @Override
    public void sow(Consumer<String> progress) {
        Caller registrar = staff.as("registrar");
        Map<String, Patient> there = Found.in(patients, registrar);
        if (there.isEmpty() && inUse(registrar)) {
            return;
        }
        villages();
        LocalDate today = facility.day(clock.instant());
        List<NewPatient> people = People.all(today);
        for (int number = 1; number <= people.size(); number++) {
            if (!there.containsKey(People.key(number))) {
                registration.register(registrar, people.get(number - 1));
            }
            progress.accept(number + " of " + people.size());
        }
    }

    /** Invented, under codes of their own, in the form of a facility's own file. */
    private void villages() {
        try (Reader file = new InputStreamReader(PatientSeed.class.getResourceAsStream("/demo/villages.csv"), StandardCharsets.UTF_8)) {
            places.read(staff.as("admin"), file, false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every UHID begins with the state and, until there are millions, zeros. */
    private boolean inUse(Caller by) {
        String first = String.format("%02d00", facility.identity(Locale.ENGLISH).stateCode());
        return !patients.search(by, first, null, 1).items().isEmpty();
    }
}
