// SPDX-License-Identifier: Apache-2.0
package org.openhims.pharmacy.internal;

import java.util.function.Function;
import org.openhims.platform.access.Caller;
import org.openhims.platform.store.ConstraintViolation;
import org.openhims.platform.store.Sql;
import org.openhims.platform.store.Store;
import org.openhims.platform.store.Tx;
import org.openhims.platform.store.Unit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** The pharmacy's tables. */
@Component(service = PharmacyUnit.class)
public final class PharmacyUnit {

    private final Unit tables;

    @Activate
    public PharmacyUnit(@Reference Store store) {
        tables = store.open(PharmacyUnit.class, "pharmacy");
    }

    @Deactivate
    public void close() {
        tables.close();
    }

    <T> T tx(Caller by, Function<Tx, T> work) {
        return tables.tx(by, work);
    }

    /** Once more when another made the same row at the same moment: then it is there. */
    <T> T insisting(Caller by, Function<Tx, T> work) {
        try {
            return tx(by, work);
        } catch (ConstraintViolation other) {
            return tx(by, work);
        }
    }

    static Sql sql(Tx tx) {
        return new Sql(tx.connection());
    }
}
