// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openhims.lab.Flag;
import org.openhims.lab.rules.AnalyteRule;
import org.openhims.lab.rules.AnalyteRule.Auto;
import org.openhims.lab.rules.RuleSet;

/** Why a person has to look at a result. */
class VerificationTest {

    private static Rules rules(boolean on, Auto auto, String... off) {
        return new Rules(new RuleSet(1, on, List.of(off), List.of(new AnalyteRule("GLU", null, auto)), List.of(), null, null));
    }

    private static final Rules ON = rules(true, new Auto(null, null, false));

    private static String why(Rules rules, String value, Flag flag, String comment, List<String> warnings, boolean held, boolean delta) {
        return Verification.obstacle(rules, new Verification.Facts("GLU", value, flag, comment, warnings, Set.of("GLU"), held, delta)).orElse("none");
    }

    private static String plain(Rules rules, String value, Flag flag) {
        return why(rules, value, flag, null, List.of(), false, false);
    }

    @Test
    void nothingStandsAgainstAUsualValue() {
        assertEquals("none", plain(ON, "98", Flag.N));
    }

    @Test
    void eachObstacleHasItsReason() {
        assertEquals("off", plain(rules(false, new Auto(null, null, false)), "98", Flag.N));
        assertEquals("off", plain(rules(true, new Auto(null, null, false), "GLU"), "98", Flag.N));
        assertEquals("no-rule", plain(rules(true, null), "98", Flag.N));
        assertEquals("no-number", plain(ON, null, null));
        assertEquals("no-number", plain(ON, "Reactive", null));
        assertEquals("critical", plain(ON, "20", Flag.LL));
        assertEquals("held", why(ON, "98", Flag.N, null, List.of(), true, false));
        assertEquals("warning", why(ON, "98", Flag.N, "Clot?", List.of(), false, false));
        assertEquals("warning", why(ON, "98", Flag.N, null, List.of("lab.warning.unit-missing"), false, false));
        assertEquals("delta", why(ON, "98", Flag.N, null, List.of(), false, true));
        assertEquals("outside", plain(ON, "180", Flag.H));
    }

    @Test
    void noRangeIsNotNormal() {
        assertEquals("outside", plain(ON, "98", null));
    }

    @Test
    void ownLimitsAreIncluded() {
        Rules own = rules(true, new Auto(BigDecimal.TEN, new BigDecimal("20"), false));
        assertEquals("none", plain(own, "10", Flag.L));
        assertEquals("none", plain(own, "20.0", Flag.H));
        assertEquals("outside", plain(own, "20.1", Flag.N));
        assertEquals("outside", plain(own, "<15", Flag.N));
        assertEquals("critical", plain(own, "15", Flag.HH));
        assertEquals(Optional.of("no-rule"), Verification.obstacle(own, new Verification.Facts("K", "4", Flag.N, null, List.of(), Set.of(), false,
                false)));
    }
}
