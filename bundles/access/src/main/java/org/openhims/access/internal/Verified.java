// SPDX-License-Identifier: Apache-2.0
package org.openhims.access.internal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Passwords that were right a short while ago, so that Basic on every call is cheap. A password stands here as a keyed hash whose key
 * is lost with the process; an entry counts for the address and the user's revision that it was made with.
 */
final class Verified {

    private static final String ALGORITHM = "HmacSHA256";
    private static final Duration KEPT = Duration.ofMinutes(5);
    private static final int MOST = 2000;

    private record Entry(int revision, Instant until) {
    }

    /** Knows the key; each hash is made by a copy, as looking up the algorithm again costs more than the hash. */
    private final Mac keyed;
    private final Map<String, Entry> entries = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Entry> eldest) {
            return size() > MOST;
        }
    };

    Verified() {
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        try {
            keyed = Mac.getInstance(ALGORITHM);
            keyed.init(new SecretKeySpec(secret, ALGORITHM));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean contains(Account account, String password, String address, Instant now) {
        String hash = hash(account.name() + ' ' + address, password);
        synchronized (entries) {
            Entry entry = entries.get(hash);
            return entry != null && entry.revision() == account.revision() && now.isBefore(entry.until());
        }
    }

    void add(Account account, String password, String address, Instant now) {
        String hash = hash(account.name() + ' ' + address, password);
        synchronized (entries) {
            entries.put(hash, new Entry(account.revision(), now.plus(KEPT)));
        }
    }

    private String hash(String who, String password) {
        try {
            Mac mac = (Mac) keyed.clone();
            return Base64.getEncoder().encodeToString(mac.doFinal((who + '\n' + password).getBytes(StandardCharsets.UTF_8)));
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }
}
