// SPDX-License-Identifier: Apache-2.0
package org.openhims.device;

import java.util.List;

/**
 * A message free of its protocol.
 *
 * @param qualityControl the sender says that it is control material
 * @param reports one for each specimen and order, in the order of the message; at least one
 */
public record DeviceMessage(Envelope envelope, boolean qualityControl, List<SpecimenReport> reports) {

    public DeviceMessage {
        reports = List.copyOf(reports);
        if (reports.isEmpty()) {
            throw new IllegalArgumentException("no report");
        }
    }
}
