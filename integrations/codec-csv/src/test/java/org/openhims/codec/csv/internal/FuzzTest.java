// SPDX-License-Identifier: Apache-2.0
package org.openhims.codec.csv.internal;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhims.device.DeviceMessage;
import org.openhims.device.DeviceProfile;
import org.openhims.device.MessageRefused;
import org.openhims.device.ProfileFile;
import org.openhims.fixtures.base.Fuzz;

/** Whatever the bytes are: a message or a refusal in our own terms, by the codec and its driver. A longer run: {@code -Dhims.fuzz.seconds=600}. */
@Timeout(value = 1, unit = TimeUnit.HOURS)
class FuzzTest {

    private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");
    private static final DeviceProfile PROFILE = ProfileFile.profile(Map.of("name", "reader", "protocol", "csv", "accession", "Tube,1", "code.Test", "@code",
            "code.Result", "@value", "code.Day", "@date", "code.At", "@time", "code.Sex", "@sex", "code.QC", "@control", "code.Born", "@birth"));
    private static final List<byte[]> GOOD = List.of(
            bytes("sep=;\nTube;Test;Result;Unit;Day;At;Sex;QC;Born\n1000000008;GLU;7,1;mmol/L;22/11/2026;10:14:30 am;F;no;1990-08-04\n\"1;2\n\"\"3\";CRE;;;;;;;\n"),
            bytes("Titles\n\nTube,HGB (g/dL),PLT,PLT,At\n1000000008,13.2,250,251,20261122101430\n=\"1000000016\",***,'77,\"1,250\",2026-11-22T10:14\n"),
            bytes("1000000008\tGLU\t99\r\n1.23E+09\tCRE\t-.5\r\n"));
    private static final byte[] MARKS = bytes(",;\t|\"\"\r\n=' :/.-19@(EP\u00b5");

    private final CsvCodec codec = new CsvCodec();
    private final CsvDriver driver = new CsvDriver();

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Zero stands for a seed that is new each time. */
    @ParameterizedTest
    @ValueSource(longs = {7, 0})
    void noInputIsTooOdd(long seed) {
        new Fuzz(GOOD, MARKS).read(seed, this::read);
    }

    private void read(byte[] odd) {
        codec.envelope(odd);
        try {
            DeviceMessage message = driver.mend(PROFILE, codec.decode(odd, INDIA));
            codec.accept(odd, null);
            message.reports().forEach(report -> report.observations().forEach(of -> of.code().length()));
        } catch (MessageRefused e) {
            codec.refuse(odd, null, e.refusal());
        }
    }
}
