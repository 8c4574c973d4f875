// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openhims.opd.VitalReading;
import org.openhims.opd.VitalSigns;
import org.openhims.registration.Patient;
import org.openhims.registration.Sex;

class VitalsTest {

    private final Clinic clinic = new Clinic();

    @AfterEach
    void close() {
        clinic.close();
    }

    @Test
    void flagsFollowTheAge() {
        VitalSigns signs = new VitalSigns(new BigDecimal("38.4"), 130, 28, 150, 80, 97, null, null, null);
        assertEquals(Map.of("temperature", "H", "pulse", "H", "respiration", "H", "systolic", "H"), taken(1, "1990-08-04", signs).flags());
        assertEquals(Map.of("temperature", "H"), taken(2, "2025-01-01", new VitalSigns(new BigDecimal("38.4"), 130, 28, null, null, 97, null, null, null)).flags());
        assertEquals(Map.of(), taken(3, null, signs).flags(), "no age, no range, no flag");
        assertEquals(Map.of("spo2", "L"), taken(4, "1990-08-04", new VitalSigns(null, null, null, null, null, 88, null, null, null)).flags());
    }

    @Test
    void readingsAreAddedAndNeverOverwritten() {
        String visit = clinic.arrive(1).id();
        clinic.vitals.take(clinic.doctor, visit, pulse(80));
        clinic.node.clock().move(Duration.ofMinutes(5));
        clinic.vitals.take(clinic.doctor, visit, pulse(90));
        List<VitalReading> readings = clinic.vitals.of(clinic.doctor, visit);
        assertEquals(List.of(90, 80), readings.stream().map(reading -> reading.signs().pulse()).toList());
        assertEquals(readings, clinic.vitals.ofPatient(clinic.doctor, Clinic.uhid(1), 10));
        assertEquals("access.careteam", Clinic.code(() -> clinic.vitals.ofPatient(clinic.doctor("stranger"), Clinic.uhid(1), 10)));
    }

    @Test
    void whatCannotBeIsRefused() {
        String visit = clinic.arrive(1).id();
        assertEquals("pulse:max", refused(visit, pulse(900)));
        assertEquals("temperature:max", refused(visit, new VitalSigns(new BigDecimal("98.6"), null, null, null, null, null, null, null, null)));
        assertEquals("weight:min", refused(visit, new VitalSigns(null, null, null, null, null, null, new BigDecimal("0.1"), null, null)));
        assertEquals("diastolic:opd.diastolic", refused(visit, new VitalSigns(null, null, null, 80, 120, null, null, null, null)));
        assertEquals("signs:not-blank", refused(visit, new VitalSigns(null, null, null, null, null, null, null, null, null)));
        assertEquals("opd.visit.unknown", refused("none", pulse(80)));
        clinic.desk.cancel(clinic.clerk, visit);
        assertEquals("opd.visit.cancelled", refused(visit, pulse(80)));
        assertEquals("access.denied", Clinic.code(() -> clinic.vitals.take(clinic.clerk, visit, pulse(80))));
    }

    private String refused(String visit, VitalSigns signs) {
        return Clinic.code(() -> clinic.vitals.take(clinic.doctor, visit, signs));
    }

    private static VitalSigns pulse(int pulse) {
        return new VitalSigns(null, pulse, null, null, null, null, null, null, null);
    }

    private VitalReading taken(int patient, String born, VitalSigns signs) {
        clinic.facts.put(Clinic.uhid(patient), of -> new Patient(of.uhid(), of.name(), of.otherName(), Sex.F, born, false, null, null, List.of(), null,
                null, null, null, of.registeredAt()));
        return clinic.vitals.take(clinic.doctor, clinic.arrive(patient).id(), signs);
    }
}
