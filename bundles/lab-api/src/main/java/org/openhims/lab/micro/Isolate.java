// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.micro;

import java.util.List;

/**
 * What grew.
 *
 * @param number within the culture, from 1; not read
 * @param organism code of an {@link Organism}
 * @param name of the organism; not read
 * @param count colony-forming units in a millilitre; null when not counted
 * @param grade {@code scanty}, {@code light}, {@code moderate} or {@code heavy}; null when not graded
 * @param susceptibilities none twice
 * @param comment for the reader, at most 300 characters; may be null
 * @param alerts codes of {@link AlertRule}s that it meets; not read
 */
public record Isolate(int number, String organism, String name, Long count, String grade, List<Susceptibility> susceptibilities,
        String comment, List<String> alerts) {

    public Isolate {
        susceptibilities = susceptibilities == null ? List.of() : List.copyOf(susceptibilities);
        alerts = alerts == null ? List.of() : List.copyOf(alerts);
    }
}
