// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal.store;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** How values stand in columns. */
final class Columns {

    private Columns() {
    }

    static LocalDateTime utc(Instant moment) {
        return moment == null ? null : LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
    }

    static Instant instant(LocalDateTime utc) {
        return utc == null ? null : utc.toInstant(ZoneOffset.UTC);
    }

    static String joined(Collection<String> words) {
        return words.isEmpty() ? null : String.join(" ", words);
    }

    static List<String> words(String joined) {
        return joined == null || joined.isEmpty() ? List.of() : Arrays.asList(joined.split(" "));
    }

    /** The text, cut to fit the column. */
    static String cut(String text, int length) {
        return text == null || text.length() <= length ? text : text.substring(0, length - 1) + '…';
    }
}
