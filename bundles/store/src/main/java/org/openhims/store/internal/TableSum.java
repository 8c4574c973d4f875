// SPDX-License-Identifier: Apache-2.0
package org.openhims.store.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The checksum of a table: the sum of SHA-256 over its rows, so that their order does not matter and no sorting is needed. */
final class TableSum {

    private final MessageDigest digest;
    private long rows;
    private long first;
    private long second;

    TableSum() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    void add(Object[] row) {
        for (Object value : row) {
            byte[] bytes = bytes(value);
            digest.update(ByteBuffer.allocate(5).put((byte) (value == null ? 0 : 1)).putInt(bytes.length).array());
            digest.update(bytes);
        }
        ByteBuffer hash = ByteBuffer.wrap(digest.digest());
        first += hash.getLong();
        second += hash.getLong();
        rows++;
    }

    long rows() {
        return rows;
    }

    String hex() {
        return String.format("%016x%016x", first, second);
    }

    private static byte[] bytes(Object value) {
        if (value instanceof byte[] bytes) {
            return bytes;
        }
        return value == null ? new byte[0] : value.toString().getBytes(StandardCharsets.UTF_8);
    }
}
