// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.micro;

import java.util.List;

/**
 * What was found by now.
 *
 * @param stage {@code preliminary} while more is to come, or {@code final}
 * @param outcome {@code pending} before anything can be said of growth, {@code no-growth}, {@code growth}, or {@code mixed}: several kinds,
 *        probably contamination
 * @param hours of incubation, for {@code no-growth}; null otherwise
 * @param gram codes of {@link Cultures#gramFindings}
 * @param isolates at most 5; at least one for {@code growth}, none otherwise
 * @param comment for the reader, at most 500 characters; may be null
 */
public record CultureFindings(String stage, String outcome, Integer hours, List<String> gram, List<Isolate> isolates, String comment) {

    public CultureFindings {
        gram = gram == null ? List.of() : List.copyOf(gram);
        isolates = isolates == null ? List.of() : List.copyOf(isolates);
    }

    /** True when no more is to come. */
    public boolean last() {
        return "final".equals(stage);
    }
}
