// SPDX-License-Identifier: Apache-2.0
package org.openhims.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProblemTest {

    @Test
    void eachFactoryHasItsStatus() {
        assertEquals(400, Problem.invalid("name", "required").problem().status());
        assertEquals(403, Problem.forbidden("lab.order").problem().status());
        assertEquals(404, Problem.unknown("patient.unknown").problem().status());
        assertEquals(409, Problem.conflict("lab.specimen.cancelled").problem().status());
        assertEquals(503, Problem.unavailable("store.unavailable").problem().status());
    }

    @Test
    void namesEachFieldWithItsRuleAndPlaceholders() {
        Problem problem = Problem.invalid(FieldError.of("name", "length", 1, 100), FieldError.of("sex", "oneof", "F", "M")).problem();
        assertEquals(List.of(1, 100), problem.errors().get(0).args());
        assertEquals("sex", problem.errors().get(1).field());
        assertEquals("value.invalid", problem.code());
    }

    @Test
    void theMessageHoldsCodesAndFieldsOnly() {
        String message = Problem.invalid("mobile", "pattern", "9810012345").getMessage();
        assertTrue(message.contains("mobile:pattern"));
        assertFalse(message.contains("9810012345"));
    }

    @Test
    void aDeniedPermissionIsNamed() {
        assertEquals(Map.of("permission", "lab.order"), Problem.forbidden("lab.order").problem().more());
    }

    @Test
    void cannotBeChangedAfterwards() {
        List<FieldError> errors = new ArrayList<>(List.of(FieldError.of("a", "required")));
        Problem problem = Problem.invalid(errors).problem();
        errors.clear();
        assertEquals(1, problem.errors().size());
        assertThrows(UnsupportedOperationException.class, () -> problem.errors().clear());
        assertThrows(UnsupportedOperationException.class, () -> problem.more().put("a", "b"));
    }
}
