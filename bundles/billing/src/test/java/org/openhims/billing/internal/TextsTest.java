// SPDX-License-Identifier: Apache-2.0
package org.openhims.billing.internal;

import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.openhims.facility.internal.TextsService;
import org.openhims.platform.access.Permission;

class TextsTest {

    private final TextsService texts = TextsService.of(TextsTest.class.getClassLoader());

    private String text(String language, String key) {
        return texts.text(Locale.forLanguageTag(language), key);
    }

    @Test
    void everyPermissionIsExplainedInBothLanguages() {
        for (Permission permission : new BillingPermissions().permissions()) {
            String key = "permission." + permission.name();
            assertNotEquals(key, text("en", key));
            assertNotEquals(text("en", key), text("hi", key));
        }
    }
}
