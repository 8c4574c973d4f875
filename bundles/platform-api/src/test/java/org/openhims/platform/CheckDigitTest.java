// SPDX-License-Identifier: Apache-2.0
package org.openhims.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckDigitTest {

    @ParameterizedTest
    @CsvSource({"LUHN, 7992739871, 3", "LUHN, 1, 8", "VERHOEFF, 236, 3", "VERHOEFF, 12345, 1", "VERHOEFF, 142857, 0"})
    void isThatOfThePublishedExamples(CheckDigit kind, String digits, int expected) {
        assertEquals(expected, kind.of(digits));
        assertTrue(kind.isValid(kind.appendTo(digits)));
    }

    @ParameterizedTest
    @EnumSource
    void everySingleWrongDigitIsFound(CheckDigit kind) {
        numbers(kind, 9).forEach(number -> {
            for (int place = 0; place < number.length(); place++) {
                for (char wrong = '0'; wrong <= '9'; wrong++) {
                    if (wrong != number.charAt(place)) {
                        assertFalse(kind.isValid(with(number, place, wrong)), number);
                    }
                }
            }
        });
    }

    @Test
    void everySwapOfNeighboursInAUhidIsFound() {
        numbers(CheckDigit.VERHOEFF, 12).forEach(number -> swaps(number)
                .forEach(swapped -> assertFalse(CheckDigit.VERHOEFF.isValid(swapped), number)));
    }

    @Test
    void everySwapOfNeighboursInAnAccessionIsFoundButZeroAndNine() {
        numbers(CheckDigit.LUHN, 9).forEach(number -> swaps(number)
                .filter(swapped -> !swapsZeroAndNine(number, swapped))
                .forEach(swapped -> assertFalse(CheckDigit.LUHN.isValid(swapped), number)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "12a4", "12 4", "१२३४", "-123"})
    void whatIsNoNumberIsNotValid(String text) {
        assertFalse(CheckDigit.LUHN.isValid(text));
        assertFalse(CheckDigit.VERHOEFF.isValid(text));
    }

    @ParameterizedTest
    @EnumSource
    void ofWhatIsNoNumberThereIsNone(CheckDigit kind) {
        assertThrows(IllegalArgumentException.class, () -> kind.of("12a4"));
        assertThrows(IllegalArgumentException.class, () -> kind.of("१२"));
    }

    private static Stream<String> numbers(CheckDigit kind, int digits) {
        Random random = new Random(1);
        return Stream.generate(() -> kind.appendTo(IntStream.range(0, digits).mapToObj(i -> "" + random.nextInt(10))
                .reduce("", String::concat))).limit(200);
    }

    private static Stream<String> swaps(String number) {
        return IntStream.range(0, number.length() - 1).filter(i -> number.charAt(i) != number.charAt(i + 1))
                .mapToObj(i -> with(with(number, i, number.charAt(i + 1)), i + 1, number.charAt(i)));
    }

    private static boolean swapsZeroAndNine(String number, String swapped) {
        return IntStream.range(0, number.length()).filter(i -> number.charAt(i) != swapped.charAt(i))
                .allMatch(i -> number.charAt(i) == '0' || number.charAt(i) == '9');
    }

    private static String with(String number, int place, char digit) {
        return number.substring(0, place) + digit + number.substring(place + 1);
    }
}
