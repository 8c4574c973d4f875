// SPDX-License-Identifier: Apache-2.0
package org.openhims.facility.internal;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import org.openhims.facility.internal.ModuleStates.Condition;
import org.openhims.platform.facility.Modules.State;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

/** Looks whether a module that was just replaced works. */
final class Trial {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(200);
    /** A component may fail while another one is on its way. */
    private static final int FAILURES = 10;

    private final BundleContext context;
    private final Forecast forecast;
    private final ModuleStates states;

    Trial(BundleContext context, Forecast forecast, ModuleStates states) {
        this.context = context;
        this.forecast = forecast;
        this.states = states;
    }

    Condition condition(Locale locale, Collection<String> locations) {
        return states.of(locale, bundles(locations));
    }

    private List<Bundle> bundles(Collection<String> locations) {
        return locations.stream().map(forecast.present()::get).filter(Objects::nonNull).toList();
    }

    /** Why the module does not work; null when it does, or is as it was before. */
    String trouble(Locale locale, Collection<String> locations, State before) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        Condition condition = null;
        for (int failures = 0; failures < FAILURES && System.nanoTime() < end;) {
            bundles(locations).forEach(this::wake);
            condition = condition(locale, locations);
            if (condition.state() == State.RUNNING) {
                return null;
            }
            failures = condition.state() == State.FAILED ? failures + 1 : 0;
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        return condition == null || condition.state() == before ? null : condition.explanation();
    }

    /** Components are made when somebody asks for their service; so that a migration that fails does so now, each is asked for. */
    private void wake(Bundle bundle) {
        ServiceReference<?>[] services = bundle.getRegisteredServices();
        for (ServiceReference<?> service : services == null ? new ServiceReference<?>[0] : services) {
            if (context.getService(service) != null) {
                context.ungetService(service);
            }
        }
    }
}
