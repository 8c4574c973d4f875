// SPDX-License-Identifier: Apache-2.0
package org.openhims.healthcard.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhims.registration.Coverage;
import org.openhims.registration.Sex;

class TokenFormatTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @ParameterizedTest
    @CsvSource({"F, B+, true, PMJAY", "M, AB-, false, BPL", "T, O+, false, ", "U, , false, FREE"})
    void givesBackWhatItTook(Sex sex, String group, boolean verified, String scheme) {
        CardToken token = new CardToken(0x8badf00d, "IN0710000123", 65_535, TODAY, TODAY.plusYears(1), "9900000000018", "सुनीता देवी", 1990, sex,
                group, verified, scheme);

        assertEquals(token, TokenFormat.read(TokenFormat.write(token)));
    }

    @Test
    void everySchemeHasItsPlace() {
        for (Coverage.Scheme scheme : Coverage.Scheme.values()) {
            assertEquals(scheme.name(), TokenFormat.read(TokenFormat.write(token("A", scheme.name()))).scheme());
        }
    }

    @Test
    void aPermanentCardHasNoEnd() {
        assertEquals(null, TokenFormat.read(TokenFormat.write(token("A", null))).expiresOn());
    }

    @Test
    void aLongNameEndsBehindAWholeSyllable() {
        String kept = TokenFormat.read(TokenFormat.write(token("श्रीमती लक्ष्मीनारायणन कृष्णमूर्ति", null))).name();

        assertEquals("श्रीमती लक्ष्मीन", kept);
        assertEquals(46, kept.getBytes(StandardCharsets.UTF_8).length, 3);
    }

    @Test
    void oneByteMoreOrLessIsNoToken() {
        byte[] token = TokenFormat.write(token("Sunita", null));

        assertThrows(RuntimeException.class, () -> TokenFormat.read(Arrays.copyOf(token, token.length + 1)));
        assertThrows(RuntimeException.class, () -> TokenFormat.read(Arrays.copyOf(token, token.length - 1)));
    }

    private static CardToken token(String name, String scheme) {
        return new CardToken(1, "LGD7", 1, TODAY, null, "0700000000013", name, 0, Sex.U, null, false, scheme);
    }
}
