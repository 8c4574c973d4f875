// SPDX-License-Identifier: Apache-2.0
package org.openhims.events.internal;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.service.component.annotations.Component;

/** Tells within this process that there is something to do, so that nobody has to wait for the next look at the database. */
@Component(service = Pulse.class)
public final class Pulse {

    private final List<Runnable> onCommit = new CopyOnWriteArrayList<>();
    private final List<Runnable> onOrder = new CopyOnWriteArrayList<>();

    /** Events were committed and wait for their position. */
    void committed() {
        onCommit.forEach(Runnable::run);
    }

    /** Events got their position. */
    void ordered() {
        onOrder.forEach(Runnable::run);
    }

    AutoCloseable onCommit(Runnable what) {
        onCommit.add(what);
        return () -> onCommit.remove(what);
    }

    AutoCloseable onOrder(Runnable what) {
        onOrder.add(what);
        return () -> onOrder.remove(what);
    }
}
