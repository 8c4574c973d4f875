// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.micro;

import java.util.List;

/**
 * Keeps an antimicrobial off the report while a simpler one helps.
 *
 * @param organism code of an {@link Organism} or of a group; null for all
 * @param antimicrobial that is kept off
 * @param simpler it is kept off while the isolate is S to one of these
 */
public record CascadeRule(String organism, String antimicrobial, List<String> simpler) {

    public CascadeRule {
        simpler = simpler == null ? List.of() : List.copyOf(simpler);
    }
}
