// SPDX-License-Identifier: Apache-2.0
package org.openhims.facility.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.openhims.facility.internal.Archives.Opened;
import org.openhims.facility.internal.Provisioner.Refused;
import org.openhims.platform.access.Caller;
import org.openhims.platform.facility.ModuleArchives;
import org.openhims.platform.facility.ModuleVersions;
import org.openhims.platform.facility.Modules.State;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Takes the modules of an archive, for the console and the screens. */
@Component(service = ModuleArchives.class)
public final class ArchiveDesk implements ModuleArchives {

    private final Archives archives;
    private final ModulesService modules;
    private final ModuleVersions versions;
    private final Forecast forecast;

    @Activate
    public ArchiveDesk(BundleContext context, @Reference Archives archives, @Reference ModulesService modules, @Reference ModuleVersions versions) {
        this.archives = archives;
        this.modules = modules;
        this.versions = versions;
        this.forecast = new Forecast(context);
    }

    @Override
    public Archive open(Caller by, Path file, boolean unsigned) {
        return archive(by, archives.open(by, file, unsigned));
    }

    @Override
    public void install(Caller by, Path file, boolean unsigned, Consumer<Part> done) {
        Opened opened = archives.open(by, file, unsigned);
        List<Part> parts = archive(by, opened).parts();
        archives.keep(by, opened);
        for (Part part : parts) {
            bring(by, part);
            done.accept(part);
        }
    }

    private void bring(Caller by, Part part) {
        if (part.from() == null) {
            modules.enable(by, Set.of(part.module()));
        } else if (!part.from().equals(part.to())) {
            versions.apply(by, versions.planUpdate(by, part.module(), part.to()));
        }
    }

    private Archive archive(Caller by, Opened opened) {
        Map<String, String> running = new TreeMap<>();
        modules.list(by).stream().filter(module -> module.state() != State.ABSENT).forEach(m -> running.put(m.name(), m.version()));
        String features = ((ArchiveContent) opened.content()).features();
        return new Archive(opened.file(), opened.signer(), opened.modules().entrySet().stream().map(module -> new Part(module.getKey(),
                running.get(module.getKey()), module.getValue(), running.containsKey(module.getKey()) ? restart(by, module.getKey(), features) : List.of()))
                .toList());
    }

    /** The bundles of which the archive has another version, and what is wired to them. */
    private List<String> restart(Caller by, String module, String features) {
        try {
            Set<String> replaced = modules.model().ownLocations(module).stream().filter(location -> !features.contains('>' + location + '<')
                    && features.contains('>' + location.substring(0, location.lastIndexOf('/') + 1))).collect(Collectors.toCollection(TreeSet::new));
            List<Bundle> going = forecast.going(replaced, Set.of());
            Set<String> restart = new TreeSet<>(Forecast.labels(going));
            restart.addAll(Forecast.labels(forecast.dependants(going)));
            return List.copyOf(restart);
        } catch (Refused e) {
            throw modules.refused(by, e);
        }
    }
}
