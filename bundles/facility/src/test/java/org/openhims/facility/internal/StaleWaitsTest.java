// SPDX-License-Identifier: Apache-2.0
package org.openhims.facility.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Field;
import java.util.Map;
import java.util.Set;
import org.apache.felix.scr.impl.ComponentRegistry;
import org.apache.felix.scr.impl.logger.ScrLogger;
import org.apache.felix.scr.impl.runtime.ServiceComponentRuntimeImpl;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;

/** On the component runtime that is shipped. */
class StaleWaitsTest {

    private final ComponentRegistry registry = new ComponentRegistry(null, Stub.of(ScrLogger.class, Map.of()));
    private final Bundle bundle = Stub.of(Bundle.class, Map.of());

    private ServiceReference<?> failed(Bundle owner) {
        ServiceReference<?> reference = Stub.of(ServiceReference.class,
                Map.of("getBundle", none -> owner, "getProperty", name -> name[0].toString()));
        registry.registerMissingDependency(null, reference, 0);
        return reference;
    }

    private Set<?> waitedFor() throws ReflectiveOperationException {
        Field waits = ComponentRegistry.class.getDeclaredField("m_missingDependencies");
        waits.setAccessible(true);
        return ((Map<?, ?>) waits.get(registry)).keySet();
    }

    @Test
    void whoWaitsForAServiceThatIsGoneIsForgottenTheOthersAreNot() throws ReflectiveOperationException {
        ServiceReference<?> there = failed(bundle);
        failed(null);
        assertEquals(2, waitedFor().size());
        StaleWaits.forget(new ServiceComponentRuntimeImpl(null, registry));
        assertEquals(Set.of(there), waitedFor());
    }

    @Test
    void anotherRuntimeIsLeftAlone() {
        StaleWaits.forget(new Object());
    }
}
