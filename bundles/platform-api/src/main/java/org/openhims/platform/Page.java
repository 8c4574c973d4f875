// SPDX-License-Identifier: Apache-2.0
package org.openhims.platform;

import java.util.List;
import java.util.function.Function;

/**
 * Some items of a longer list.
 *
 * @param items in the order of the list
 * @param next the cursor to ask for the items behind these; null when there are none
 */
public record Page<T>(List<T> items, String next) {

    public Page {
        items = List.copyOf(items);
    }

    public static <T> Page<T> all(List<T> items) {
        return new Page<>(items, null);
    }

    /** Cuts a list that was read with one item too many; the cursor is that of the last item kept. */
    public static <T> Page<T> of(List<T> oneMore, int limit, Function<T, String> cursor) {
        if (oneMore.size() <= limit) {
            return all(oneMore);
        }
        List<T> kept = oneMore.subList(0, limit);
        return new Page<>(kept, cursor.apply(kept.get(limit - 1)));
    }
}
