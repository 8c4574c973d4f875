// SPDX-License-Identifier: Apache-2.0
package org.openhims.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"0;₹0.00", "5;₹0.05", "-5;-₹0.05", "10000;₹100.00", "12345600;₹1,23,456.00",
        "99999;₹999.99", "100000;₹1,000.00", "1000000000;₹1,00,00,000.00", "-12345650;-₹1,23,456.50"})
    void isWrittenAsIndiaWritesIt(long paise, String expected) {
        assertEquals(expected, new Money(paise).toString());
    }

    @Test
    void isCountedExactly() {
        assertEquals(new Money(25050), Money.rupees(250).plus(new Money(50)));
        assertEquals(new Money(-300), new Money(-100).times(3));
        assertEquals(Money.ZERO, Money.rupees(5).plus(Money.rupees(-5)));
    }

    @Test
    void neverWrapsAround() {
        assertThrows(ArithmeticException.class, () -> new Money(Long.MAX_VALUE).plus(new Money(1)));
        assertThrows(ArithmeticException.class, () -> new Money(Long.MAX_VALUE).times(2));
        assertThrows(ArithmeticException.class, () -> Money.rupees(Long.MAX_VALUE));
    }

    @Test
    void isOrderedByAmount() {
        assertTrue(new Money(-1).compareTo(Money.ZERO) < 0);
        assertEquals(0, Money.rupees(1).compareTo(new Money(100)));
    }

    @ParameterizedTest
    @CsvSource({"10,1000", "10.5,1050", "10.05,1005", "0,0", "0.01,1", "9999999999.99,999999999999"})
    void whatIsWrittenIsReadExactly(String text, long paise) {
        assertEquals(new Money(paise), Money.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-1", "+1", "10.", ".5", "10.001", "1e3", "1,000", "010", " 10", "₹10", "१०", "10000000000", "NaN"})
    void whatIsNoAmountIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> Money.parse(text));
    }

    @Test
    void clientsReadPlainRupees() {
        assertEquals("123456.07", new Money(12345607).plain());
        assertEquals("-0.50", Money.ZERO.minus(new Money(50)).plain());
    }
}
