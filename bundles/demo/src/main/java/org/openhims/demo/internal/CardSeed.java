// SPDX-License-Identifier: Apache-2.0
package org.openhims.demo.internal;

import java.util.List;
import java.util.function.Consumer;
import org.openhims.healthcard.Cards;
import org.openhims.platform.access.Caller;
import org.openhims.registration.Patient;
import org.openhims.registration.Patients;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Gives every eighth patient a card. */
@Component(property = "hims.may.wait:Boolean=true")
public final class CardSeed implements Seed {

    private static final int EVERY = 8;

    private final Cards cards;
    private final Patients patients;
    private final Staff staff;

    @Activate
    public CardSeed(@Reference Cards cards, @Reference Patients patients, @Reference Staff staff) {
        this.cards = cards;
        this.patients = patients;
        this.staff = staff;
    }

    @Override
    public Part part() {
        return Part.CARDS;
    }

    @Override
    public void sow(Consumer<String> progress) {
        Caller registrar = staff.as("registrar");
        List<Patient> people = List.copyOf(Found.in(patients, registrar).values());
        for (int i = 0; i < people.size(); i += EVERY) {
            String uhid = people.get(i).uhid();
            if (cards.of(registrar, uhid).isEmpty()) {
                cards.issue(registrar, uhid, null);
            }
            progress.accept(i + " of " + people.size());
        }
    }
}
