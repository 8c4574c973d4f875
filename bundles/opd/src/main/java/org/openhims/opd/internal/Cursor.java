// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd.internal;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.openhims.platform.Problem;

/** A place in a list by time, newest first. */
public final class Cursor {

    private static final Instant NEWEST = LocalDateTime.of(9999, 1, 1, 0, 0).toInstant(ZoneOffset.UTC);

    private Cursor() {
    }

    /** 400 unless it is 1 to 100. */
    public static void limit(int limit) {
        if (limit < 1 || limit > 100) {
            throw Problem.invalid("limit", "limit", 1, 100);
        }
    }

    /** The moment before which the list goes on; 400 for what is no cursor. */
    public static Instant before(String cursor) {
        try {
            return cursor == null || cursor.isEmpty() ? NEWEST : Instant.parse(cursor);
        } catch (DateTimeException e) {
            throw Problem.invalid("cursor", "cursor");
        }
    }
}
