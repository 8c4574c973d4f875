// SPDX-License-Identifier: Apache-2.0
package org.openhims.itests.architecture;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which service may know which, directly or through another. The other direction is an event or a whiteboard. */
final class Dependencies {

    private static final Map<String, List<String>> ALLOWED = Map.ofEntries(
            Map.entry("registration", List.of()),
            Map.entry("healthcard", List.of("registration")),
            Map.entry("survey", List.of("registration")),
            Map.entry("admin", List.of("registration")),
            Map.entry("opd", List.of("registration")),
            Map.entry("lab", List.of("opd")),
            Map.entry("pharmacy", List.of("opd")),
            Map.entry("ipd", List.of("lab", "pharmacy")),
            Map.entry("billing", List.of("ipd")),
            Map.entry("ambulance", List.of("ipd")),
            Map.entry("helpline", List.of("ambulance")),
            Map.entry("supply", List.of("pharmacy")),
            Map.entry("budget", List.of("supply", "billing")));

    private Dependencies() {
    }

    static boolean isService(String name) {
        return ALLOWED.containsKey(name);
    }

    /** All services that the named one may know. */
    static Set<String> of(String service) {
        Map<String, Set<String>> closed = new HashMap<>();
        return close(service, closed);
    }

    private static Set<String> close(String service, Map<String, Set<String>> closed) {
        if (!closed.containsKey(service)) {
            Set<String> all = new TreeSet<>();
            for (String direct : ALLOWED.get(service)) {
                all.add(direct);
                all.addAll(close(direct, closed));
            }
            closed.put(service, all);
        }
        return closed.get(service);
    }
}
