// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.custody;

import java.util.List;

/**
 * The chain of custody of a specimen.
 *
 * @param number of the medico-legal case; null while it is not known
 * @param holder who has it: a user's name, or a person outside; null before it begins and after the specimen was discarded
 * @param pending the user who is to take it; null when nobody
 * @param seal that is on it now; null when it is open
 * @param broken somebody found a seal broken
 * @param sound every step's hash is right: nothing was changed or taken out behind the laboratory's back
 */
public record CustodyChain(String accession, String order, String uhid, String number, String holder, String pending, String seal,
        boolean broken, boolean sound, List<CustodyStep> steps) {

    public CustodyChain {
        steps = List.copyOf(steps);
    }

    /** True when a step of this kind was recorded. */
    public boolean has(CustodyStep.Kind kind) {
        return steps.stream().anyMatch(step -> step.kind() == kind);
    }
}
