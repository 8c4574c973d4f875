// SPDX-License-Identifier: Apache-2.0
package org.openhims.record.internal;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.openhims.platform.access.Caller;
import org.openhims.platform.record.RecordFilter;
import org.openhims.platform.record.RecordItem;
import org.openhims.platform.record.RecordSource;

/** What one page needs of one source. */
record Reading(Caller by, Set<String> uhids, RecordFilter filter, Position from, int count) {

    private static final int MOST = 10_000;

    /**
     * The first items behind the place, in order; fewer than {@code count} only when there are no more. A source orders by time alone, so
     * the last moment of what it gives may be cut anywhere; it is asked for more until that moment no longer matters.
     */
    List<RecordItem> of(RecordSource source) {
        int ask = count + 1;
        while (true) {
            List<RecordItem> found = source.items(by, uhids, before(), ask);
            boolean all = found.size() < ask || ask >= MOST || tooOld(found.get(found.size() - 1));
            Instant cut = all ? Instant.MIN : found.get(found.size() - 1).at();
            List<RecordItem> sure = found.stream().filter(item -> item.at().isAfter(cut))
                    .filter(filter::holds).filter(item -> Position.of(item).compareTo(from) > 0).sorted(java.util.Comparator.comparing(Position::of)).toList();
            if (all || sure.size() >= count) {
                return sure.subList(0, Math.min(count, sure.size()));
            }
            ask *= 2;
        }
    }

    private Instant before() {
        return filter.until() != null && filter.until().isBefore(from.before()) ? filter.until() : from.before();
    }

    private boolean tooOld(RecordItem last) {
        return filter.from() != null && last.at().isBefore(filter.from());
    }
}
