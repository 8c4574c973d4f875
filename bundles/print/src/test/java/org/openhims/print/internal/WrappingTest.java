// SPDX-License-Identifier: Apache-2.0
package org.openhims.print.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WrappingTest {

    private final Wrapping wrapping = new Wrapping(new Typefaces(), Samples.HINDI);

    private static String text(Line line) {
        return line.parts().stream().map(Shaped::text).collect(Collectors.joining());
    }

    private List<String> wrap(String text, double width) {
        List<Line> lines = wrapping.wrap(text, 10, false, width);
        assertTrue(lines.stream().allMatch(line -> line.width() <= width), "a line is too wide");
        return lines.stream().map(WrappingTest::text).toList();
    }

    @Test
    void breaksBetweenWords() {
        List<String> lines = wrap("कृपया प्रतीक्षा करें, आपका क्रमांक पुकारा जाएगा।", 90);
        assertTrue(lines.size() > 1);
        assertEquals("कृपया प्रतीक्षा करें, आपका क्रमांक पुकारा जाएगा।", String.join(" ", lines));
    }

    @Test
    void breaksAWordThatIsTooLongAndLosesNothing() {
        List<String> lines = wrap("HIMS1." + "abcdefghij".repeat(10), 80);
        assertEquals("HIMS1." + "abcdefghij".repeat(10), String.join("", lines));
    }

    @Test
    void neverPartsAVowelSignFromItsLetter() {
        for (String line : wrap("किकिकिकिकिकिकिकिकिकि", 40)) {
            assertEquals(0, line.length() % 2, line);
            assertEquals('क', line.charAt(0));
        }
    }

    @Test
    void keepsLineBreaksAndDropsControls() {
        assertEquals(List.of("a b", "", "c"), wrap("a\tb\r\n\n\u0007c", 100));
        assertEquals(List.of(""), wrap("", 100));
    }

    @Test
    void aLetterWiderThanTheLineStandsAlone() {
        assertEquals(3, wrapping.wrap("WWW", 40, false, 5).size());
    }
}
