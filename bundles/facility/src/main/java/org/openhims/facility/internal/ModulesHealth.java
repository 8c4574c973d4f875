// SPDX-License-Identifier: Apache-2.0
package org.openhims.facility.internal;

import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.openhims.platform.access.Caller;
import org.openhims.platform.facility.Modules;
import org.openhims.platform.health.HealthCheck;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Well when every wanted module runs. */
@Component
public final class ModulesHealth implements HealthCheck {

    private final Modules modules;
    /** Comes when Karaf's boot is over; until then the node is not ready. */
    private final AtomicReference<WantedModules> wanted = new AtomicReference<>();

    @Activate
    public ModulesHealth(@Reference Modules modules) {
        this.modules = modules;
    }

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    void bindWanted(WantedModules service) {
        wanted.set(service);
    }

    void unbindWanted(WantedModules service) {
        wanted.compareAndSet(service, null);
    }

    @Override
    public String name() {
        return "modules";
    }

    @Override
    public Health check() {
        WantedModules watcher = wanted.get();
        if (watcher == null || !watcher.looked()) {
            return Health.ill("starting");
        }
        String away = modules.list(Caller.system("facility")).stream().filter(Modules.Module::wanted)
                .filter(module -> module.state() != Modules.State.RUNNING)
                .map(module -> module.name() + ' ' + module.state().name().toLowerCase(java.util.Locale.ROOT)).collect(Collectors.joining(", "));
        return away.isEmpty() ? Health.WELL : Health.ill(away);
    }
}
