// SPDX-License-Identifier: Apache-2.0
package org.openhims.codec.astm.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhims.device.HostAnswer;
import org.openhims.device.HostOrder;
import org.openhims.device.HostQuery;
import org.openhims.device.MessageRefused;
import org.openhims.device.Receipt;
import org.openhims.device.Subject;
import org.openhims.fixtures.base.Fuzz;

/** Whatever the bytes are: an envelope, and a message or a refusal in our own terms. A longer run: {@code -Dhims.fuzz.seconds=600}. */
@Timeout(value = 1, unit = TimeUnit.HOURS)
class FuzzTest {

    private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");
    private static final byte[] GOOD = ("H|\\^&|42||XN^LAB|||||||P|1|20261122101500\rP|1|A|B|C|X^Y||19900804|F\rO|1|1000000008^1^2||^^^CBC|||||||Q\r"
            + "R|1|^^^718-7|13.2|g/dL||A\\L||F||||20261122101430\rC|1|I|see &F& &X41&|G\rM|1\rQ|1|^1000000008||ALL\rL|1|N\r")
                    .getBytes(StandardCharsets.UTF_8);
    private static final byte[] QUESTION = ("H|\\^&|42||XN^LAB|||||||P|1|20261122101500\rQ|1|2^1^1000000008^B\\ALL||^^^WBC\\^^^HGB||20261122080000||||||O\r"
            + "L|1|N\r").getBytes(StandardCharsets.UTF_8);
    private static final Receipt RECEIPT = new Receipt("id", Instant.EPOCH.atZone(INDIA));
    private static final byte[] MARKS = "|\\^&\r\nHPORCQML19X".getBytes(StandardCharsets.US_ASCII);

    private final AstmCodec codec = new AstmCodec();

    /** Zero stands for a seed that is new each time. */
    @ParameterizedTest
    @ValueSource(longs = {7, 0})
    void noInputIsTooOdd(long seed) {
        new Fuzz(List.of(GOOD, QUESTION), MARKS).read(seed, this::read);
    }

    private void read(byte[] odd) {
        codec.envelope(odd);
        ask(odd);
        for (int i = 0; i < 2; i++) {
            try {
                codec.decode(odd, INDIA);
            } catch (MessageRefused e) {
                codec.refuse(odd, null, e.refusal());
            }
        }
    }

    /** Whatever is asked, an answer can be read again. */
    private void ask(byte[] odd) {
        try {
            Optional<HostQuery> query = codec.query(odd, INDIA);
            HostOrder order = new HostOrder("1000000008", query.map(asked -> asked.asked().toString()).orElse("a^b"), Subject.NONE, false, "blood", null, null,
                    List.of("A|^"));
            byte[] answer = codec.answer(odd, RECEIPT, new HostAnswer(HostAnswer.Status.FOUND, List.of(order), Map.of("O-4", "@query@")));
            if (answer.length > 0) {
                assertEquals("1000000008", codec.decode(answer, INDIA).reports().get(0).keys().get("O-3"));
            }
        } catch (MessageRefused e) {
            codec.refuse(odd, null, e.refusal());
        }
    }
}
