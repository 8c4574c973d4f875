// SPDX-License-Identifier: Apache-2.0
package org.openhims.facility.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhims.platform.ProblemException;
import org.openhims.platform.access.Caller;
import org.openhims.platform.events.Journal;
import org.openhims.platform.health.HealthCheck;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Version;

class NodeStatusTest {

    @TempDir
    private Path home;
    private NodeStatus status;

    @BeforeEach
    void open() {
        Bundle own = Stub.of(Bundle.class, Map.of("getVersion", a -> new Version(0, 1, 0)));
        BundleContext context = Stub.of(BundleContext.class, Map.of("getBundle", a -> own, "getBundles", a -> new Bundle[] {own},
                "getProperty", a -> home.toString()));
        status = new NodeStatus(context, new FacilityService(true, Stub.of(FacilityService.Config.class, Map.of())));
    }

    @SuppressWarnings("unchecked")
    private <T> void add(String field, T service) throws ReflectiveOperationException {
        Field services = NodeStatus.class.getDeclaredField(field);
        services.setAccessible(true);
        ((Collection<T>) services.get(status)).add(service);
    }

    private NodeStatus.Line line(String what) {
        return status.lines(Caller.system("test")).stream().filter(line -> line.what().equals(what)).findFirst().orElseThrow();
    }

    @Test
    void tellsWhoItServesItsVersionAndItsDisk() {
        assertEquals("Narmada Vihar District Hospital (demo)", line("facility").text());
        assertEquals("0.1.0", line("version").text());
        assertTrue(line("disk").text().endsWith(" MB at " + home), line("disk").text());
        assertTrue(line("http").text().contains(":"), line("http").text());
    }

    @Test
    void isForThoseWhoMaySeeIt() {
        Caller nobody = new Caller("n", "N", Set.of(), "", Locale.ENGLISH, null, null);
        assertThrows(ProblemException.class, () -> status.lines(nobody));
    }

    @Test
    void marksWhatIsIll() throws Exception {
        add("checks", Stub.of(HealthCheck.class, Map.of("name", a -> "store", "check", a -> HealthCheck.Health.ill("away"))));
        add("checks", Stub.of(HealthCheck.class, Map.of("name", a -> "modules", "check", a -> HealthCheck.Health.WELL)));
        assertEquals(new NodeStatus.Line("store", false, "away"), line("store"));
        add("checks", Stub.of(HealthCheck.class, Map.of("name", a -> "mllp", "check", a -> new HealthCheck.Health(true, "turned away 10.1.2.3"))));
        assertEquals(new NodeStatus.Line("modules", true, "well"), line("modules"));
        assertEquals(new NodeStatus.Line("mllp", false, "turned away 10.1.2.3"), line("mllp"));
    }

    @Test
    void tellsHowManyEventsWait() throws Exception {
        Journal.Subscription behind = new Journal.Subscription("lab.orders", 7, 3, 1, true);
        add("journals", Stub.of(Journal.class, Map.of("subscriptions", a -> List.of(behind))));
        assertFalse(line("events lab.orders").well());
        assertEquals("3 behind, 1 parked", line("events lab.orders").text());
    }
}
