// SPDX-License-Identifier: Apache-2.0
package org.openhims.device;

import java.time.Instant;
import java.util.List;

/**
 * What would be different under another profile.
 *
 * @param candidate its name
 * @param messages how many were read
 * @param fitting for how many of them the candidate would be chosen by its {@link DeviceProfile.Match}
 * @param same of how many the laboratory would be told the same
 * @param differences the newest first
 */
public record ShadowReport(String candidate, int messages, int fitting, int same, List<Difference> differences) {

    /**
     * A message that would be read differently.
     *
     * @param now lines such as {@code 1000000008 HGB 13.2 g/dL}, or why it is refused; without those that are the same
     * @param then the same by the candidate
     */
    public record Difference(String message, Instant receivedAt, String controlId, List<String> now, List<String> then) {

        public Difference {
            now = List.copyOf(now);
            then = List.copyOf(then);
        }
    }

    public ShadowReport {
        differences = List.copyOf(differences);
    }
}
