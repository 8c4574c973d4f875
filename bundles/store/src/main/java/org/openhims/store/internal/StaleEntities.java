// SPDX-License-Identifier: Apache-2.0
package org.openhims.store.internal;

import java.util.HashSet;
import java.util.Set;
import org.apache.openjpa.enhance.PCRegistry;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.BundleReference;
import org.osgi.framework.SynchronousBundleListener;
import org.osgi.framework.wiring.BundleWiring;

/**
 * Takes entities whose bundle was replaced off OpenJPA's registry, which would keep their loader. An enhanced class registers
 * itself once, when it is loaded, so it must stay registered while its bundle is only stopped.
 */
final class StaleEntities implements SynchronousBundleListener {

    @Override
    public void bundleChanged(BundleEvent event) {
        int type = event.getType();
        if (type == BundleEvent.UNRESOLVED || type == BundleEvent.UPDATED || type == BundleEvent.RESOLVED) {
            forget();
        }
    }

    static void forget() {
        Set<ClassLoader> stale = new HashSet<>();
        for (Class<?> entity : Set.copyOf(PCRegistry.getRegisteredTypes())) {
            if (isStale(entity.getClassLoader())) {
                stale.add(entity.getClassLoader());
            }
        }
        stale.forEach(PCRegistry::deRegister);
    }

    private static boolean isStale(ClassLoader loader) {
        if (!(loader instanceof BundleReference reference)) {
            return false;
        }
        Bundle bundle = reference.getBundle();
        BundleWiring wiring = bundle.adapt(BundleWiring.class);
        return wiring == null || wiring.getClassLoader() != loader;
    }
}
