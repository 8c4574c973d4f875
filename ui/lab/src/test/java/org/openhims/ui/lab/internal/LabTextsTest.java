// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.lab.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openhims.fixtures.ui.Keys;
import org.openhims.fixtures.ui.TestTexts;
import org.openhims.lab.Flag;
import org.openhims.lab.SpecimenStatus;

class LabTextsTest {

    @Test
    void bothLanguagesAreWhole() {
        assertEquals(List.of(), Keys.faults(Path.of(""), "uilab."));
    }

    @Test
    void everyStateAndFlagHasAName() {
        TestTexts texts = new TestTexts();
        Stream<String> keys = Stream.concat(Stream.of(SpecimenStatus.values()).map(s -> "uilab.status." + s.name()),
                Stream.of(Flag.values()).map(f -> "uilab.flag." + f));
        assertEquals(List.of(), keys.filter(key -> texts.text(TestTexts.HINDI, key).equals(key)).toList());
    }
}
