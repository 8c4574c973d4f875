// SPDX-License-Identifier: Apache-2.0
package org.openhims.events.internal;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.openhims.platform.events.Delivery;
import org.openhims.platform.events.EventHandler;

/** Remembers what it was given, after doing with it what the test wants. */
final class TestHandler implements EventHandler {

    final List<Delivery> taken = new CopyOnWriteArrayList<>();
    private final String name;
    private final Set<String> types;
    private volatile Consumer<Delivery> effect = delivery -> { };

    TestHandler(String name, String... types) {
        this.name = name;
        this.types = Set.of(types);
    }

    void does(Consumer<Delivery> what) {
        effect = what;
    }

    /** The JSON of what it took, in order. */
    List<String> json() {
        return taken.stream().map(delivery -> delivery.event().json()).toList();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Set<String> types() {
        return types;
    }

    @Override
    public void handle(Delivery delivery) {
        effect.accept(delivery);
        taken.add(delivery);
    }
}
