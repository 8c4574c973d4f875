// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd.internal;

import java.util.function.Function;
import org.openhims.platform.access.Caller;
import org.openhims.platform.store.Sql;
import org.openhims.platform.store.Store;
import org.openhims.platform.store.Tx;
import org.openhims.platform.store.Unit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** The department's tables, opened once for all of its components. */
@Component(service = OpdUnit.class)
public final class OpdUnit {

    private final Unit unit;

    @Activate
    public OpdUnit(@Reference Store store) {
        unit = store.open(OpdUnit.class, "opd");
    }

    @Deactivate
    public void close() {
        unit.close();
    }

    public <T> T tx(Caller by, Function<Tx, T> work) {
        return unit.tx(by, work);
    }

    public static Sql sql(Tx tx) {
        return new Sql(tx.connection());
    }
}
