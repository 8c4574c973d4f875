// SPDX-License-Identifier: Apache-2.0
package org.openhims.device;

import java.time.Instant;
import java.util.List;

/**
 * What is to be measured of one specimen, in the device's words.
 *
 * @param sent what the device said of the specimen when it asked; empty when it asked for all
 * @param specimen what it is, such as {@code blood}
 * @param orderedAt null when not known
 * @param collectedAt null when not known
 * @param codes the device's codes; at least one
 */
public record HostOrder(String accession, String sent, Subject patient, boolean urgent, String specimen, Instant orderedAt, Instant collectedAt,
        List<String> codes) {

    public HostOrder {
        codes = List.copyOf(codes);
    }
}
