// SPDX-License-Identifier: Apache-2.0
package org.openhims.platform.record;

import java.time.Instant;
import java.util.Set;

/**
 * Which facts of a record are wanted. A module that is away is told of in any case.
 *
 * @param groups any of these; all facts when empty
 * @param from not before; null for no limit
 * @param until before this moment; null for no limit
 */
public record RecordFilter(Set<RecordGroup> groups, Instant from, Instant until) {

    public static final RecordFilter ALL = new RecordFilter(Set.of(), null, null);

    public RecordFilter {
        groups = groups == null ? Set.of() : Set.copyOf(groups);
    }

    public boolean holds(RecordItem item) {
        return (groups.isEmpty() || groups.stream().anyMatch(group -> group.holds(item))) && (from == null || !item.at().isBefore(from))
                && (until == null || item.at().isBefore(until));
    }
}
