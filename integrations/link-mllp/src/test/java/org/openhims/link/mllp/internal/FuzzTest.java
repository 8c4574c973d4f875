// SPDX-License-Identifier: Apache-2.0
package org.openhims.link.mllp.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhims.device.Frame.Wholeness;
import org.openhims.fixtures.base.Fuzz;

/** Whatever comes on the line, in whatever pieces; afterwards it works. A longer run: {@code -Dhims.fuzz.seconds=600}. */
@Timeout(value = 1, unit = TimeUnit.HOURS)
class FuzzTest {

    private static final int LIMIT = 600;
    private static final byte[] MARKS = bytes("<<>>\r\nMSH|");
    private static final Fuzz FUZZ = new Fuzz(List.of(bytes("<MSH|^~\\&|XN|LAB|1\rOBX|1\r>\r<MSH|2>\r"), bytes("\r\n<MSH|unfinished<MSH|next>\r"),
            bytes("<" + "x".repeat(LIMIT - 20) + ">>\r")), MARKS);

    /** {@code <} stands for the start block, {@code >} for the end block. */
    private static byte[] bytes(String text) {
        return text.replace('<', (char) BlockReader.START).replace('>', (char) BlockReader.END).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Zero stands for a seed that is new each time. */
    @ParameterizedTest
    @ValueSource(longs = {7, 0})
    void piecesDoNotMatter(long seed) {
        FUZZ.read(seed, odd -> {
            List<String> whole = read(new BlockReader(LIMIT), odd, odd.length);
            assertEquals(whole, read(new BlockReader(LIMIT), odd, 1));
            assertEquals(whole, read(new BlockReader(LIMIT), odd, 1 + odd.length % 7));
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {13, 0})
    void afterAnyNoiseAMessageGetsThrough(long seed) {
        FUZZ.read(seed, odd -> {
            BlockReader reader = new BlockReader(LIMIT);
            List<String> before = new ArrayList<>(read(reader, odd, 10));
            before.addAll(read(reader, bytes(">\r"), 10));
            boolean tooLarge = before.stream().anyMatch(block -> block.startsWith(Wholeness.TOO_LARGE.name()));
            List<String> last = read(reader, bytes("<MSH|last>\r"), 4);
            assertEquals(tooLarge ? List.of() : List.of("WHOLE MSH|last"), last, "behind one that is too large nothing can be found");
        });
    }

    private static List<String> read(BlockReader reader, byte[] stream, int piece) {
        List<String> blocks = new ArrayList<>();
        for (int from = 0; from < stream.length; from += piece) {
            reader.feed(Arrays.copyOfRange(stream, from, Math.min(stream.length, from + piece)));
            for (Block block = reader.next(); block != null; block = reader.next()) {
                assertTrue(block.bytes().length <= LIMIT, "bounded");
                blocks.add(block.wholeness() + " " + new String(block.bytes(), StandardCharsets.ISO_8859_1));
            }
        }
        return blocks;
    }
}
