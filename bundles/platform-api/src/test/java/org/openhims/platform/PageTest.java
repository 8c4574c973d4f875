// SPDX-License-Identifier: Apache-2.0
package org.openhims.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class PageTest {

    @Test
    void oneItemTooManyMeansThatThereAreMore() {
        Page<Integer> page = Page.of(List.of(5, 4, 3), 2, String::valueOf);
        assertEquals(List.of(5, 4), page.items());
        assertEquals("4", page.next());
    }

    @Test
    void exactlyTheLimitIsTheLastPage() {
        Page<Integer> page = Page.of(List.of(5, 4), 2, String::valueOf);
        assertEquals(List.of(5, 4), page.items());
        assertNull(page.next());
    }

    @Test
    void nothingIsAPageToo() {
        assertEquals(new Page<>(List.of(), null), Page.of(List.of(), 2, String::valueOf));
    }

    @Test
    void cannotBeChanged() {
        assertThrows(UnsupportedOperationException.class, () -> Page.all(List.of(1)).items().clear());
    }
}
