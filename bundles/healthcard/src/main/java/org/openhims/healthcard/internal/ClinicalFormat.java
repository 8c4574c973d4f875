// SPDX-License-Identifier: Apache-2.0
package org.openhims.healthcard.internal;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.openhims.healthcard.Clinical;
import org.openhims.healthcard.Clinical.Flag;
import org.openhims.registration.Allergies;

/**
 * The clinical part before it is encrypted.
 *
 * <pre>
 *  1 bits 0-3 blood group, 4 verified, 5-6 allergies (0 not asked, 1 none known, 2 recorded), 7 there are more than had room
 *  1 scheme     1 flags, a bit each     2 the day on which this was known
 *  n allergies, UTF-8, a line feed between two; filled up with zeros to 32, 64 or 96 bytes, so that the length tells little
 * </pre>
 */
final class ClinicalFormat {

    private static final int STEP = 32;
    private static final int HEAD = 5;
    private static final int MOST = 3 * STEP - HEAD;
    private static final List<String> ALLERGIES = Stream.of(Allergies.Status.NOT_ASKED, Allergies.Status.NONE_KNOWN, Allergies.Status.RECORDED)
            .map(Enum::name).toList();
    private static final int VERIFIED = 0x10;
    private static final int MORE = 0x80;

    private ClinicalFormat() {
    }

    static byte[] write(Clinical known) {
        ByteArrayOutputStream named = new ByteArrayOutputStream();
        boolean more = known.more();
        for (String substance : known.substances()) {
            byte[] bytes = (named.size() == 0 ? substance : "\n" + substance).getBytes(StandardCharsets.UTF_8);
            boolean room = named.size() + bytes.length <= MOST;
            more |= !room;
            if (room) {
                named.writeBytes(bytes);
            }
        }
        int flags = known.flags().stream().mapToInt(flag -> 1 << flag.ordinal()).sum();
        int head = TokenFormat.GROUPS.indexOf(known.bloodGroup()) | (known.bloodGroupVerified() ? VERIFIED : 0)
                | ALLERGIES.indexOf(known.allergies()) << 5 | (more ? MORE : 0);
        int length = (HEAD + named.size() + STEP - 1) / STEP * STEP;
        return ByteBuffer.allocate(length).put((byte) head).put((byte) TokenFormat.SCHEMES.indexOf(known.scheme())).put((byte) flags)
                .putShort(TokenFormat.day(known.asOf())).put(named.toByteArray()).array();
    }

    /** Throws a {@link RuntimeException} for what is none. */
    static Clinical read(byte[] content) {
        ByteBuffer bytes = ByteBuffer.wrap(content);
        int head = bytes.get() & 0xff;
        String scheme = TokenFormat.SCHEMES.get(bytes.get());
        int bits = bytes.get() & 0xff;
        LocalDate asOf = TokenFormat.day(bytes.getShort());
        int end = content.length;
        while (end > HEAD && content[end - 1] == 0) {
            end--;
        }
        String named = new String(Arrays.copyOfRange(content, HEAD, end), StandardCharsets.UTF_8);
        return new Clinical(TokenFormat.GROUPS.get(head & 15), (head & VERIFIED) != 0, ALLERGIES.get(head >> 5 & 3),
                named.isEmpty() ? List.of() : List.of(named.split("\n")), (head & MORE) != 0, asOf, flags(bits), scheme);
    }

    private static Set<Flag> flags(int bits) {
        EnumSet<Flag> flags = EnumSet.noneOf(Flag.class);
        Stream.of(Flag.values()).filter(flag -> (bits & 1 << flag.ordinal()) != 0).forEach(flags::add);
        return flags;
    }
}
