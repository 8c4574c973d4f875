// SPDX-License-Identifier: Apache-2.0
package org.openhims.billing.internal;

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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The module's tables, opened once for all of its components. */
@Component(service = BillingUnit.class)
public final class BillingUnit {

    private static final Logger LOG = LoggerFactory.getLogger(BillingUnit.class);
    /** As many counters may be opened at the same moment. */
    private static final int TRIES = 9;

    private final Unit unit;

    @Activate
    public BillingUnit(@Reference Store store) {
        unit = store.open(BillingUnit.class, "billing");
    }

    @Deactivate
    public void close() {
        unit.close();
    }

    <T> T tx(Caller by, Function<Tx, T> work) {
        return unit.tx(by, work);
    }

    /** Does it again when several made the first row of something at the same time: the later ones find the first's then. */
    <T> T again(Caller by, Function<Tx, T> work) {
        for (int left = TRIES; left > 0; left--) {
            try {
                return unit.tx(by, work);
            } catch (ConstraintViolation first) {
                LOG.debug("somebody was first", first);
            }
        }
        return unit.tx(by, work);
    }

    static Sql sql(Tx tx) {
        return new Sql(tx.connection());
    }
}
