// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.card.verifier.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page's own script, without a browser and without a network, on cards and lists that are made here from their description alone. */
class CardScriptTest {

    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
    private static final String JUDGE = """
            import { read, readList } from './card.mjs';
            const [keys, now, listText, code, later] = JSON.parse(process.argv[2]);
            try {
              let list = listText === null ? null : await readList(listText, keys, new Date(now));
              list = later ? await readList(later, keys, new Date(now), list) : list;
              const card = await read(code, keys, list, new Date(now));
              console.log(card.withdrawn ? 'withdrawn' : card.revoked ? 'revoked' : card.expired ? 'expired' : 'valid ' + card.uhid + ' ' + card.serial + ' ' + card.name);
            } catch (e) {
              console.log(e.reason || String(e));
            }
            """;

    private final KeyPair key = pair();
    private final KeyPair other = pair();
    private final String today = "2026-11-22T04:30:00Z";

    @TempDir
    Path folder;

    @BeforeEach
    void script() throws Exception {
        assumeTrue(Stream.of(System.getenv("PATH").split(File.pathSeparator)).anyMatch(path -> Files.isExecutable(Path.of(path, "node"))),
                "node is not here; the browser's suite has the page itself");
        try (var in = new VerifierServlet().find("/card.js").url().openStream()) {
            Files.copy(in, folder.resolve("card.mjs"));
        }
        Files.writeString(folder.resolve("judge.mjs"), JUDGE);
    }

    @Test
    void aGoodCardIsShown() throws Exception {
        assertEquals("valid 0700000000013 2 Sunita Devi", verdict(today, null, card(key, 2)));
        assertEquals("valid 0700000000013 2 Sunita Devi", verdict(today, list(key, 1), card(key, 2)), "serial 1 is revoked, 2 is not");
    }

    @Test
    void aRevokedSerialAndAnExpiredCardAreRefused() throws Exception {
        assertEquals("revoked", verdict(today, list(key, 1), card(key, 1)));
        assertEquals("expired", verdict("2027-11-23T00:00:01Z", null, card(key, 1)));
        assertTrue(verdict("2027-11-22T23:00:00Z", null, card(key, 1)).startsWith("valid"), "its last day counts");
        assertEquals("revoked", verdict("2027-11-23T00:00:01Z", list(key, 1), card(key, 1)), "what is worse is told");
    }

    @Test
    void aWrongKeyAndAChangedByteAreRefused() throws Exception {
        assertEquals("key", verdict(today, null, card(other, 1)));
        String card = card(key, 1);
        char changed = card.charAt(60) == 'A' ? 'B' : 'A';
        assertEquals("signature", verdict(today, null, card.substring(0, 60) + changed + card.substring(61)));
    }

    @Test
    void aCardWithAnEncryptedPartIsReadUpToIt() throws Exception {
        assertEquals("valid 0700000000013 2 Sunita Devi", verdict(today, null, sealedCard(key, 2)));
    }

    /** Off line by the list that is carried, on line by the keys. */
    @Test
    void aCardOfAWithdrawnKeyIsRefusedFromItsDayOn() throws Exception {
        List<KeyPair> both = List.of(key, other);
        assertEquals("withdrawn", verdict(both, today, withdrawing(other, key, day(2026)), card(key, 2)));
        assertTrue(verdict(both, today, withdrawing(other, key, (short) (day(2026) + 1)), card(key, 2)).startsWith("valid"), "issued before");
        assertTrue(verdict(both, today, withdrawing(other, key, day(2026)), card(other, 2)).startsWith("valid"));
        assertEquals("withdrawn", verdict(List.of(key), ",\"refusedFrom\":\"2026-11-01\"", today, null, card(key, 2), null));
    }

    /** Whoever has the withdrawn key cannot bring a fresh list that says nothing of it. */
    @Test
    void aListByAWithdrawnKeyIsRefused() throws Exception {
        assertEquals("list", verdict(List.of(key, other), "", today, withdrawing(other, key, day(2026)), card(key, 2), list(key, 1)));
    }

    @Test
    void aListThatIsNotOursOrWasChangedIsRefused() throws Exception {
        assertEquals("key", verdict(today, list(other, 1), card(key, 1)));
        String list = list(key, 1);
        int at = "HIMSR1:".length() + 14;
        assertEquals("signature", verdict(today, list.substring(0, at) + (list.charAt(at) == 'A' ? 'B' : 'A') + list.substring(at + 1), card(key, 1)));
        assertEquals("list", verdict(today, "shopping list", card(key, 1)));
        assertEquals("list", verdict("2026-11-20T00:00:00Z", list, card(key, 1)), "a list of the future would keep out all later ones");
        assertEquals("list", verdict(today, card(key, 1), card(key, 1)), "a card is no list");
    }

    private String verdict(String now, String list, String code) throws Exception {
        return verdict(List.of(key), now, list, code);
    }

    private String verdict(List<KeyPair> known, String now, String list, String code) throws Exception {
        return verdict(known, "", now, list, code, null);
    }

    private String verdict(List<KeyPair> known, String more, String now, String list, String code, String later) throws Exception {
        List<String> keys = new ArrayList<>();
        for (KeyPair one : known) {
            keys.add("{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"kid\":\"" + HexFormat.of().formatHex(id(one)) + "\",\"x\":\""
                    + Base64.getUrlEncoder().withoutPadding().encodeToString(raw(one)) + '"' + more + '}');
        }
        String asked = "[" + keys + ",\"" + now + "\"," + quoted(list) + "," + quoted(code) + "," + quoted(later) + "]";
        Process node = new ProcessBuilder("node", "--no-warnings", folder.resolve("judge.mjs").toString(), asked).redirectErrorStream(true).start();
        String said = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertTrue(node.waitFor(60, TimeUnit.SECONDS), "node takes too long");
        return said;
    }

    private static String quoted(String text) {
        return text == null ? "null" : '"' + text + '"';
    }

    /** Version 2, with a part for one reader. */
    private static String sealedCard(KeyPair by, int serial) throws Exception {
        ByteBuffer token = ByteBuffer.allocate(256).put((byte) 2).put(id(by));
        text(token, "LGD7");
        token.putShort((short) serial).putShort(day(2026)).putShort(day(2027)).put(new byte[] {0x10, 0x4c, 0x53, 0x3c, 0x01}).putShort((short) 1990);
        token.put((byte) 2);
        text(token, "Sunita Devi");
        token.put((byte) 1).put(new byte[32 + 28 + 48]);
        return "HIMS1:" + base45(signed("HIMS1:", Arrays.copyOf(token.array(), token.position()), by));
    }

    private static String withdrawing(KeyPair by, KeyPair key, short from) throws Exception {
        ByteBuffer list = ByteBuffer.allocate(64).put((byte) 2).put(id(by)).putInt((int) (java.time.Instant.parse("2026-11-22T04:00:00Z").getEpochSecond()));
        list.put((byte) 1).put(id(key)).putShort(from);
        return "HIMSR1:" + Base64.getUrlEncoder().withoutPadding().encodeToString(signed("HIMSR1:", Arrays.copyOf(list.array(), list.position()), by));
    }

    private static String card(KeyPair by, int serial) throws Exception {
        ByteBuffer token = ByteBuffer.allocate(128).put((byte) 1).put(id(by));
        text(token, "LGD7");
        token.putShort((short) serial).putShort(day(2026)).putShort(day(2027)).put(new byte[] {0x10, 0x4c, 0x53, 0x3c, 0x01}).putShort((short) 1990);
        token.put((byte) 0b1001110).put((byte) 6);
        text(token, "Sunita Devi");
        return "HIMS1:" + base45(signed("HIMS1:", Arrays.copyOf(token.array(), token.position()), by));
    }

    private static String list(KeyPair by, int serial) throws Exception {
        ByteBuffer list = ByteBuffer.allocate(64).put((byte) 1).put(id(by)).putInt((int) (java.time.Instant.parse("2026-11-22T04:00:00Z").getEpochSecond()));
        for (long number : List.of(70_000_000_001L, (long) serial)) {
            for (long rest = number; ; rest >>= 7) {
                list.put((byte) (rest < 128 ? rest : rest & 127 | 128));
                if (rest < 128) {
                    break;
                }
            }
        }
        return "HIMSR1:" + Base64.getUrlEncoder().withoutPadding().encodeToString(signed("HIMSR1:", Arrays.copyOf(list.array(), list.position()), by));
    }

    private static byte[] signed(String prefix, byte[] said, KeyPair by) throws Exception {
        Signature signature = Signature.getInstance("Ed25519");
        signature.initSign(by.getPrivate());
        signature.update(prefix.getBytes(StandardCharsets.US_ASCII));
        signature.update(said);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(said);
        all.writeBytes(signature.sign());
        return all.toByteArray();
    }

    private static String base45(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < bytes.length; i += 2) {
            boolean two = i + 1 < bytes.length;
            int value = two ? (bytes[i] & 0xff) * 256 + (bytes[i + 1] & 0xff) : bytes[i] & 0xff;
            for (int digits = two ? 3 : 2; digits > 0; digits--) {
                text.append(ALPHABET.charAt(value % 45));
                value /= 45;
            }
        }
        return text.toString();
    }

    private static void text(ByteBuffer bytes, String text) {
        bytes.put((byte) text.length()).put(text.getBytes(StandardCharsets.UTF_8));
    }

    private static short day(int year) {
        return (short) (LocalDate.of(year, 11, 22).toEpochDay() - LocalDate.of(2020, 1, 1).toEpochDay());
    }

    private static byte[] raw(KeyPair pair) {
        byte[] encoded = pair.getPublic().getEncoded();
        return Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length);
    }

    private static byte[] id(KeyPair pair) throws Exception {
        return Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(raw(pair)), 4);
    }

    private static KeyPair pair() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
