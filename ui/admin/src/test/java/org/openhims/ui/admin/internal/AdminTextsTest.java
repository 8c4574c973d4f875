// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.admin.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openhims.fixtures.ui.Keys;
import org.openhims.fixtures.ui.TestTexts;
import org.openhims.platform.facility.Modules;

class AdminTextsTest {

    @Test
    void bothLanguagesAreWhole() {
        assertEquals(List.of(), Keys.faults(Path.of(""), "uiadmin."));
    }

    @Test
    void everyStateAndShippedRoleHasAName() {
        TestTexts texts = new TestTexts();
        Stream<String> roles = Stream.of("admin", "registrar", "doctor", "nurse", "technician", "pathologist", "pharmacist", "cashier", "operator",
                "helpdoctor", "dispatcher", "crew", "storekeeper", "fhirclient").map(role -> "uiadmin.role." + role);
        Stream<String> states = Stream.of(Modules.State.values()).map(state -> "uiadmin.state." + state.name());
        assertEquals(List.of(), Stream.concat(roles, states).filter(key -> texts.text(TestTexts.HINDI, key).equals(key)).toList());
    }
}
