// SPDX-License-Identifier: Apache-2.0
package org.openhims.pharmacy.internal;

import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openhims.facility.internal.TextsService;
import org.openhims.pharmacy.BatchStatus;
import org.openhims.platform.access.Permission;

/** What is told by a code can be read in both languages. */
class TextsTest {

    private final TextsService texts = TextsService.of(TextsTest.class.getClassLoader());

    private void known(String key) {
        String english = texts.text(Locale.ENGLISH, key);
        assertNotEquals(key, english);
        assertNotEquals(english, texts.text(Locale.forLanguageTag("hi"), key));
    }

    @Test
    void everyPermissionIsExplained() {
        new PharmacyPermissions().permissions().stream().map(Permission::name).forEach(name -> known("permission." + name));
    }

    @Test
    void whyABatchStaysIsExplained() {
        Stream.of(BatchStatus.QUARANTINE, BatchStatus.RECALLED).forEach(status -> known("problem.pharmacy.batch." + status));
    }
}
