// SPDX-License-Identifier: Apache-2.0
package org.openhims.device;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A question of a device: which tests are wanted of a specimen.
 *
 * @param asked the specimens, in the order of the message; empty when all are asked for
 * @param all every specimen that waits is asked for
 * @param since of all only those that came then or later; null when the device does not say
 * @param codes the tests that are asked for, in the device's words; empty for all
 * @param withdrawn the device takes back its last question; it gets no answer
 */
public record HostQuery(List<Asked> asked, boolean all, Instant since, List<String> codes, boolean withdrawn) {

    public HostQuery {
        asked = List.copyOf(asked);
        codes = List.copyOf(codes);
    }

    /**
     * One specimen that is asked for.
     *
     * @param keys the fields that may name it, by the protocol's own names, such as {@code }; empty ones are left out
     * @param sent all that the device says of it, to be repeated in an answer
     */
    public record Asked(Map<String, String> keys, String sent) {

        public Asked {
            keys = Map.copyOf(keys);
        }
    }
}
