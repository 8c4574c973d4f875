// SPDX-License-Identifier: Apache-2.0
package org.openhims.healthcard.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openhims.registration.Sex;

class TokenFormatTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @ParameterizedTest
    @EnumSource(Sex.class)
    void givesBackWhatItTook(Sex sex) {
        CardToken token = new CardToken(0x8badf00d, "IN0710000123", 65_535, TODAY, TODAY.plusYears(1), "9900000000018", "सुनीता देवी", 1990, sex,
                null, false, null);
        byte[] bytes = whole(token);

        assertEquals(token, TokenFormat.read(bytes));
        assertEquals(bytes.length - 1, TokenFormat.end(bytes));
    }

    @Test
    void aPermanentCardHasNoEnd() {
        assertEquals(null, TokenFormat.read(whole(token("A"))).expiresOn());
    }

    @Test
    void aLongNameEndsBehindAWholeSyllable() {
        String kept = TokenFormat.read(whole(token("श्रीमती लक्ष्मीनारायणन कृष्णमूर्ति"))).name();

        assertEquals("श्रीमती लक्ष्मीन", kept);
        assertEquals(46, kept.getBytes(StandardCharsets.UTF_8).length, 3);
    }

    @Test
    void oneByteMoreOrLessIsNoToken() {
        byte[] token = whole(token("Sunita"));

        assertThrows(RuntimeException.class, () -> TokenFormat.read(Arrays.copyOf(token, token.length + 1)));
        assertThrows(RuntimeException.class, () -> TokenFormat.read(Arrays.copyOf(token, token.length - 1)));
    }

    /** With an empty part for the readers. */
    private static byte[] whole(CardToken token) {
        byte[] head = TokenFormat.write(token);
        return Arrays.copyOf(head, head.length + 1);
    }

    private static CardToken token(String name) {
        return new CardToken(1, "LGD7", 1, TODAY, null, "0700000000013", name, 0, Sex.U, null, false, null);
    }
}
