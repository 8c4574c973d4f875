// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.lab.internal.slots;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openhims.lab.LabOrders;
import org.openhims.platform.ProblemException;
import org.openhims.ui.Session;

/** Which tests an order wants: asked once for each order, and only for the laboratory's own people. */
final class Wanted {

    private final Session session;
    private final LabOrders orders;
    private final Map<String, List<String>> known = new HashMap<>();

    Wanted(Session session, LabOrders orders) {
        this.session = session;
        this.orders = orders;
    }

    String tests(String order) {
        return String.join(", ", known.computeIfAbsent(order, this::ask));
    }

    private List<String> ask(String order) {
        if (!session.may("lab.worklist")) {
            return List.of();
        }
        try {
            return orders.get(session.caller(), order).tests();
        } catch (ProblemException gone) {
            return List.of();
        }
    }
}
