// SPDX-License-Identifier: Apache-2.0
package org.openhims.support.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScrubberTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "2026-11-22T07:28:45,123 INFO  main o.o.s.Store unit lab open after 138 ms | 2026-11-22T07:28:45,123 INFO  main o.o.s.Store unit lab open after 138 ms",
        "called 9810012345 and +91 98100 12345 | called [number] and [number]",
        "ABHA 12-3456-7890-1234, UHID 0712345678901. | ABHA [number], UHID [number].",
        "mail to sunita.devi@example.org now | mail to [mail] now",
        "java.sql.SQLException: Truncation of Sunita Devi | java.sql.SQLException: [message]",
        "Caused by: org.openhims.platform.ProblemException: x | Caused by: org.openhims.platform.ProblemException: [message]",
        "no patient 'Sunita' or \"Devi\" | no patient [quoted] or [quoted]",
        "रोगी सुनीता आई | [words] [words] [words]",
        "port 8181, version 4.4.10, bundle 142 | port 8181, version 4.4.10, bundle 142",
    })
    void nobodyIsToldOfByALog(String line, String scrubbed) {
        assertEquals(scrubbed, Scrubber.log(line));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "password = s3cret | password = [taken out]",
        "#password = old | #password = [taken out]",
        "org.ops4j.pax.web.ssl.keystore.password = ${env:HIMS_TLS_PASSWORD:-} | org.ops4j.pax.web.ssl.keystore.password = ${env:HIMS_TLS_PASSWORD:-}",
        "url = jdbc:postgresql://h/db?user=a&password=b | url = [taken out]",
        "api.token = abc | api.token = [taken out]",
        "pool = 16 | pool = 16",
        "# Connections at most. | # Connections at most.",
    })
    void noSecretLeavesTheSettings(String line, String scrubbed) {
        assertEquals(scrubbed, Scrubber.setting(line));
    }
}
