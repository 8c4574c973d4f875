// SPDX-License-Identifier: Apache-2.0
package org.openhims.events.internal;

import java.util.Set;

/** Types of events, exact or with a {@code .*} at the end. */
record Types(Set<String> patterns) {

    boolean contain(String type) {
        return patterns.contains(type) || patterns.stream().anyMatch(pattern -> matches(pattern, type));
    }

    private static boolean matches(String pattern, String type) {
        return pattern.endsWith(".*") && type.startsWith(pattern.substring(0, pattern.length() - 1));
    }
}
