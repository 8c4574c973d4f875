// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.rules;

import java.math.BigDecimal;
import java.util.List;
import org.openhims.lab.Flag;

/**
 * A test that is added to the order when a validated result says so; any one of the conditions is enough.
 *
 * @param analyte of the result
 * @param flags empty for none
 * @param below the value is less than this; may be null
 * @param above the value is more than this; may be null
 * @param words the value is one of these, in capitals or small letters; empty for none
 * @param test code of the test to add
 */
public record ReflexRule(String analyte, List<Flag> flags, BigDecimal below, BigDecimal above, List<String> words, String test) {

    public ReflexRule {
        flags = flags == null ? List.of() : List.copyOf(flags);
        words = words == null ? List.of() : List.copyOf(words);
    }
}
