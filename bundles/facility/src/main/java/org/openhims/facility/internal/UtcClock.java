// SPDX-License-Identifier: Apache-2.0
package org.openhims.facility.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.osgi.service.component.annotations.Component;

/** The node's clock as a service, so that tests can put another in its place. */
@Component(service = Clock.class)
public final class UtcClock extends Clock {

    @Override
    public Instant instant() {
        return Clock.systemUTC().instant();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.system(zone);
    }
}
