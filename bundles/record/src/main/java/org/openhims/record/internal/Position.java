// SPDX-License-Identifier: Apache-2.0
package org.openhims.record.internal;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;
import org.openhims.platform.Problem;
import org.openhims.platform.record.RecordItem;

/** A place in the order of the record: newest first; what happened at the same moment in a fixed order, so that no page repeats or omits it. */
record Position(Instant at, String module, String kind, String id) implements Comparable<Position> {

    /** Later than any fact, also one with a date in the future; within what both databases can compare with. */
    private static final Instant END = Instant.parse("9999-12-31T00:00:00Z");
    private static final Comparator<Position> ORDER = Comparator.comparing(Position::at).reversed()
            .thenComparing(Position::module).thenComparing(Position::kind).thenComparing(Position::id);
    private static final String BETWEEN = "\n";

    static final Position START = new Position(END, "", "", "");

    static Position of(RecordItem item) {
        return new Position(item.at(), item.module(), item.kind(), item.id());
    }

    /** Throws 400 for what no earlier page gave. */
    static Position parse(String cursor) {
        if (cursor == null) {
            return START;
        }
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(BETWEEN, -1);
            return new Position(Instant.parse(parts[0]), parts[1], parts[2], parts[3]);
        } catch (IllegalArgumentException | DateTimeException | ArrayIndexOutOfBoundsException e) {
            throw Problem.invalid("cursor", "cursor");
        }
    }

    String cursor() {
        String text = String.join(BETWEEN, at.toString(), module, kind, id);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A moment before which all is found that stands behind this place; a source's database may keep microseconds only. */
    Instant before() {
        return at.equals(END) ? END : at.plusNanos(1000);
    }

    @Override
    public int compareTo(Position other) {
        return ORDER.compare(this, other);
    }
}
