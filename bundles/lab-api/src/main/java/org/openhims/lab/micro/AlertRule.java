// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.micro;

import java.util.List;

/**
 * A resistant organism of which the hospital has to know.
 *
 * @param code such as {@code MRSA}; 2 to 20 capitals, digits and dashes
 * @param organism code of an {@link Organism} or of a group
 * @param resistant one of these R is enough; at least one
 */
public record AlertRule(String code, String organism, List<String> resistant) {

    public AlertRule {
        resistant = resistant == null ? List.of() : List.copyOf(resistant);
    }
}
