// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhims.platform.CheckDigit;
import org.openhims.platform.store.Store;
import org.openhims.platform.store.Unit;
import org.openhims.registration.Identifier;

/** Accession numbers can be scanned, typed and read out, and are never taken for another number. */
class AccessionTest {

    private static final long LAST = 499_999_999L;

    /** A store that has handed out numbers for years. */
    private record Counting(AtomicLong last) implements Store {

        @Override
        public Unit open(Class<?> owner, String name, Class<?>... entities) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long nextNumber(String series) {
            assertEquals("lab.accession", series);
            return last.incrementAndGet();
        }

        @Override
        public boolean lease(String job) {
            throw new UnsupportedOperationException();
        }
    }

    private static Accessions after(long numbers) {
        return new Accessions(new Counting(new AtomicLong(numbers)));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 99_999_999, 123_456_789, 399_999_999, LAST - 1})
    void theyHaveTenDigitsAndAreNoMobileNumbers(long given) {
        String accession = after(given).next();
        assertTrue(accession.matches("[1-5]\\d{9}"), accession);
        assertTrue(CheckDigit.LUHN.isValid(accession), accession);
    }

    @Test
    void theyGrow() {
        Accessions accessions = after(41);
        List<String> three = Stream.generate(accessions::next).limit(3).toList();
        assertEquals(three.stream().sorted().toList(), three);
        assertEquals("100000042", three.get(0).substring(0, 9));
    }

    @Test
    void theyEndRatherThanRunIntoMobileNumbers() {
        assertThrows(IllegalStateException.class, () -> after(LAST).next());
    }

    @Test
    void oneWrongDigitIsFound() {
        String accession = after(7).next();
        for (int place = 0; place < accession.length(); place++) {
            char wrong = accession.charAt(place) == '9' ? '0' : (char) (accession.charAt(place) + 1);
            String typed = accession.substring(0, place) + wrong + accession.substring(place + 1);
            assertFalse(CheckDigit.LUHN.isValid(typed), typed);
        }
    }
}
