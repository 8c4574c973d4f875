// SPDX-License-Identifier: Apache-2.0
package org.openhims.access.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.openhims.access.internal.store.TokenRow;
import org.openhims.platform.access.Caller;
import org.openhims.platform.work.Workers;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Bearer tokens: 256 random bits, kept as their SHA-256, for eight hours or until their user changes. */
@Component(service = Tokens.class)
public final class Tokens {

    static final Duration LIFE = Duration.ofHours(8);

    private static final Caller SYSTEM = Caller.system("access");
    private static final Duration PURGE_PAUSE = Duration.ofMinutes(10);
    private static final String PURGE = "delete from TokenRow t where t.expiresAt < :now";
    private static final int BYTES = 32;

    private record Seen(String user, int revision, Instant expires, Instant at) {
    }

    private final AccessStore store;
    private final Accounts accounts;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Seen> seen = new ConcurrentHashMap<>();

    @Activate
    public Tokens(@Reference AccessStore store, @Reference Accounts accounts, @Reference Clock clock, @Reference Workers workers) {
        this.store = store;
        this.accounts = accounts;
        this.clock = clock;
        workers.every("token-purge", PURGE_PAUSE, this::purge);
    }

    String make(Caller by, Account account) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        store.aside(by, tx -> {
            tx.em().persist(new TokenRow(hash(token), account.name(), account.revision(), tx.now().plus(LIFE)));
            tx.audit("access.token", null, "user=" + account.name());
            return null;
        });
        return token;
    }

    Optional<Account> verify(String token) {
        Instant now = clock.instant();
        return find(hash(token), now).filter(found -> now.isBefore(found.expires()))
                .flatMap(found -> accounts.find(found.user()).filter(account -> account.revision() == found.revision()))
                .filter(account -> !account.locked());
    }

    void revoke(String token) {
        String hash = hash(token);
        store.aside(SYSTEM, tx -> {
            TokenRow row = tx.em().find(TokenRow.class, hash);
            if (row != null) {
                tx.em().remove(row);
                tx.audit("access.token.revoke", null, "user=" + row.userName());
            }
            return null;
        });
        seen.remove(hash);
    }

    private Optional<Seen> find(String hash, Instant now) {
        Seen known = seen.get(hash);
        if (known != null && now.isBefore(known.at().plus(Accounts.FRESH))) {
            return Optional.of(known);
        }
        Optional<Seen> read = store.aside(SYSTEM, tx -> Optional.ofNullable(tx.em().find(TokenRow.class, hash))
                .map(row -> new Seen(row.userName(), row.revision(), row.expiresAt(), now)));
        read.ifPresentOrElse(found -> seen.put(hash, found), () -> seen.remove(hash));
        return read;
    }

    void purge() {
        Instant now = clock.instant();
        seen.values().removeIf(found -> !now.isBefore(found.expires()));
        store.aside(SYSTEM, tx -> tx.em().createQuery(PURGE)
                .setParameter("now", LocalDateTime.ofInstant(now, ZoneOffset.UTC)).executeUpdate());
    }

    private static String hash(String token) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
