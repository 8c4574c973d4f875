// SPDX-License-Identifier: Apache-2.0
package org.openhims.rest.internal;

import java.time.Duration;
import org.osgi.framework.Bundle;

/**
 * A resource that a module contributes, with the count of the requests inside it. A module that stops waits for them, so that no
 * request meets a component that is down already.
 *
 * @param bundle whose resource it is; null outside OSGi
 */
record Contribution(Object resource, Bundle bundle, InFlight inFlight) {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    static Contribution of(Object resource, Bundle bundle) {
        return new Contribution(resource, bundle, new InFlight());
    }

    /** Refuses new requests and waits for those inside, ten seconds at most. */
    void close() {
        inFlight.close(PATIENCE);
    }
}
