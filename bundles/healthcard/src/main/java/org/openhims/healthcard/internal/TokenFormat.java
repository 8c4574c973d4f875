// SPDX-License-Identifier: Apache-2.0
package org.openhims.healthcard.internal;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.openhims.platform.CheckDigit;
import org.openhims.registration.Sex;

/**
 * The card's token in bytes, its public part. Numbers are big-endian, days are counted from 2020-01-01, texts are UTF-8 behind a byte with
 * their length.
 *
 * <pre>
 *  1 version          2 issued         1 bits 0-1 sex; in version 1: 2-5 blood group, 6 verified
 *  4 key id           2 expires or 0   1 scheme, in version 1 only
 *  n issuer           5 UHID, its first twelve digits
 *  2 serial           2 year of birth  n name
 * </pre>
 * In version 2 a {@link SealedPart} follows. Cards are issued as version 2; those of version 1 are good for as long as they last.
 */
final class TokenFormat {

    static final int VERSION = 2;

    static final List<String> GROUPS = Arrays.asList(null, "A+", "A-", "B+", "B-", "AB+", "AB-", "O+", "O-");
    static final List<String> SCHEMES = Arrays.asList(null, "FREE", "BPL", "EWS", "JSSK", "CGHS", "PMJAY");
    static final LocalDate DAY_ZERO = LocalDate.of(2020, 1, 1);
    private static final List<Sex> SEXES = List.of(Sex.U, Sex.M, Sex.F, Sex.T);
    private static final int VERIFIED = 0x40;
    private static final int LONGEST_NAME = 48;

    private TokenFormat() {
    }

    static boolean knows(int version) {
        return version == 1 || version == VERSION;
    }

    /** The public part, version 2. */
    static byte[] write(CardToken token) {
        ByteBuffer bytes = ByteBuffer.allocate(128);
        bytes.put((byte) VERSION).putInt(token.keyId());
        text(bytes, token.issuer().getBytes(StandardCharsets.UTF_8));
        bytes.putShort((short) token.serial()).putShort(day(token.issuedOn())).putShort(day(token.expiresOn()));
        long number = number(token.uhid());
        bytes.put((byte) (number >> 32)).putInt((int) number).putShort((short) token.birthYear());
        bytes.put((byte) SEXES.indexOf(token.sex()));
        text(bytes, shortened(token.name()));
        return Arrays.copyOf(bytes.array(), bytes.position());
    }

    /** Where the public part of a token that was read ends. */
    static int end(byte[] token) {
        int name = 6 + token[5] + 14 + (token[0] == 1 ? 1 : 0);
        return name + 1 + token[name];
    }

    /** Throws a {@link RuntimeException} for what is no token of these versions. */
    static CardToken read(byte[] token) {
        ByteBuffer bytes = ByteBuffer.wrap(token);
        int version = bytes.get();
        require(knows(version));
        int keyId = bytes.getInt();
        String issuer = text(bytes);
        int serial = bytes.getShort() & 0xffff;
        LocalDate issued = day(bytes.getShort());
        LocalDate expires = day(bytes.getShort());
        long number = (long) (bytes.get() & 0xff) << 32 | bytes.getInt() & 0xffffffffL;
        int year = bytes.getShort() & 0xffff;
        int bits = bytes.get();
        int scheme = version == 1 ? bytes.get() : 0;
        String name = text(bytes);
        require(version == 1 ? !bytes.hasRemaining() && bits >= 0 : bits >= 0 && bits < 4 && SealedPart.isOne(token, bytes.position()));
        require( issued != null && number < 1_000_000_000_000L);
        String uhid = CheckDigit.VERHOEFF.appendTo(String.format("%012d", number));
        return new CardToken(keyId, issuer, serial, issued, expires, uhid, name, year, SEXES.get(bits & 3), GROUPS.get(bits >> 2 & 15),
                (bits & VERIFIED) != 0, SCHEMES.get(scheme));
    }

    static long number(String uhid) {
        return Long.parseLong(uhid.substring(0, 12));
    }

    /** As many whole syllables as there is room for. */
    private static byte[] shortened(String name) {
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        for (String syllable : name.split("(?=\\X)")) {
            byte[] bytes = syllable.getBytes(StandardCharsets.UTF_8);
            if (kept.size() + bytes.length > LONGEST_NAME) {
                break;
            }
            kept.writeBytes(bytes);
        }
        return kept.toByteArray();
    }

    private static void text(ByteBuffer bytes, byte[] text) {
        bytes.put((byte) text.length).put(text);
    }

    private static String text(ByteBuffer bytes) {
        byte[] text = new byte[bytes.get()];
        bytes.get(text);
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(text)).toString();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    static short day(LocalDate date) {
        return date == null ? 0 : (short) (date.toEpochDay() - DAY_ZERO.toEpochDay());
    }

    static LocalDate day(short days) {
        return days == 0 ? null : DAY_ZERO.plusDays(days & 0xffff);
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw new IllegalArgumentException("no card token");
        }
    }
}
