// SPDX-License-Identifier: Apache-2.0
package org.openhims.codec.astm.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhims.device.DeviceMessage;
import org.openhims.device.Envelope;
import org.openhims.device.MessageRefused;
import org.openhims.device.Observation;
import org.openhims.device.Refusal;

class AstmCodecTest {

    private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");
    private static final String H = "H|\\^&|42||XN^LAB\r";
    private static final String O = "O|1|1000000008||^^^CBC\r";

    private final AstmCodec codec = new AstmCodec();

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private List<Observation> observations(String text) throws MessageRefused {
        return codec.decode(bytes(H + O + text + "L|1\r"), INDIA).reports().get(0).observations();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "H", "HA^&|x", "H |\\^&", "H|ab|x", "H|\\\\&|x", "P|1", "\r\r", "MSH|^~\\&|x", "\u0005"})
    void whatHasNoHeaderIsNotAstm(String text) {
        assertEquals(Envelope.NONE, codec.envelope(bytes(text)));
        assertEquals(Refusal.Kind.NOT_ASTM, assertThrows(MessageRefused.class, () -> codec.decode(bytes(text), INDIA)).refusal().kind());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ufeff", "\r\n", "  \r", "\0\0"})
    void whatSomeSendersPutInFrontIsSkipped(String front) throws MessageRefused {
        byte[] message = bytes(front + H + O + "L|1|N\r");
        assertEquals(new Envelope("XN", "LAB", "42", "R"), codec.envelope(message));
        assertEquals("1000000008", codec.decode(message, INDIA).reports().get(0).keys().get("O-3"));
    }

    /** Marks that a header leaves out are the usual ones. */
    @ParameterizedTest
    @ValueSource(strings = {"H|\\^&|", "H|\\^|", "H|\\|", "H||", "H|"})
    void aShortHeaderWillDo(String header) throws MessageRefused {
        DeviceMessage message = codec.decode(bytes(header + "\r" + O + "R|1|^^^GLU|99\rL|1\r"), INDIA);
        assertEquals("^^^GLU", message.reports().get(0).observations().get(0).code());
    }

    @Test
    void whatIsNotUtf8IsOneByteACharacter() throws MessageRefused {
        byte[] message = (H + "P|1||||M\u00fcller\r" + O + "L|1\r").getBytes(StandardCharsets.ISO_8859_1);
        assertEquals("M\u00fcller", codec.decode(message, INDIA).reports().get(0).subject().name());
    }

    @Test
    void textsKeepTheirMarks() throws MessageRefused {
        assertEquals("a|b^c\\d&e f", observations("R|1|^^^A|a&F&b&S&c&R&d&E&e&X0D&f\r").get(0).value());
        assertEquals("R & D", observations("R|1|^^^A|R & D\r").get(0).value());
    }

    /** In a time that grows with their length, not with its square. */
    @Test
    @Timeout(60)
    void longOnesAreRead() throws MessageRefused {
        String long1 = "R|1|^^^A|" + "x".repeat(5_000_000) + "\rC|1|I|" + "&".repeat(3_000_000) + "\r";
        List<Observation> read = observations(long1);
        assertEquals("R-4 is an attachment", read.get(0).comment().substring(0, 20));
        String many = IntStream.range(0, 50_000).mapToObj(i -> "R|" + i + "|^^^A|1.5|g/dL\r").collect(Collectors.joining());
        assertEquals(50_000, observations(many).size());
    }
}
