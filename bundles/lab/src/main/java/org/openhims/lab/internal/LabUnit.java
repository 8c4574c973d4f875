// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal;

import java.util.function.Function;
import org.openhims.lab.internal.store.OrderRow;
import org.openhims.lab.internal.store.PatientRow;
import org.openhims.lab.internal.store.ReceiptRow;
import org.openhims.lab.internal.store.ResultRow;
import org.openhims.lab.internal.store.SpecimenRow;
import org.openhims.lab.internal.store.UnmatchedRow;
import org.openhims.platform.Problem;
import org.openhims.platform.access.Caller;
import org.openhims.platform.store.Sql;
import org.openhims.platform.store.Store;
import org.openhims.platform.store.Tx;
import org.openhims.platform.store.Unit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** The laboratory's tables, opened once for all of its components. */
@Component(service = LabUnit.class)
public final class LabUnit {

    private static final String LOCK = "update lab_specimen set touched = touched + 1 where accession = ?";

    private final Unit unit;

    @Activate
    public LabUnit(@Reference Store store) {
        unit = store.open(LabUnit.class, "lab", OrderRow.class, PatientRow.class, ReceiptRow.class, ResultRow.class, SpecimenRow.class,
                UnmatchedRow.class);
    }

    @Deactivate
    public void close() {
        unit.close();
    }

    public <T> T tx(Caller by, Function<Tx, T> work) {
        return unit.tx(by, work);
    }

    /** The specimen, which nobody else changes until the end of the transaction; null when there is none. */
    public static SpecimenRow lock(Tx tx, String accession) {
        boolean there = new Sql(tx.connection()).update(LOCK, accession) == 1;
        return there ? tx.em().find(SpecimenRow.class, accession) : null;
    }

    /** As {@link #lock}, but 404 when there is none. */
    public static SpecimenRow lockKnown(Tx tx, String accession) {
        SpecimenRow specimen = lock(tx, accession);
        if (specimen == null) {
            throw Problem.unknown("lab.specimen.unknown");
        }
        return specimen;
    }
}
