// SPDX-License-Identifier: Apache-2.0
package org.openhims.codec.hl7v2.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimesTest {

    private final Times times = new Times(ZoneId.of("Asia/Kolkata"));

    @ParameterizedTest
    @CsvSource(nullValues = "none", value = {
        "202611221015,2026-11-22T04:45:00Z", "20261122101530,2026-11-22T04:45:30Z", "20261122101530.1234,2026-11-22T04:45:30Z",
        "20261122101530+0000,2026-11-22T10:15:30Z", "20261122101530-0330,2026-11-22T13:45:30Z", "20261122,none", "2026112224,none",
        "20261131101530,none", "20261122101530+9900,none", "yesterday,none", "'',none"})
    void moments(String stamp, Instant moment) {
        assertEquals(moment, times.moment(stamp));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "none", value = {"1990,1990", "199008,1990-08", "19900804,1990-08-04", "19900804000000,1990-08-04",
        "19900231,none", "1990-08-04,none", "'',none"})
    void dates(String stamp, String date) {
        assertEquals(date, Times.date(stamp));
    }
}
