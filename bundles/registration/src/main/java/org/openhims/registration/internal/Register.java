// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration.internal;

import java.util.Collection;
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
import org.openhims.registration.internal.store.PatientRow;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** The register's tables, open while the module runs. */
@Component(service = Register.class)
public final class Register {

    private static final String ROWS = "select p from PatientRow p where p.uhid in :uhids";

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

    PatientRow row(Tx tx, String uhid) {
        PatientRow row = tx.em().find(PatientRow.class, uhid == null ? "" : uhid);
        if (row == null) {
            throw Problem.unknown("patient.unknown");
        }
        return row;
    }

    Patient patient(PatientRow row) {
        return json.read(row.facts(), Patient.class);
    }

    String facts(Patient patient) {
        return json.write(patient);
    }

    String json(Object value) {
        return json.write(value);
    }

    /** Those of the patients that there are. */
    Map<String, Patient> patients(Tx tx, Collection<String> uhids) {
        if (uhids.isEmpty()) {
            return Map.of();
        }
        List<PatientRow> rows = tx.em().createQuery(ROWS, PatientRow.class).setParameter("uhids", uhids).getResultList();
        return rows.stream().map(this::patient).collect(Collectors.toMap(Patient::uhid, Function.identity()));
    }
}
