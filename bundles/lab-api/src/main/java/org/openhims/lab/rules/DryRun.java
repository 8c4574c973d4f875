// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.rules;

import java.util.List;
import java.util.Map;

/**
 * What rules would have done with past results of analysers.
 *
 * @param version of the rules; 0 for rules that were only tried
 * @param results how many were looked at
 * @param validated how many of them would have been validated without a person
 * @param amended those of the validated that a person amended later
 * @param because how many were left to a person, by the code of the reason; its text is {@code lab.auto.<code>}
 */
public record DryRun(int version, int results, int validated, List<Amended> amended, Map<String, Integer> because) {

    public DryRun {
        amended = List.copyOf(amended);
        because = Map.copyOf(because);
    }

    /**
     * A result that was wrong, and that the rules would have let pass.
     *
     * @param reason code of the amendment
     */
    public record Amended(String result, String analyte, String value, String right, String reason) {
    }
}
