// SPDX-License-Identifier: Apache-2.0
package org.openhims.facility.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.openhims.platform.Problem;
import org.openhims.platform.access.Caller;
import org.openhims.platform.store.Store;
import org.openhims.platform.store.Tx;
import org.openhims.platform.store.Unit;

/** A trail over a store that keeps the audit entries of committed transactions, or is away. */
final class TrailOfTests {

    final List<String> entries = new ArrayList<>();
    boolean away;

    ModuleTrail trail() {
        ModuleTrail trail = new ModuleTrail();
        trail.store = Stub.of(Store.class, Map.of("open", a -> Stub.of(Unit.class, Map.of("tx", this::transaction))));
        return trail;
    }

    @SuppressWarnings("unchecked")
    private Object transaction(Object[] args) {
        if (away) {
            throw Problem.unavailable("store.unavailable");
        }
        String user = ((Caller) args[0]).user();
        return ((Function<Tx, Object>) args[1]).apply(Stub.of(Tx.class, Map.of("audit", entry -> entries.add(user + ' ' + entry[0] + ' ' + entry[2]))));
    }
}
