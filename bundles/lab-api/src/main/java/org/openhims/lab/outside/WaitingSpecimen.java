// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.outside;

import java.time.Instant;
import java.util.List;
import org.openhims.lab.Priority;

/** A specimen of which tests are to be sent. @param tests those that are done at one other laboratory */
public record WaitingSpecimen(String accession, List<String> tests, String laboratory, String specimen, String container, Priority priority,
        Instant receivedAt) {

    public WaitingSpecimen {
        tests = List.copyOf(tests);
    }
}
