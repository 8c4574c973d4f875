// SPDX-License-Identifier: Apache-2.0
package org.openhims.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
}
