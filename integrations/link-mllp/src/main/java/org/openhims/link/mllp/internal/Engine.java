// SPDX-License-Identifier: Apache-2.0
package org.openhims.link.mllp.internal;

import org.openhims.device.Inbox;
import org.openhims.device.link.InboxDoor;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** The engine that runs now, for all listeners. */
@Component(service = Engine.class)
public final class Engine extends InboxDoor {

    @Override
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY,
            unbind = "close")
    public void open(Inbox fresh) {
        super.open(fresh);
    }

    @Override
    public void close(Inbox old) {
        super.close(old);
    }
}
