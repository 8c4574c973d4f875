// SPDX-License-Identifier: Apache-2.0
package org.openhims.itests.node.day;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * When which batch had to stay: from the answer that told so until somebody asked for its release. A movement's key has the millisecond
 * in which its balance was held.
 */
final class Withheld {

    private static final String LEFT = "select id, batch from pharmacy_movement where kind in ('DISPENSE', 'ISSUE', 'TRANSFER_OUT')";

    private record Stay(String batch, long from, long until) {
    }

    private final Map<String, Long> now = new ConcurrentHashMap<>();
    private final Queue<Stay> past = new ConcurrentLinkedQueue<>();

    void from(String batch, boolean forGood) {
        if (forGood) {
            past.add(new Stay(batch, Instant.now().toEpochMilli(), Long.MAX_VALUE));
        } else {
            now.put(batch, Instant.now().toEpochMilli());
        }
    }

    /** False when it need not stay, or need not any more by somebody else's word. */
    boolean until(String batch) {
        Long from = now.remove(batch);
        return from != null && past.add(new Stay(batch, from, Instant.now().toEpochMilli()));
    }

    /** Batches that had to stay at some time. */
    int count() {
        return now.size() + past.size();
    }

    /** What left all the same. */
    List<String> broken(Connection connection) throws SQLException {
        Map<String, List<Stay>> stays = Stream.of(past, now.entrySet().stream().map(one -> new Stay(one.getKey(), one.getValue(), Long.MAX_VALUE)).toList())
                .flatMap(Collection::stream).collect(Collectors.groupingBy(Stay::batch));
        List<String> broken = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(LEFT); ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                long moved = UUID.fromString(row.getString(1)).getMostSignificantBits() >>> 16;
                String batch = row.getString(2);
                if (stays.getOrDefault(batch, List.of()).stream().anyMatch(stay -> stay.from() < moved && moved < stay.until())) {
                    broken.add("batch " + batch + " had to stay, and left by movement " + row.getString(1));
                }
            }
        }
        return broken;
    }
}
