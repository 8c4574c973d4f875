// SPDX-License-Identifier: Apache-2.0
package org.openhims.healthcard.internal;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openhims.healthcard.CardTrust;
import org.openhims.healthcard.internal.store.KeyRow;
import org.openhims.platform.access.Caller;
import org.openhims.platform.facility.Facility;
import org.openhims.platform.store.Sql;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Publishes what a verifier needs off line. */
@Component
public final class Trust implements CardTrust {

    private static final String REVOKED = "select uhid, max(serial) from healthcard_card where open_uhid is null"
            + " and (expires_on is null or expires_on >= ?) group by uhid";
    private static final String LIST_PREFIX = "HIMSR1:";
    private static final byte FIRST = 1;
    private static final byte SECOND = 2;
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final Caller SELF = Caller.system("healthcard");

    private final CardBook book;
    private final CardKeys keys;
    private final Facility facility;
    private final Clock clock;

    @Activate
    public Trust(@Reference CardBook book, @Reference CardKeys keys, @Reference Facility facility, @Reference Clock clock) {
        this.book = book;
        this.keys = keys;
        this.facility = facility;
        this.clock = clock;
    }

    @Override
    public KeySet keys() {
        return new KeySet(keys.all().stream().map(row -> new Jwk("OKP", "Ed25519", row.id(), "sig", "EdDSA",
                BASE64.encodeToString(CardKeys.raw(row.publicKey())), row.refusedFrom())).toList());
    }

    @Override
    public KeySet rotate(Caller by) {
        by.require("card.keys");
        keys.rotate(by);
        return keys();
    }

    @Override
    public KeySet withdraw(Caller by, String kid, LocalDate from) {
        by.require("card.keys");
        keys.withdraw(by, kid, from == null ? TokenFormat.DAY_ZERO : from);
        return keys();
    }

    @Override
    public Revocations revocations() {
        SortedMap<Long, Integer> revoked = new TreeMap<>();
        LocalDate today = facility.day(clock.instant());
        book.tx(SELF, tx -> new Sql(tx.connection()).list(REVOKED,
                row -> revoked.put(TokenFormat.number(row.getString(1)), row.getInt(2)), java.sql.Date.valueOf(today)));
        return new Revocations(clock.instant(), revoked.size(), BASE64.encodeToString(packed(revoked)));
    }

    @Override
    public String signedRevocations() {
        Revocations list = revocations();
        return keys.signed((id, sign) -> {
            byte[] bytes = Base64.getUrlDecoder().decode(list.list());
            byte[] withdrawn = withdrawn();
            byte[] said = ByteBuffer.allocate(1 + 2 * Integer.BYTES + withdrawn.length + bytes.length).put(withdrawn.length == 0 ? FIRST : SECOND)
                    .putInt(id).putInt((int) list.asOf().getEpochSecond()).put(withdrawn).put(bytes).array();
            byte[] prefix = LIST_PREFIX.getBytes(StandardCharsets.US_ASCII);
            byte[] signature = sign.apply(ByteBuffer.allocate(prefix.length + said.length).put(prefix).put(said).array());
            return LIST_PREFIX + BASE64.encodeToString(ByteBuffer.allocate(said.length + signature.length).put(said).put(signature).array());
        });
    }

    /** Nothing while all keys are good, so that older verifiers read the list. */
    private byte[] withdrawn() {
        List<KeyRow> rows = keys.all().stream().filter(row -> row.refusedFrom() != null).toList();
        ByteBuffer bytes = ByteBuffer.allocate(1 + rows.size() * (Integer.BYTES + Short.BYTES)).put((byte) rows.size());
        rows.forEach(row -> bytes.putInt(Integer.parseUnsignedInt(row.id(), 16)).putShort(TokenFormat.day(row.refusedFrom())));
        return rows.isEmpty() ? new byte[0] : bytes.array();
    }

    private static byte[] packed(SortedMap<Long, Integer> revoked) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        long before = 0;
        for (var entry : revoked.entrySet()) {
            leb128(bytes, entry.getKey() - before);
            leb128(bytes, entry.getValue());
            before = entry.getKey();
        }
        return bytes.toByteArray();
    }

    private static void leb128(ByteArrayOutputStream bytes, long number) {
        long rest = number;
        while (rest >= 0x80) {
            bytes.write((int) (rest & 0x7f | 0x80));
            rest >>>= 7;
        }
        bytes.write((int) rest);
    }
}
