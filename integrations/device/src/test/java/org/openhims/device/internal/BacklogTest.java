// SPDX-License-Identifier: Apache-2.0
package org.openhims.device.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openhims.device.internal.store.Lane;

class BacklogTest {

    private static final Lane ONE = new Lane("mllp", "10.1.2.3", "XN", "LAB");
    private static final Lane OTHER = new Lane("mllp", "10.1.2.4", "XN", "LAB");

    private final Backlog backlog = new Backlog();

    @Test
    void aLaneIsFreeWhenNothingWasFoundInIt() {
        backlog.join(ONE);
        backlog.join(OTHER);
        Map<Lane, Long> before = backlog.snapshot();
        backlog.settle(before, Set.of(OTHER));
        assertFalse(backlog.holds(ONE));
        assertTrue(backlog.holds(OTHER));
        backlog.settle(backlog.snapshot(), Set.of());
        assertTrue(backlog.empty());
    }

    @Test
    void whatJoinsMeanwhileIsNotForgotten() {
        backlog.join(ONE);
        Map<Lane, Long> before = backlog.snapshot();
        backlog.join(ONE);
        backlog.join(OTHER);
        backlog.settle(before, Set.of());
        assertEquals(Set.of(ONE, OTHER), backlog.snapshot().keySet());
    }

    @Test
    void aLaneIsOverdueUntilNothingWaitsInIt() {
        backlog.joinOverdue(ONE);
        backlog.join(OTHER);
        assertTrue(backlog.holds(ONE));
        backlog.settle(backlog.snapshot(), Set.of(ONE));
        assertTrue(backlog.overdue(ONE));
        assertFalse(backlog.overdue(OTHER));
        backlog.settle(backlog.snapshot(), Set.of());
        assertFalse(backlog.overdue(ONE));
    }
}
