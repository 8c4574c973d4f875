// SPDX-License-Identifier: Apache-2.0
package org.openhims.lib.gate;

import java.util.Collection;
import java.util.function.Supplier;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.SynchronousBundleListener;

/**
 * The node as the OSGi framework shows it. What is missing says a {@code Supplier<String>} service with the property
 * {@code hims.gate=missing}: a type of Java, since a fragment of Pax Web shares no other with our bundles.
 */
final class Framework implements Node {

    private static final String NOTHING_YET = "[]";
    private static final String FILTER = "(hims.gate=missing)";

    private final BundleContext context;

    Framework(BundleContext context) {
        this.context = context;
    }

    /** The framework that this class runs in. */
    static Framework ofThis() {
        return new Framework(FrameworkUtil.getBundle(Framework.class).getBundleContext());
    }

    @Override
    @SuppressWarnings("rawtypes")
    public String missing() {
        try {
            Collection<ServiceReference<Supplier>> found = context.getServiceReferences(Supplier.class, FILTER);
            return found.isEmpty() ? NOTHING_YET : ask(found.iterator().next());
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The framework tells its listeners before it stops the first bundle, and waits for them. */
    @Override
    public Runnable beforeStop(Runnable work) {
        SynchronousBundleListener listener = event -> {
            if (event.getType() == BundleEvent.STOPPING && event.getBundle().getBundleId() == Constants.SYSTEM_BUNDLE_ID) {
                work.run();
            }
        };
        context.addBundleListener(listener);
        return () -> context.removeBundleListener(listener);
    }

    @SuppressWarnings("rawtypes")
    private String ask(ServiceReference<Supplier> reference) {
        Supplier service = context.getService(reference);
        try {
            return service == null ? NOTHING_YET : (String) service.get();
        } finally {
            context.ungetService(reference);
        }
    }
}
