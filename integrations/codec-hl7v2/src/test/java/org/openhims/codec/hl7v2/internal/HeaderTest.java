// SPDX-License-Identifier: Apache-2.0
package org.openhims.codec.hl7v2.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhims.device.Envelope;

class HeaderTest {

    private static Optional<Header> header(String message) {
        return Header.of(message.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void fieldsHaveTheirNumbers() {
        Header header = header("MSH|^~\\&| XN ^1.2.3^ISO|LAB|HIMS|DH|20261122||ORU^R01^ORU_R01|42|P|2.5.1\rPID|1").orElseThrow();
        assertEquals('|', header.separator());
        assertEquals("^~\\&", header.marks());
        assertEquals("XN ^1.2.3^ISO", header.field(3));
        assertEquals("XN", header.component(3, 1));
        assertEquals("1.2.3", header.component(3, 2));
        assertEquals("", header.component(3, 4));
        assertEquals("2.5.1", header.field(12));
        assertEquals("", header.field(18));
        assertEquals(List.of(""), header.repetitions(18));
        assertEquals(new Envelope("XN", "LAB", "42", "ORU^R01"), header.envelope());
    }

    @Test
    void aSenderMayHaveItsOwnMarks() {
        Header header = header("MSH$!+?*$ODD!1$LAB$$$2026$$ORU!R01$9+8$P$2.3").orElseThrow();
        assertEquals("R01", header.component(9, 2));
        assertEquals(List.of("9", "8"), header.repetitions(10));
        assertEquals("9+8", header.envelope().controlId());
    }

    @Test
    void theFifthMarkOfLaterVersionsIsTaken() {
        assertEquals("^~\\&#", header("MSH|^~\\&#|XN|LAB|||2026||ORU^R01|1|P|2.8").orElseThrow().marks());
    }

    @Test
    void theControlIdIsEchoedAsItStands() {
        assertEquals("a\\T\\b", header("MSH|^~\\&|XN|LAB|||2026||ORU^R01|a\\T\\b|P|2.5.1").orElseThrow().envelope().controlId());
        assertEquals("\u0938", header("MSH|^~\\&|XN|LAB|||2026||ORU^R01|\u0938|P|2.5.1||||||UNICODE UTF-8").orElseThrow().field(10));
    }

    @ParameterizedTest
    @ValueSource(strings = {"MSH|^~|x", "MSH|^~\\&#%|x", "MSH|ABCD|x", "MSH|^~^&|x", "MSHx^~\\&|x", "MSH", "msh|^~\\&|x", "EVN|^~\\&|x", "\t"})
    void whatIsNoHeaderIsNone(String text) {
        assertFalse(header(text).isPresent());
    }

    @Test
    void aHeaderWithoutEndIsReadUpToALimit() {
        assertTrue(header("MSH|^~\\&|XN" + "x".repeat(100_000)).orElseThrow().field(3).length() < 10_000);
    }

    /** In a character set of other letters than ours its marks would be others. */
    @Test
    void aCharacterSetThatIsNoneOfOursIsRefused() {
        byte[] message = ("MSH|^~\\&|XN\u0001|LAB|||2026||ORU^R01|42|P|2.5.1||||||Cp1047\r").getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        assertEquals(org.openhims.device.Refusal.Kind.CHARSET, org.junit.jupiter.api.Assertions.assertThrows(org.openhims.device.MessageRefused.class,
                () -> new Hl7v2Codec().decode(message, java.time.ZoneOffset.UTC)).refusal().kind());
    }
}
