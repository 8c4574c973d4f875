// SPDX-License-Identifier: Apache-2.0
package org.openhims.audit.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.openhims.platform.audit.AuditEntry;

/**
 * The hash of each entry: SHA-256 over the hash of the entry before, the position and the fields, each field as its length in
 * bytes and its UTF-8 bytes, or -1 for none. Lengths keep two different entries from having the same bytes.
 */
final class Chain {

    private Chain() {
    }

    static String hash(String before, long position, AuditEntry entry) {
        MessageDigest digest = sha256();
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(position).flip());
        String[] fields = {before, entry.id(), entry.at().toString(), entry.user(), entry.action(), entry.uhid(), entry.detail(),
            entry.reason(), entry.from()};
        for (String field : fields) {
            byte[] bytes = field == null ? new byte[0] : field.getBytes(StandardCharsets.UTF_8);
            digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(field == null ? -1 : bytes.length).flip());
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
