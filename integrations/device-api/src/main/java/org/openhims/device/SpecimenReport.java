// SPDX-License-Identifier: Apache-2.0
package org.openhims.device;

import java.util.List;
import java.util.Map;

/**
 * What a message says of one specimen.
 *
 * @param keys the fields that may name the specimen, by the protocol's own names, such as {@code OBR-3}; empty ones are left out
 * @param qualityControl the specimen is control material, whatever the message is
 * @param fields what else a profile may ask for of the order and the message, such as {@code OBR-4.1} or {@code MSH-16}; empty ones are left out
 */
public record SpecimenReport(Map<String, String> keys, boolean qualityControl, Subject subject, List<Observation> observations,
        Map<String, String> fields) {

    public SpecimenReport(Map<String, String> keys, boolean qualityControl, Subject subject, List<Observation> observations) {
        this(keys, qualityControl, subject, observations, Map.of());
    }

    public SpecimenReport {
        keys = Map.copyOf(keys);
        observations = List.copyOf(observations);
        fields = Map.copyOf(fields);
    }
}
