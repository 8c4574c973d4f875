// SPDX-License-Identifier: Apache-2.0
package org.openhims.rest.internal;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;

/**
 * The paths whose module will be back: those that were served before in this process and are not now, and, while a wanted module does
 * not run, any that nobody knows. And the permissions that went with their module.
 */
final class Away {

    /** Whose request was let in before a module was back lacks its permissions. */
    private static final long MOMENT = Duration.ofSeconds(2).toNanos();

    private final BooleanSupplier incomplete;

    /** Permissions of modules that went. */
    private final Set<String> withdrawn = ConcurrentHashMap.newKeySet();
    /** Permissions that came while requests were served already, with the moment. */
    private final Map<String, Long> fresh = new ConcurrentHashMap<>();
    private final Set<String> declared = ConcurrentHashMap.newKeySet();
    private final Map<String, Pattern> served = new ConcurrentHashMap<>();
    private volatile Collection<String> present = Set.of();

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
        boolean late = incomplete.getAsBoolean();
        for (String permission : permissions) {
            if (withdrawn.remove(permission) || late) {
                fresh.put(permission, System.nanoTime());
            }
            declared.add(permission);
        }
    }

    void withdrawn(Collection<String> permissions) {
        withdrawn.addAll(permissions);
        permissions.forEach(declared::remove);
    }

    /** Whether nobody has this permission only because its module is not there, or was not a moment ago. */
    boolean isWithdrawn(Object permission) {
        if (permission == null || withdrawn.contains(permission)) {
            return permission != null;
        }
        Long since = fresh.get(permission);
        return since != null && System.nanoTime() - since < MOMENT || !declared.contains(permission) && incomplete.getAsBoolean();
    }
}
