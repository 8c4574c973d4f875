// SPDX-License-Identifier: Apache-2.0
package org.openhims.demo.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openhims.registration.NewPatient;
import org.openhims.registration.Place;
import org.openhims.registration.Sex;

class PatientSeedTest {

    private final DemoNode demo = new DemoNode();

    @AfterEach
    void close() {
        demo.close();
    }

    @Test
    void aKilledSeedingGoesOnWithoutDoubles() {
        for (String killedAt : new String[] {"1 of 200", "2 of 200", "99 of 200", "150 of 200"}) {
            assertThrows(IllegalStateException.class, () -> demo.patients.sow(words -> {
                if (words.equals(killedAt)) {
                    throw new IllegalStateException("killed");
                }
            }));
        }
        demo.patients.sow(words -> { });

        assertEquals(200, demo.node.events("registration.patient.registered").size());
        assertEquals(200, Found.in(demo.lookup, demo.staff.as("registrar")).size());
        Place found = demo.places.find(demo.staff.as("registrar"), "पीपल", 5).get(0);
        assertEquals("Pipalwala DEMO-4 Narmada Vihar Delhi", found.name() + ' ' + found.code() + ' ' + found.district() + ' ' + found.state());
    }

    @Test
    void aRegisterInUseIsLeftAlone() {
        demo.registrar.register(demo.staff.as("registrar"), NewPatient.of("Sunita Devi", Sex.F).build());

        demo.patients.sow(words -> { });

        assertEquals(1, demo.node.events().size());
        assertEquals(List.of(), demo.places.find(demo.staff.as("registrar"), "Pipal", 5));
    }

    @Test
    void waitsForTheUsers() {
        assertThrows(Seed.NotYet.class, () -> demo.staff.as("nobody"));
    }
}
