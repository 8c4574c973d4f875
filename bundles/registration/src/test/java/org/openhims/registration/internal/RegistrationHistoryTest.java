// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openhims.platform.access.Caller;
import org.openhims.platform.record.RecordItem;
import org.openhims.registration.NewPatient;
import org.openhims.registration.Sex;

class RegistrationHistoryTest {

    private final RegisterNode node = new RegisterNode();
    private final RegistrationHistory history = new RegistrationHistory(node.register, node.texts);

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void tellsRegistrationAndCorrectionsNewestFirst() {
        String uhid = node.registrar.register(node.clerk, NewPatient.of("Sunita", Sex.F).build()).uhid();
        node.node.clock().move(Duration.ofDays(1));
        node.registrar.correct(node.clerk, uhid, NewPatient.of("Sunita Devi", Sex.F).build(), "full name");
        node.node.clock().move(Duration.ofDays(1));

        List<RecordItem> items = items(node.clerk, uhid, 10);

        assertEquals(List.of("Data corrected", "Registered"), items.stream().map(RecordItem::title).toList());
        assertEquals("full name", items.get(0).details().get(0).value());
        assertEquals(List.of("correction"), items(node.clerk, uhid, 1).stream().map(RecordItem::kind).toList());
        assertEquals("पंजीकरण हुआ", items(node.clerk.withLocale(Locale.forLanguageTag("hi")), uhid, 10).get(1).title());
        assertEquals(List.of(), history.items(node.clerk, Set.of(uhid), items.get(1).at(), 10));
    }

    private List<RecordItem> items(Caller by, String uhid, int limit) {
        return history.items(by, Set.of(uhid), node.node.clock().instant(), limit);
    }
}
