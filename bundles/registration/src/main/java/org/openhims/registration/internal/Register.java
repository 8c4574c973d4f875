// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration.internal;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openhims.platform.Problem;
import org.openhims.platform.access.Caller;
import org.openhims.platform.store.Store;
import org.openhims.platform.store.Tx;
import org.openhims.platform.store.Unit;
import org.openhims.platform.work.Json;
import org.openhims.registration.Patient;
import org.openhims.registration.internal.store.ChangeRow;
import org.openhims.registration.internal.store.FactsTable;
import org.openhims.registration.internal.store.PatientRow;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** The register's tables, open while the module runs. */
@Component(service = Register.class)
public final class Register {

    private final Unit unit;
    private final Json json;

    @Activate
    public Register(@Reference Store store, @Reference Json json) {
        this.unit = store.open(Register.class, "registration", PatientRow.class, ChangeRow.class);
        this.json = json;
    }

    @Deactivate
    public void close() {
        unit.close();
    }

    <T> T tx(Caller by, Function<Tx, T> work) {
        return unit.tx(by, work);
    }

    /** For a change; 404 when there is none. */
    PatientRow row(Tx tx, String uhid) {
        PatientRow row = tx.em().find(PatientRow.class, uhid == null ? "" : uhid);
        if (row == null) {
            throw Problem.unknown("patient.unknown");
        }
        return row;
    }

    /** 404 when there is none. */
    Patient patient(Tx tx, String uhid) {
        return new FactsTable(tx.connection()).of(uhid).map(this::patient).orElseThrow(() -> Problem.unknown("patient.unknown"));
    }

    Patient patient(String facts) {
        return json.read(facts, Patient.class);
    }

    /** The facts by name. */
    @SuppressWarnings("unchecked")
    Map<String, Object> map(String facts) {
        return json.read(facts, Map.class);
    }

    List<?> list(String values) {
        return json.read(values, List.class);
    }

    /** The record that stands for the patient: the last survivor, or who a temporary identity turned out to be. */
    Patient root(Tx tx, Patient patient) {
        Patient root = patient;
        for (String next = next(root); next != null; next = next(root)) {
            root = patient(tx, next);
        }
        return root;
    }

    private static String next(Patient patient) {
        return patient.mergedInto() == null ? patient.identifiedAs() : patient.mergedInto();
    }

    /** With what concerns the patient's safety from the record that stands for this one. */
    Patient shown(Tx tx, Patient patient) {
        if (next(patient) == null) {
            return patient;
        }
        Patient root = root(tx, patient);
        return patient.with(root.bloodGroup(), root.allergies()).with(root.death());
    }

    void add(Tx tx, Patient patient) {
        new FactsTable(tx.connection()).add(patient.uhid(), json.write(patient), patient.registeredAt(), tx.by().user());
    }

    String facts(Patient patient) {
        return json.write(patient);
    }

    String json(Object value) {
        return json.write(value);
    }

    /** Those of the patients that there are. */
    Map<String, Patient> patients(Tx tx, Collection<String> uhids) {
        return new FactsTable(tx.connection()).of(new LinkedHashSet<>(uhids)).stream().map(this::patient).collect(Collectors.toMap(Patient::uhid, Function.identity()));
    }
}
