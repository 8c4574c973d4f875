// SPDX-License-Identifier: Apache-2.0
package org.openhims.access.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.openhims.platform.Problem;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Hashes passwords and PINs with Argon2id (RFC 9106), written as {@code $argon2id$v=19$m=…,t=…,p=1$salt$hash}. */
@Component(service = Hashing.class, configurationPid = "org.openhims.access")
public final class Hashing {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int AT_ONCE = 2;

    private final SecureRandom random = new SecureRandom();
    private final Cost cost;
    /** Many guesses at once must take neither all processors nor all memory. */
    private final Semaphore places = new Semaphore(AT_ONCE, true);

    @Activate
    public Hashing(Cost cost) {
        this.cost = cost;
    }

    String hash(String secret) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        byte[] hash = argon2(secret, salt, cost.memoryKib(), cost.passes());
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=" + cost.memoryKib() + ",t=" + cost.passes() + ",p=1$" + base64.encodeToString(salt) + '$'
                + base64.encodeToString(hash);
    }

    boolean matches(String secret, String encoded) {
        String[] parts = encoded.split("\\$");
        String[] costs = parts[3].split(",");
        byte[] hash = argon2(secret, Base64.getDecoder().decode(parts[4]), number(costs[0]), number(costs[1]));
        return MessageDigest.isEqual(hash, Base64.getDecoder().decode(parts[5]));
    }

    /** Takes as long as a real comparison, for users that do not exist. */
    void pretend(String secret) {
        hash(secret);
    }

    private static int number(String assignment) {
        return Integer.parseInt(assignment.substring(2));
    }

    private byte[] argon2(String secret, byte[] salt, int memoryKib, int passes) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id).withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withSalt(salt).withMemoryAsKB(memoryKib).withIterations(passes).withParallelism(1).build());
        byte[] hash = new byte[HASH_BYTES];
        try {
            places.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Problem.unavailable("access.busy");
        }
        try {
            generator.generateBytes(secret.getBytes(StandardCharsets.UTF_8), hash);
        } finally {
            places.release();
        }
        return hash;
    }
}
