// SPDX-License-Identifier: Apache-2.0
package org.openhims.rest.internal.ops;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.openhims.rest.internal.json.Mapping;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Tells the gate before the HTTP server (lib-gate) what a starting node still waits for: a JSON array, or null when it may open. A part
 * that stays ill keeps nobody out for good, since somebody must be able to see to it: a minute after all else is there the gate opens.
 */
@Component(service = Supplier.class, immediate = true, property = "hims.gate=missing")
public final class Opening implements Supplier<String> {

    static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Readiness readiness;
    private final Clock clock;
    private final ObjectMapper mapper = Mapping.create();
    private final AtomicReference<Instant> complete = new AtomicReference<>();

    @Activate
    public Opening(@Reference Readiness readiness, @Reference Clock clock) {
        this.readiness = readiness;
        this.clock = clock;
    }

    @Override
    public String get() {
        List<Readiness.Part> missing = readiness.parts().stream().filter(part -> !part.ready()).toList();
        return missing.isEmpty() || waitedEnough() ? null : json(missing);
    }

    private boolean waitedEnough() {
        if (!readiness.complete()) {
            return false;
        }
        Instant now = clock.instant();
        complete.compareAndSet(null, now);
        return !now.isBefore(complete.get().plus(PATIENCE));
    }

    private String json(List<Readiness.Part> parts) {
        try {
            return mapper.writeValueAsString(parts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
