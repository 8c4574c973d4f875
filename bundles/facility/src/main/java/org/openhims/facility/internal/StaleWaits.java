// SPDX-License-Identifier: Apache-2.0
package org.openhims.facility.internal;

import java.lang.reflect.Field;
import java.util.Map;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.SynchronousBundleListener;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Felix SCR (2.2.6, and still 2.2.18) remembers who asked for a component that failed until that very component works after all. Once
 * its bundle is replaced it never will, and the class loaders of those who asked stay for ever. There is no way to have them forgotten
 * but to reach into it.
 */
@Component(service = {}, immediate = true)
public final class StaleWaits implements SynchronousBundleListener {

    private static final Logger LOG = LoggerFactory.getLogger(StaleWaits.class);

    private final BundleContext context;
    private final Object components;

    @Activate
    public StaleWaits(BundleContext context, @Reference ServiceComponentRuntime components) {
        this.context = context;
        this.components = components;
        context.addBundleListener(this);
    }

    @Deactivate
    void close() {
        context.removeBundleListener(this);
    }

    @Override
    public void bundleChanged(BundleEvent event) {
        int type = event.getType();
        if (type == BundleEvent.UNRESOLVED || type == BundleEvent.UPDATED || type == BundleEvent.UNINSTALLED) {
            forget(components);
            try {
                RecordLinks.forget();
            } catch (ReflectiveOperationException e) {
                LOG.warn("another Java than the one that is known: a replaced module may keep memory", e);
            }
        }
    }

    /** A service that is gone has no bundle. */
    static void forget(Object components) {
        try {
            Object registry = value(components, "componentRegistry");
            Map<?, ?> waits = (Map<?, ?>) value(registry, "m_missingDependencies");
            // The lock under which the registry itself uses it.
            synchronized (registry) {
                waits.keySet().removeIf(service -> ((ServiceReference<?>) service).getBundle() == null);
            }
        } catch (ReflectiveOperationException | RuntimeException e) {
            LOG.warn("another component runtime than the one that is known: replaced modules may keep memory", e);
        }
    }

    private static Object value(Object holder, String field) throws ReflectiveOperationException {
        Field known = holder.getClass().getDeclaredField(field);
        known.setAccessible(true);
        return known.get(holder);
    }
}
