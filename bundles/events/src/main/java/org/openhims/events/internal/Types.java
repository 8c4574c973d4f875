// SPDX-License-Identifier: Apache-2.0
package org.openhims.events.internal;

import java.util.Set;
import java.util.TreeSet;

/** Types of events, exact or with a {@code .*} at the end. */
record Types(Set<String> patterns) {

    /** As {@link #toString} wrote it. */
    static Types parse(String written) {
        return new Types(Set.of(written.split(" ")));
    }

    @Override
    public String toString() {
        return String.join(" ", new TreeSet<>(patterns));
    }

    boolean contain(String type) {
        return patterns.contains(type) || patterns.stream().anyMatch(pattern -> matches(pattern, type));
    }

    private static boolean matches(String pattern, String type) {
        return pattern.endsWith(".*") && type.startsWith(pattern.substring(0, pattern.length() - 1));
    }
}
