// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.opd.internal.note;

import org.openhims.lab.LabOrders;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** The laboratory, which may be away. */
@Component(service = LabDesk.class)
public final class LabDesk {

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    volatile LabOrders orders;

    /** With a laboratory, or null. */
    public static LabDesk of(LabOrders orders) {
        LabDesk desk = new LabDesk();
        desk.orders = orders;
        return desk;
    }

    /** Null while there is none. */
    LabOrders orders() {
        return orders;
    }
}
