// SPDX-License-Identifier: Apache-2.0
package org.openhims.device;

import java.util.List;
import java.util.Map;

/**
 * What a message says of one specimen.
 *
 * @param keys the fields that may name the specimen, by the protocol's own names, such as {@code OBR-3}; empty ones are left out
 * @param qualityControl the specimen is control material, whatever the message is
 */
public record SpecimenReport(Map<String, String> keys, boolean qualityControl, Subject subject, List<Observation> observations) {

    public SpecimenReport {
        keys = Map.copyOf(keys);
        observations = List.copyOf(observations);
    }
}
