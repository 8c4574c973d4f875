// SPDX-License-Identifier: Apache-2.0
package org.openhims.device;

import java.util.List;
import java.util.Map;

/**
 * The answer to a {@link HostQuery}.
 *
 * @param orders empty unless something was found
 * @param fields what the profile says of single fields of the answer, such as {@code O-12} = {@code A}
 */
public record HostAnswer(Status status, List<HostOrder> orders, Map<String, String> fields) {

    public enum Status {
        FOUND,
        /** There is nothing to measure. */
        NOTHING,
        /** Nobody knows at the moment: the device should ask again. */
        LATER
    }

    public HostAnswer {
        orders = List.copyOf(orders);
        fields = Map.copyOf(fields);
    }
}
