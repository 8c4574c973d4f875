// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.micro;

import java.time.Instant;
import java.util.List;

/**
 * The laboratory's own rules. Breakpoints belong to who publishes them, so none are shipped.
 *
 * @param version 0 for what is shipped
 * @param standard where the breakpoints are from, as the laboratory names it; null when there are none
 * @param changedBy the user's name
 */
public record MicroRules(int version, String standard, List<Breakpoint> breakpoints, List<CascadeRule> cascades, List<AlertRule> alerts,
        Instant changedAt, String changedBy) {

    public MicroRules {
        breakpoints = breakpoints == null ? List.of() : List.copyOf(breakpoints);
        cascades = cascades == null ? List.of() : List.copyOf(cascades);
        alerts = alerts == null ? List.of() : List.copyOf(alerts);
    }
}
