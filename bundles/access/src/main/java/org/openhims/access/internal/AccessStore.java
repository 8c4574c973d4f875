// SPDX-License-Identifier: Apache-2.0
package org.openhims.access.internal;

import java.util.function.Function;
import org.openhims.access.internal.store.GrantRow;
import org.openhims.access.internal.store.MemberRow;
import org.openhims.access.internal.store.PresenceRow;
import org.openhims.access.internal.store.TokenRow;
import org.openhims.access.internal.store.UserRow;
import org.openhims.platform.access.Caller;
import org.openhims.platform.store.Store;
import org.openhims.platform.store.Tx;
import org.openhims.platform.store.Unit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** The module's tables. */
@Component(service = AccessStore.class)
public final class AccessStore implements AutoCloseable {

    private final Unit unit;

    @Activate
    public AccessStore(@Reference Store store) {
        unit = store.open(AccessStore.class, "access", UserRow.class, TokenRow.class, PresenceRow.class, MemberRow.class,
                GrantRow.class);
    }

    @Deactivate
    @Override
    public void close() {
        unit.close();
    }

    /** A change that the caller asked for; it takes the caller's idempotency claim. */
    <T> T change(Caller by, Function<Tx, T> work) {
        return unit.tx(by, work);
    }

    /** What access does besides, on the caller's behalf; the claim is left to the change that the caller asked for. */
    <T> T aside(Caller by, Function<Tx, T> work) {
        return unit.tx(by.withClaim(null), work);
    }
}
