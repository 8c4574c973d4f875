// SPDX-License-Identifier: Apache-2.0
package org.openhims.link.mllp.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.openhims.device.Frame.Wholeness;

class BlockReaderTest {

    private static final String MESSAGE = "MSH|^~\\&|A\rOBX|1\r";

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String framed(String text) {
        return '\u000b' + text + "\u001c\r";
    }

    private static List<String> read(BlockReader reader, byte[] bytes) {
        reader.feed(bytes);
        List<String> blocks = new ArrayList<>();
        for (Block block = reader.next(); block != null; block = reader.next()) {
            blocks.add(block.wholeness() + " " + new String(block.bytes(), StandardCharsets.ISO_8859_1));
        }
        return blocks;
    }

    /** Every way to cut the stream in two, and byte by byte: the same blocks come out. */
    @Test
    void everySplitGivesTheSame() {
        byte[] stream = bytes("\r\n" + framed(MESSAGE) + "noise" + framed("MSH|\u001cx\u001c\u001c") + framed("") + framed("MSH|2"));
        List<String> whole = List.of("WHOLE " + MESSAGE, "WHOLE MSH|\u001cx\u001c\u001c", "WHOLE ", "WHOLE MSH|2");
        for (int cut = 0; cut <= stream.length; cut++) {
            BlockReader reader = new BlockReader(1000);
            List<String> blocks = new ArrayList<>(read(reader, Arrays.copyOf(stream, cut)));
            blocks.addAll(read(reader, Arrays.copyOfRange(stream, cut, stream.length)));
            assertEquals(whole, blocks, "cut at " + cut);
            assertEquals(5, reader.skipped());
            assertFalse(reader.within());
        }
        BlockReader reader = new BlockReader(1000);
        List<String> blocks = new ArrayList<>();
        for (byte one : stream) {
            blocks.addAll(read(reader, new byte[] {one}));
        }
        assertEquals(whole, blocks);
    }

    @Test
    void aHundredAtOnce() {
        StringBuilder stream = new StringBuilder();
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            stream.append(framed("MSH|" + i));
            expected.add("WHOLE MSH|" + i);
        }
        assertEquals(expected, read(new BlockReader(1000), bytes(stream.toString())));
    }

    @Test
    void anyBytesAreKept() {
        byte[] body = new byte[200_000];
        new Random(1).nextBytes(body);
        for (int i = 0; i < body.length; i++) {
            body[i] = body[i] == 0x1c || body[i] == 0x0b ? 0 : body[i];
        }
        BlockReader reader = new BlockReader(1 << 20);
        reader.feed(new byte[] {0x0b});
        assertNull(reader.next());
        reader.feed(body);
        assertNull(reader.next());
        assertTrue(reader.within());
        reader.feed(new byte[] {0x1c, 0x0d});
        assertTrue(Arrays.equals(body, reader.next().bytes()));
    }

    @Test
    void theGreatestIsTakenAndOneMoreIsNot() {
        assertEquals(List.of("WHOLE 12345"), read(new BlockReader(5), bytes(framed("12345"))));
        BlockReader reader = new BlockReader(5);
        assertEquals(List.of("TOO_LARGE 12345"), read(reader, bytes(framed("123456") + framed("1"))));
        assertFalse(reader.within());
    }

    @Test
    void aSenderThatBeginsAnewLosesOnlyWhatItGaveUp() {
        assertEquals(List.of("UNFINISHED MSH|1|half", "WHOLE MSH|2"),
                read(new BlockReader(1000), bytes("\u000bMSH|1|half" + framed("MSH|2"))));
        assertEquals(List.of("WHOLE MSH|1|\u000bMS|"), read(new BlockReader(1000), bytes(framed("MSH|1|\u000bMS|"))));
    }

    @Test
    void whatHasBegunIsKnown() {
        BlockReader reader = new BlockReader(1000);
        assertEquals(List.of(), read(reader, bytes("\u000bMSH|1")));
        assertTrue(reader.within());
        assertEquals(Wholeness.UNFINISHED, reader.unfinished().wholeness());
        assertEquals("MSH|1", new String(reader.unfinished().bytes(), StandardCharsets.ISO_8859_1));
    }
}
