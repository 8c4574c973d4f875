// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.lab.internal.critical;

import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openhims.platform.ProblemException;
import org.openhims.registration.NextOfKin;
import org.openhims.registration.Patient;
import org.openhims.registration.Patients;
import org.openhims.ui.Session;

/** By which numbers a patient can be reached. */
record Phone(Session session, Supplier<Patients> patients) {

    /** The patient's own number and those of the family, each with whose it is; empty when nobody can tell. */
    String numbers(String uhid) {
        Patients register = patients.get();
        if (register == null || !session.may("patient.read")) {
            return "";
        }
        try {
            Patient patient = register.get(session.caller(), uhid);
            return Stream.concat(Stream.ofNullable(patient.mobile()), Stream.of(patient.nextOfKin(), patient.attendant())
                    .filter(person -> person != null && person.mobile() != null).map(Phone::of)).distinct().collect(Collectors.joining(", "));
        } catch (ProblemException e) {
            // Who may not see the person calls by the paper.
            return "";
        }
    }

    private static String of(NextOfKin person) {
        return person.mobile() + (person.name() == null ? "" : " (" + person.name() + ')');
    }
}
