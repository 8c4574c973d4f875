// SPDX-License-Identifier: Apache-2.0
package org.openhims.healthcard.internal;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.openhims.healthcard.internal.store.KeyRow;
import org.openhims.platform.Problem;
import org.openhims.platform.access.Caller;
import org.openhims.platform.store.ConstraintViolation;
import org.openhims.platform.store.Tx;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Signs with the node's own key, and knows the public keys of all nodes that ever signed on this database. */
@Component(service = CardKeys.class)
public final class CardKeys {

    static final int SIGNATURE_BYTES = 64;

    private static final String ED25519 = KeyFile.SIGNING;
    private static final Caller SELF = Caller.system("healthcard");

    private final CardBook book;
    private final Path file;
    private final AtomicReference<Own> own;

    /** The pair that signs now. */
    private record Own(KeyPair pair, int id) {

        static Own of(KeyPair pair) {
            return new Own(pair, Raw.id(pair.getPublic()));
        }
    }

    @Activate
    public CardKeys(BundleContext context, @Reference CardBook book) {
        this(Path.of(context.getProperty("karaf.etc")), book);
    }

    CardKeys(Path folder, CardBook book) {
        this.book = book;
        file = folder.resolve("healthcard.key");
        own = new AtomicReference<>(Own.of(KeyFile.readOrMake(file, ED25519)));
        publish();
    }

    int ownId() {
        return own.get().id();
    }

    /** Makes something that says by which key it is signed: id and signature are of one key, also when it is being changed. */
    <T> T signed(BiFunction<Integer, UnaryOperator<byte[]>, T> make) {
        Own now = own.get();
        return make.apply(now.id(), bytes -> sign(now.pair(), bytes));
    }

    /**
     * Signs with a new pair from now on. Its public key is published before the first card is signed with it; that of the old pair stays, so
     * that old cards verify, and the old private key is gone.
     */
    synchronized void rotate(Caller by) {
        KeyPair fresh = KeyFile.fresh(ED25519);
        Own next = Own.of(fresh);
        book.tx(by, tx -> {
            add(tx, next);
            tx.audit("card.key", null, "kid=" + hex(next.id()));
            return null;
        });
        KeyFile.replace(file, fresh);
        own.set(next);
    }

    /** Cards of this key are refused from this day on. Another node's key is changed at that node: the list of keys says that it must be. */
    synchronized void withdraw(Caller by, String kid, LocalDate from) {
        if (kid.equals(hex(ownId()))) {
            rotate(by);
        }
        book.tx(by, tx -> {
            KeyRow row = Optional.ofNullable(tx.em().find(KeyRow.class, kid)).orElseThrow(() -> Problem.unknown("card.key.unknown"));
            row.withdraw(tx.now(), from);
            tx.audit("card.key", null, "withdrawn=" + kid + " from=" + from);
            return null;
        });
    }

    /** Whether a card that says it was issued on this day is of a withdrawn key. */
    static boolean refused(Tx tx, CardToken token) {
        LocalDate from = tx.em().find(KeyRow.class, hex(token.keyId())).refusedFrom();
        return from != null && !token.issuedOn().isBefore(from);
    }

    /** Deterministic (RFC 8032 §5.1.6): the same bytes have the same signature. */
    private static byte[] sign(KeyPair pair, byte[] bytes) {
        try {
            Signature signature = Signature.getInstance(ED25519);
            signature.initSign(pair.getPrivate());
            signature.update(bytes);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static boolean verifies(PublicKey key, byte[] bytes, byte[] signed) {
        try {
            Signature signature = Signature.getInstance(ED25519);
            signature.initVerify(key);
            signature.update(bytes);
            return signature.verify(signed);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    Optional<PublicKey> key(Tx tx, int id) {
        return Optional.ofNullable(tx.em().find(KeyRow.class, hex(id))).map(row -> decoded(row.publicKey()));
    }

    /** All public keys by id, the 32 raw bytes each. */
    List<KeyRow> all() {
        return book.tx(SELF, tx -> tx.em().createQuery("select k from KeyRow k order by k.madeAt, k.id", KeyRow.class).getResultList());
    }

    static byte[] raw(String publicKey) {
        return Raw.of(decoded(publicKey));
    }

    static String hex(int id) {
        return String.format("%08x", id);
    }

    /** Without an audit entry: at the first start of a node the audit is not there yet, and nobody has asked for the key. */
    private void publish() {
        try {
            book.tx(SELF, tx -> {
                if (tx.em().find(KeyRow.class, hex(ownId())) == null) {
                    add(tx, own.get());
                }
                return null;
            });
        } catch (ConstraintViolation e) {
            // Published by another start of this module just now.
        }
    }

    private static void add(Tx tx, Own key) {
        String encoded = Base64.getEncoder().encodeToString(key.pair().getPublic().getEncoded());
        tx.em().persist(new KeyRow(hex(key.id()), encoded, tx.now()));
    }

    private static PublicKey decoded(String base64) {
        try {
            return KeyFactory.getInstance(ED25519).generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(base64)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a published card key is damaged", e);
        }
    }
}
