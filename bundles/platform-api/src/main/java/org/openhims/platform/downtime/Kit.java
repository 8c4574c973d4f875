// SPDX-License-Identifier: Apache-2.0
package org.openhims.platform.downtime;

import java.time.Instant;
import java.util.Map;

/**
 * A kit of stickers and forms.
 *
 * @param number from 1, printed on every page
 * @param counts how many numbers were asked for, by the kind of {@link PaperSource#kind}
 * @param prints how often it was printed; from the second on it says that it is a duplicate
 */
public record Kit(long number, Instant madeAt, String madeBy, Map<String, Integer> counts, int prints) {

    public Kit {
        counts = Map.copyOf(counts);
    }
}
