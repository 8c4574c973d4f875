// SPDX-License-Identifier: Apache-2.0
package org.openhims.codec.hl7v2.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SegmentsTest {

    /** A bar stands for a carriage return, an arrow for a line feed, a comma for the next segment. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"A|B|; A,B", "A|B; A,B", "A|>B|>; A,B", "A>B>; A,B", "A||  |B|; A,B", "||A|B; A,B", "A|B>C|; A,B>C", "  A|B; A,B"})
    void linesAreEndedAsTheSenderDoes(String text, String segments) {
        List<String> expected = Arrays.stream(segments.strip().split(",")).map(SegmentsTest::ends).toList();
        assertEquals(expected, Segments.of(ends(text)));
    }

    /** A sender that ends its segments with line feeds, and its message with a carriage return, loses none of them. */
    @Test
    void whereEndsAreMixedEachSegmentCounts() {
        assertEquals(List.of("MSH|^~\\&|X", "OBR|1", "OBX|1|TX|A||one\ntwo", "OBX|2"),
                Segments.of("MSH|^~\\&|X\nOBR|1\r\nOBX|1|TX|A||one\ntwo\nOBX|2\r"));
    }

    private static String ends(String text) {
        return text.replace('|', '\r').replace('>', '\n');
    }
}
