// SPDX-License-Identifier: Apache-2.0
package org.openhims.facility.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.karaf.features.FeaturesService;
import org.openhims.facility.internal.ModuleStates.Condition;
import org.openhims.facility.internal.Provisioner.Refused;
import org.openhims.platform.Problem;
import org.openhims.platform.access.Caller;
import org.openhims.platform.facility.ModuleVersions;
import org.openhims.platform.facility.Modules.State;
import org.openhims.platform.text.Texts;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.runtime.ServiceComponentRuntime;

/** Replaces a module by another version of it, while everything else runs, and takes it back when it does not start. */
@Component(service = ModuleVersions.class)
public final class VersionsService implements ModuleVersions {

    private final ModulesService modules;
    private final Provisioner provisioner;
    private final Forecast forecast;
    private final Trial trial;
    private final Texts texts;
    private final ModuleTrail trail;
    /** The versions before the last updates. */
    private final WantedFile before;

    @Activate
    public VersionsService(BundleContext context, @Reference ModulesService modules, @Reference FeaturesService features,
            @Reference ServiceComponentRuntime components, @Reference Texts texts, @Reference ModuleTrail trail) {
        this.modules = modules;
        this.provisioner = new Provisioner(features);
        this.forecast = new Forecast(context);
        this.trial = new Trial(context, forecast, new ModuleStates(components, texts));
        this.texts = texts;
        this.trail = trail;
        this.before = new WantedFile(Path.of(context.getProperty("karaf.etc"), "org.openhims.facility.versions.before"));
    }

    @Override
    public List<Change> offers(Caller by) {
        by.require("modules.read");
        try {
            FeatureModel model = modules.model();
            Set<String> running = provisioner.required();
            Map<String, String> earlier = before.read().versions();
            List<Change> offers = new ArrayList<>();
            for (String module : model.modules()) {
                if (running.containsAll(model.featuresOf(List.of(module)))) {
                    Stream.of(model.versions(module).last()).filter(newest -> newer(model, module, newest))
                            .forEach(newest -> offers.add(change(model, module, newest, false)));
                    Stream.ofNullable(earlier.get(module)).filter(model.versions(module)::contains).filter(v -> !runs(model, module, v))
                            .forEach(version -> offers.add(change(model, module, version, true)));
                }
            }
            return offers;
        } catch (Refused e) {
            throw modules.refused(by, e);
        }
    }

    private static boolean runs(FeatureModel model, String module, String version) {
        return model.ofModule(module).getVersion().equals(version);
    }

    private static boolean newer(FeatureModel model, String module, String version) {
        return model.versions(module).comparator().compare(version, model.ofModule(module).getVersion()) > 0;
    }

    private Change change(FeatureModel model, String module, String version, boolean back) {
        Set<String> gone = model.ownLocations(module);
        gone.removeAll(model.with(module, version).ownLocations(module));
        List<Bundle> replaced = forecast.going(gone, Set.of());
        Set<String> restart = new TreeSet<>(Forecast.labels(replaced));
        restart.addAll(Forecast.labels(forecast.dependants(replaced)));
        return new Change(module, model.ofModule(module).getVersion(), version, back, List.copyOf(restart));
    }

    @Override
    public Change planUpdate(Caller by, String module, String version) {
        by.require("modules.read");
        try {
            FeatureModel model = running(module);
            NavigableSet<String> known = model.versions(module);
            String to = version == null ? known.last() : version;
            if (!known.contains(to)) {
                throw Problem.unknown("modules.version.unknown");
            }
            if (runs(model, module, to)) {
                throw Problem.conflict("modules.version.runs", Map.of("module", module, "version", to));
            }
            FeatureModel next = model.with(module, to);
            provisioner.tryInstall(next, next.featuresOf(List.of(module)));
            return change(model, module, to, false);
        } catch (Refused e) {
            throw modules.refused(by, e);
        }
    }

    private FeatureModel running(String module) throws Refused {
        FeatureModel model = modules.model();
        Set<String> features = model.featuresOf(List.of(module));
        if (!model.modules().contains(module) || !provisioner.required().containsAll(features)) {
            throw Problem.conflict("modules.notinstalled", Map.of("bundle", module));
        }
        return model;
    }

    @Override
    public Change planRollBack(Caller by, String module) {
        return offers(by).stream().filter(offer -> offer.back() && offer.module().equals(module)).findFirst()
                .orElseThrow(() -> Problem.conflict("modules.version.nothing"));
    }

    @Override
    public void apply(Caller by, Change change) {
        by.require("modules.manage");
        synchronized (modules) {
            Condition now = condition(by, change);
            String words = change.module() + " from=" + change.from() + " to=" + change.to();
            trail.note(by, (change.back() ? "rollback=" : "update=") + words);
            String trouble = bring(by.locale(), change.module(), change.to(), now.state());
            if (trouble != null) {
                bring(by.locale(), change.module(), change.from(), now.state());
                note(change.module(), change.from(), null);
                trail.note(by, "taken back: " + words);
                throw Problem.conflict("modules.rolledback",
                        Map.of("module", change.module(), "version", change.to(), "kept", change.from(), "reason", trouble));
            }
            note(change.module(), change.to(), change.back() ? "" : change.from());
        }
    }

    private Condition condition(Caller by, Change change) {
        try {
            return trial.condition(by.locale(), running(change.module()).ownLocations(change.module()));
        } catch (Refused e) {
            throw modules.refused(by, e);
        }
    }

    /** Why it did not work; null when it did. */
    private String bring(Locale locale, String module, String version, State state) {
        try {
            FeatureModel next = modules.model().with(module, version);
            provisioner.change(next, next.featuresOf(List.of(module)), Set.of());
            return trial.trouble(locale, next.ownLocations(module), state);
        } catch (Refused e) {
            return new ResolverMessage(texts).inWords(locale, e.getCause());
        }
    }

    /** @param earlier the version to go back to; none when empty, the same as until now when null */
    private void note(String module, String version, String earlier) {
        try {
            modules.choose(module, version);
            if (earlier != null) {
                before.pin(module, earlier.isEmpty() ? null : earlier);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
