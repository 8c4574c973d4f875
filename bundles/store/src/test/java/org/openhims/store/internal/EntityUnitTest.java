// SPDX-License-Identifier: Apache-2.0
package org.openhims.store.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhims.fixtures.base.TestClock;
import org.openhims.fixtures.base.TestDatabase;
import org.openhims.platform.access.Caller;
import org.openhims.platform.store.ConstraintViolation;

class EntityUnitTest {

    private final Caller by = Caller.system("test");
    private final TestDatabase database = TestDatabase.create();

    @TempDir
    private Path folder;
    private DatabaseStore store;
    private Wards wards;

    @BeforeEach
    void open() throws Exception {
        store = DatabaseStore.at(database.url(), null, null, 5, new TestClock(), List::of);
        wards = SampleModule.in(folder).start(store);
    }

    @AfterEach
    void close() {
        store.close();
        database.close();
    }

    @Test
    void keepsWhatWasCommitted() {
        wards.add(by, "1", "A-1");
        wards.occupy(by, "1", "0700000000017", () -> { });
        assertEquals(List.of("0700000000017 since 2026-11-22T10:15:30.123456"), wards.patients(by));
    }

    @Test
    void namesTheConstraintThatRefused() {
        wards.add(by, "1", "A-1");
        ConstraintViolation refused = assertThrows(ConstraintViolation.class, () -> wards.add(by, "2", "A-1"));
        assertEquals("sample_bed_label_uq", refused.constraint());
    }

    @Test
    void aRowChangedMeanwhileIsReadAgain() {
        wards.add(by, "1", "A-1");
        boolean[] first = {true};
        wards.occupy(by, "1", "0700000000017", () -> {
            if (first[0]) {
                first[0] = false;
                wards.occupy(by, "1", "0700000000025", () -> { });
            }
        });
        assertEquals(List.of("0700000000017 since 2026-11-22T10:15:30.123456"), wards.patients(by));
    }
}
