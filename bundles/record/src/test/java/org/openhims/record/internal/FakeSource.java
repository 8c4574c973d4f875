// SPDX-License-Identifier: Apache-2.0
package org.openhims.record.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.openhims.platform.access.Caller;
import org.openhims.platform.record.RecordItem;
import org.openhims.platform.record.RecordSource;

/** A module's facts, ordered by time alone, as a module's query does. */
final class FakeSource implements RecordSource {

    private final String module;
    private final List<RecordItem> facts = new ArrayList<>();
    private CountDownLatch stuck;
    private boolean failing;
    private int asked;

    FakeSource(String module) {
        this.module = module;
    }

    FakeSource fact(String id, Instant at) {
        facts.add(0, new RecordItem(module, "note", id, at, id, List.of(), null));
        return this;
    }

    void fail(boolean now) {
        failing = now;
    }

    void stick() {
        stuck = new CountDownLatch(1);
    }

    /** How many items it was asked for, all in all. */
    int asked() {
        return asked;
    }

    @Override
    public String module() {
        return module;
    }

    @Override
    public List<RecordItem> items(Caller by, Set<String> uhids, Instant before, int limit) {
        if (failing) {
            throw new IllegalStateException("on purpose");
        }
        if (stuck != null) {
            try {
                stuck.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        asked += limit;
        return facts.stream().filter(item -> item.at().isBefore(before)).sorted(Comparator.comparing(RecordItem::at).reversed()).limit(limit).toList();
    }
}
