// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.bench;

import java.time.Instant;
import java.util.List;
import org.openhims.lab.Priority;
import org.openhims.lab.SpecimenStatus;

/** @param late whole minutes behind the target */
public record OverdueSpecimen(String accession, SpecimenStatus status, Priority priority, List<String> tests, Instant collectedAt, long late) {

    public OverdueSpecimen {
        tests = List.copyOf(tests);
    }
}
