// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.openhims.platform.facility.Facility;

/** A facility that citizens reach, or not. */
record Addressed(Facility facility, AtomicReference<URI> at) implements Facility {

    @Override
    public Identity identity(Locale locale) {
        return facility.identity(locale);
    }

    @Override
    public ZoneId zone() {
        return facility.zone();
    }

    @Override
    public LocalDate day(Instant moment) {
        return facility.day(moment);
    }

    @Override
    public boolean demo() {
        return facility.demo();
    }

    @Override
    public Optional<URI> address() {
        return Optional.ofNullable(at.get());
    }
}
