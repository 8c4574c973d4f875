// SPDX-License-Identifier: Apache-2.0
package org.openhims.device.@package@;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openhims.fixtures.device.Transcripts;

class @Name@Test {

    static List<Path> recorded() {
        return Transcripts.recorded();
    }

    @ParameterizedTest
    @MethodSource("recorded")
    void theLaboratoryIsTold(Path transcript) {
        assertEquals(Transcripts.expected(transcript), Transcripts.told(transcript));
    }
}
