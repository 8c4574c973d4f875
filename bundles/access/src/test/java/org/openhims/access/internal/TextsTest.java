// SPDX-License-Identifier: Apache-2.0
package org.openhims.access.internal;

import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhims.facility.internal.TextsService;
import org.openhims.platform.Problem;
import org.openhims.platform.access.Permission;

class TextsTest {

    private static final Locale HINDI = Locale.forLanguageTag("hi");

    private final TextsService texts = TextsService.of(TextsTest.class.getClassLoader());

    @ParameterizedTest
    @ValueSource(strings = {"problem.access.signin", "problem.access.denied", "problem.access.careteam", "problem.access.busy",
        "problem.user.exists", "problem.user.last", "problem.user.unknown", "rule.access.pin", "rule.user-name", "rule.wrong",
        "rule.permission-unknown"})
    void everythingThatIsToldHasWords(String key) {
        assertNotEquals(key, texts.text(Locale.ENGLISH, key, "x"));
        assertNotEquals(texts.text(Locale.ENGLISH, key, "x"), texts.text(HINDI, key, "x"));
    }

    @Test
    void permissionsAndRolesHaveNames() {
        for (Permission permission : new AccessPermissions().permissions()) {
            assertNotEquals("permission." + permission.name(), texts.text(HINDI, "permission." + permission.name()));
        }
        Rights.SHIPPED_ROLES.forEach(role -> assertNotEquals("role." + role, texts.text(HINDI, "role." + role)));
    }

    @Test
    void missingRightIsNamed() {
        assertTrue(texts.of(HINDI, Problem.forbidden("lab.order").problem()).contains("lab.order"));
    }
}
