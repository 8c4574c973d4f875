// SPDX-License-Identifier: Apache-2.0
package org.openhims.rest.internal;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;

/**
 * The paths whose module will be back: those that were served before in this process and are not now, and, while a wanted module does
 * not run, any that nobody knows.
 */
final class Away {

    private final BooleanSupplier incomplete;

    private final Map<String, Pattern> served = new ConcurrentHashMap<>();
    private volatile Collection<String> present = java.util.Set.of();

    /** @param incomplete whether a module may still bring paths that were never seen */
    Away(BooleanSupplier incomplete) {
        this.incomplete = incomplete;
    }

    /** Notes what is served from now on. */
    void serving(Collection<Routes.Route> routes) {
        routes.forEach(route -> served.computeIfAbsent(route.template(), template -> route.pattern()));
        present = routes.stream().map(Routes.Route::template).toList();
    }

    /** @param path below {@code /api/v1}, with a slash before it */
    boolean isAway(String path) {
        return served.entrySet().stream()
                .anyMatch(route -> !present.contains(route.getKey()) && route.getValue().matcher(path).matches())
                || incomplete.getAsBoolean();
    }
}
