// SPDX-License-Identifier: Apache-2.0
package org.openhims.rest.internal;

import org.apache.cxf.jaxrs.lifecycle.ResourceProvider;
import org.apache.cxf.message.Message;
import org.openhims.platform.Problem;

/** Hands out a module's resource for as long as the module is there, and counts the requests inside. */
record GatedProvider(Contribution contribution) implements ResourceProvider {

    /** @param message null while the application is built */
    @Override
    public Object getInstance(Message message) {
        if (message == null) {
            return contribution.resource();
        }
        if (!contribution.inFlight().enter()) {
            throw Problem.unavailable("module.away");
        }
        Visit.of(message).atEnd(contribution.inFlight()::leave);
        return contribution.resource();
    }

    @Override
    public void releaseInstance(Message message, Object instance) {
        // The answer is still to be written; the visit's end lets go.
    }

    @Override
    public Class<?> getResourceClass() {
        return contribution.resource().getClass();
    }

    @Override
    public boolean isSingleton() {
        return true;
    }
}
