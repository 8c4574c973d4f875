// SPDX-License-Identifier: Apache-2.0
package org.openhims.healthcard.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PublicKey;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.openhims.healthcard.CardReaders;
import org.openhims.healthcard.internal.store.ReaderRow;
import org.openhims.platform.Problem;
import org.openhims.platform.access.Caller;
import org.openhims.platform.facility.Facility;
import org.openhims.platform.store.ConstraintViolation;
import org.openhims.platform.store.Tx;
import org.openhims.platform.work.Json;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The readers of the cards' clinical part: their public keys in the database, the node's own private keys in files. */
@Component(service = {CardReaders.class, ReaderKeys.class})
public final class ReaderKeys implements CardReaders {

    private static final String FILE = "healthcard-reader.key";
    private static final String READERS = "select r from ReaderRow r order by r.addedAt, r.id";
    private static final Caller SELF = Caller.system("healthcard");

    private final Path folder;
    private final CardBook book;
    private final Facility facility;
    private final Json json;
    private final Map<Integer, KeyPair> own = new ConcurrentHashMap<>();

    @Activate
    public ReaderKeys(BundleContext context, @Reference CardBook book, @Reference Facility facility, @Reference Json json) {
        this(Path.of(context.getProperty("karaf.etc")), book, facility, json);
    }

    ReaderKeys(Path folder, CardBook book, Facility facility, Json json) {
        this.folder = folder;
        this.book = book;
        this.facility = facility;
        this.json = json;
        KeyPair now = hold(KeyFile.readOrMake(folder.resolve(FILE), KeyFile.READING));
        older().forEach(file -> hold(KeyFile.readOrMake(file, KeyFile.READING)));
        publish(now.getPublic());
    }

    /** The keys to which cards are encrypted now. */
    static List<PublicKey> active(Tx tx) {
        return rows(tx).stream().filter(row -> row.withdrawnAt() == null).map(row -> point(row.publicKey())).toList();
    }

    Optional<KeyPair> own(int id) {
        return Optional.ofNullable(own.get(id));
    }

    @Override
    public List<Reader> all(Caller by) {
        by.require("card.keys");
        return book.tx(by, this::readers);
    }

    @Override
    public Reader add(Caller by, String name, String key) {
        by.require("card.keys");
        String whose = name == null ? "" : name.strip();
        if (whose.length() < 2 || whose.length() > 80) {
            throw Problem.invalid("name", "size", 2, 80);
        }
        PublicKey read = ReaderKeyText.read(key, json).orElseThrow(() -> Problem.invalid("key", "card.reader.key"));
        return book.tx(by, tx -> {
            if (tx.em().find(ReaderRow.class, CardKeys.hex(Raw.id(read))) != null) {
                throw Problem.conflict("card.reader.known");
            }
            if (active(tx).size() >= MOST) {
                throw Problem.conflict("card.reader.most");
            }
            ReaderRow row = added(tx, whose, read);
            tx.audit("card.reader", null, "added=" + row.id());
            return reader(row);
        });
    }

    @Override
    public synchronized List<Reader> withdraw(Caller by, String kid) {
        by.require("card.keys");
        KeyPair next = own.containsKey(id(kid)) ? KeyFile.fresh(KeyFile.READING) : null;
        return book.tx(by, tx -> {
            ReaderRow row = Optional.ofNullable(tx.em().find(ReaderRow.class, kid)).orElseThrow(() -> Problem.unknown("card.reader.unknown"));
            if (row.withdrawnAt() != null) {
                return readers(tx);
            }
            row.withdraw(tx.now());
            tx.audit("card.reader", null, "withdrawn=" + kid);
            if (next != null) {
                succeed(tx, next);
            }
            return readers(tx);
        });
    }

    /** The new key is on disk before the transaction commits: a key that nobody holds would be worse than one that nobody uses. */
    private void succeed(Tx tx, KeyPair next) {
        KeyPair old = KeyFile.readOrMake(folder.resolve(FILE), KeyFile.READING);
        KeyFile.replace(folder.resolve("healthcard-reader-" + CardKeys.hex(Raw.id(old.getPublic())) + ".key"), old);
        KeyFile.replace(folder.resolve(FILE), next);
        hold(next);
        added(tx, facility.identity(Locale.ENGLISH).name(), next.getPublic());
        tx.em().flush();
    }

    private List<Reader> readers(Tx tx) {
        return rows(tx).stream().map(this::reader).toList();
    }

    private static List<ReaderRow> rows(Tx tx) {
        return tx.em().createQuery(READERS, ReaderRow.class).getResultList();
    }

    private Reader reader(ReaderRow row) {
        return new Reader(row.id(), row.name(), row.publicKey(), row.addedAt(), row.withdrawnAt(), own.containsKey(id(row.id())));
    }

    private KeyPair hold(KeyPair pair) {
        own.put(Raw.id(pair.getPublic()), pair);
        return pair;
    }

    private List<Path> older() {
        try (var files = Files.newDirectoryStream(folder, "healthcard-reader-????????.key")) {
            return java.util.stream.StreamSupport.stream(files.spliterator(), false).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As with the signing key there is no audit yet at the first start. A fourth node of a database shares the key file of another. */
    private void publish(PublicKey key) {
        try {
            book.tx(SELF, tx -> {
                if (tx.em().find(ReaderRow.class, CardKeys.hex(Raw.id(key))) == null && active(tx).size() < MOST) {
                    added(tx, facility.identity(Locale.ENGLISH).name(), key);
                }
                return null;
            });
        } catch (ConstraintViolation e) {
            // Published by another start of this module just now.
        }
    }

    private static ReaderRow added(Tx tx, String name, PublicKey key) {
        ReaderRow row = new ReaderRow(CardKeys.hex(Raw.id(key)), name.substring(0, Math.min(80, name.length())),
                Base64.getUrlEncoder().withoutPadding().encodeToString(Raw.of(key)), tx.now());
        tx.em().persist(row);
        return row;
    }

    private static int id(String kid) {
        return kid.matches("[0-9a-f]{8}") ? Integer.parseUnsignedInt(kid, 16) : 0;
    }

    private static PublicKey point(String base64url) {
        try {
            return Raw.point(Base64.getUrlDecoder().decode(base64url));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a published reader key is damaged", e);
        }
    }
}
