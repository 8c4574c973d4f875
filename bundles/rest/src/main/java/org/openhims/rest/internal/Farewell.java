// SPDX-License-Identifier: Apache-2.0
package org.openhims.rest.internal;

import java.time.Duration;
import org.openhims.platform.health.HealthCheck;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.Constants;
import org.osgi.framework.SynchronousBundleListener;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends the API's work before the node stops: the node is ready no more, new requests are refused, those inside are answered. The
 * framework tells its listeners before it stops the first bundle, and waits for them.
 */
@Component(immediate = true)
public final class Farewell implements HealthCheck, SynchronousBundleListener {

    private static final Logger LOG = LoggerFactory.getLogger(Farewell.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final BundleContext context;
    private final Api api;
    private volatile boolean stopping;

    @Activate
    public Farewell(BundleContext context, @Reference Api api) {
        this.context = context;
        this.api = api;
        context.addBundleListener(this);
    }

    @Deactivate
    void close() {
        context.removeBundleListener(this);
    }

    @Override
    public void bundleChanged(BundleEvent event) {
        if (event.getType() == BundleEvent.STOPPING && event.getBundle().getBundleId() == Constants.SYSTEM_BUNDLE_ID) {
            stopping = true;
            LOG.info("the node stops{}", api.drain(PATIENCE) ? "; all requests are answered" : " over requests that do not end");
        }
    }

    @Override
    public String name() {
        return "node";
    }

    @Override
    public Health check() {
        return stopping ? Health.ill("stopping") : Health.WELL;
    }
}
