// SPDX-License-Identifier: Apache-2.0
package org.openhims.rest.internal;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;

/**
 * The paths whose module will be back: those that were served before in this process and are not now, and, while a wanted module does
 * not run, any that nobody knows. And the permissions that went with their module.
 */
final class Away {

    private static final long GONE = Long.MAX_VALUE;
    /** Whose request was let in before a module was back lacks its permissions. */
    private static final long MOMENT = Duration.ofSeconds(2).toNanos();

    private final BooleanSupplier incomplete;

    /** Permissions of modules that went, with the moment in which they came back. */
    private final Map<String, Long> withdrawn = new ConcurrentHashMap<>();
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

    void declared(Collection<String> permissions) {
        permissions.forEach(permission -> withdrawn.computeIfPresent(permission, (name, before) -> System.nanoTime()));
    }

    void withdrawn(Collection<String> permissions) {
        permissions.forEach(permission -> withdrawn.put(permission, GONE));
    }

    /** Whether nobody has this permission only because its module is not there, or was not a moment ago. */
    boolean isWithdrawn(Object permission) {
        Long back = permission == null ? null : withdrawn.get(permission);
        return back != null && (back == GONE || System.nanoTime() - back < MOMENT);
    }
}
