// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal.custody;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.openhims.lab.custody.CustodyStep;

/**
 * The hash of each step: SHA-256 over the hash of the step before, the accession and the fields, each as its length in bytes and its UTF-8 bytes,
 * or -1 for none, so that two different steps never have the same bytes.
 */
final class StepHash {

    private StepHash() {
    }

    /** @param before empty for the first step */
    static String of(String before, String accession, CustodyStep step) {
        MessageDigest digest = sha256();
        for (Object field : new Object[] {before, accession, step.number(), step.kind(), step.at(), step.by(), step.from(), step.to(), step.witness(),
            step.seal(), step.intact(), step.reason(), step.document()}) {
            byte[] bytes = Objects.toString(field, "").getBytes(StandardCharsets.UTF_8);
            digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(field == null ? -1 : bytes.length).flip());
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** True if each step has the hash that it must have, and none is missing between them. */
    static boolean sound(String accession, List<CustodyStep> steps) {
        String before = "";
        for (int i = 0; i < steps.size(); i++) {
            CustodyStep step = steps.get(i);
            if (step.number() != i + 1 || !of(before, accession, step).equals(step.hash())) {
                return false;
            }
            before = step.hash();
        }
        return true;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
