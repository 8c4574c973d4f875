// SPDX-License-Identifier: Apache-2.0
package org.openhims.device.internal.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Values as columns hold them. */
final class Columns {

    private Columns() {
    }

    static String cut(String text, int length) {
        return text == null || text.length() <= length ? text : text.substring(0, length);
    }

    /** In UTC, whatever zone the process runs in. */
    static Timestamp timestamp(Instant moment) {
        return moment == null ? null : Timestamp.valueOf(LocalDateTime.ofInstant(moment, ZoneOffset.UTC));
    }

    static Instant instant(Timestamp timestamp) {
        return timestamp.toLocalDateTime().toInstant(ZoneOffset.UTC);
    }
}
