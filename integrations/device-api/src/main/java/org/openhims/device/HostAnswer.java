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

    /** Among the fields: how orders are sent where they are no part of the answer. */
    public static final String ORDERS = "orders";

    /** As messages of their own, OML^O33. */
    public static final String OML = "oml";

    public boolean ordersFollow() {
        return OML.equals(fields.get(ORDERS));
    }

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
