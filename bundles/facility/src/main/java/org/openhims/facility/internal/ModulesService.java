// SPDX-License-Identifier: Apache-2.0
package org.openhims.facility.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.apache.karaf.features.Feature;
import org.apache.karaf.features.FeaturesService;
import org.openhims.facility.internal.Provisioner.Refused;
import org.openhims.platform.Problem;
import org.openhims.platform.access.Caller;
import org.openhims.platform.facility.Modules;
import org.openhims.platform.health.OpenWork;
import org.openhims.platform.text.Texts;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.runtime.ServiceComponentRuntime;

/** Modules as Karaf features. One change at a time; the wanted file is written after the change went through. */
@Component(service = {Modules.class, ModulesService.class})
public final class ModulesService implements Modules {

    private final Provisioner provisioner;
    private final Forecast forecast;
    private final WantedFile wanted;
    private final ModuleStates states;
    private final ModuleNeeds needs;
    private final Texts texts;
    private final ModuleTrail trail;
    private final Map<String, Throwable> refusals = new ConcurrentHashMap<>();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private final Collection<OpenWork> openWork = new CopyOnWriteArrayList<>();

    @Activate
    public ModulesService(BundleContext context, @Reference FeaturesService features, @Reference ServiceComponentRuntime components,
            @Reference Texts texts, @Reference ModuleTrail trail) {
        this(context, features, components, texts, new ModuleNeeds(), trail);
    }

    ModulesService(BundleContext context, FeaturesService features, ServiceComponentRuntime components, Texts texts, ModuleNeeds needs,
            ModuleTrail trail) {
        this.provisioner = new Provisioner(features);
        this.forecast = new Forecast(context);
        this.wanted = new WantedFile(Path.of(context.getProperty("karaf.etc"), "org.openhims.facility.modules"));
        this.states = new ModuleStates(components, texts);
        this.texts = texts;
        this.needs = needs;
        this.trail = trail;
    }

    @Override
    public List<Module> list(Caller by) {
        by.require("modules.read");
        try {
            FeatureModel model = provisioner.model();
            Set<String> wantedNow = wanted.read().names();
            Map<String, Bundle> present = forecast.present();
            Set<String> names = new TreeSet<>(model.modules());
            names.addAll(wantedNow);
            return names.stream().map(name -> module(by.locale(), model, name, wantedNow.contains(name), present)).toList();
        } catch (Refused e) {
            throw refused(by, e);
        }
    }

    private Module module(Locale locale, FeatureModel model, String name, boolean isWanted, Map<String, Bundle> present) {
        Feature feature = model.ofModule(name);
        if (feature == null) {
            return new Module(name, "", isWanted, State.ABSENT, texts.text(locale, "modules.unknown", name));
        }
        List<Bundle> bundles = model.ownLocations(name).stream().map(present::get).filter(Objects::nonNull).toList();
        ModuleStates.Condition condition = states.of(locale, bundles);
        Throwable refusal = refusals.get(name);
        String explanation = condition.state() == State.ABSENT && refusal != null
                ? new ResolverMessage(texts).inWords(locale, refusal) : condition.explanation();
        return new Module(name, feature.getVersion(), isWanted, condition.state(), explanation);
    }

    @Override
    public Plan planEnable(Caller by, Set<String> modules) {
        by.require("modules.read");
        try {
            FeatureModel model = provisioner.model();
            Set<String> features = model.featuresOf(needs.withNeeded(model, modules));
            List<String> missing = new ArrayList<>(modules.stream().filter(m -> model.ofModule(m) == null)
                    .map(m -> texts.text(by.locale(), "modules.unknown", m)).toList());
            if (missing.isEmpty()) {
                missing.addAll(refusalOf(by, features));
            }
            return new Plan(forecast.coming(model.locations(features)), List.of(), List.of(), missing, List.of());
        } catch (Refused e) {
            throw refused(by, e);
        }
    }

    private List<String> refusalOf(Caller by, Set<String> features) {
        try {
            provisioner.tryInstall(features);
            return List.of();
        } catch (Refused e) {
            return List.of(new ResolverMessage(texts).inWords(by.locale(), e.getCause()));
        }
    }

    @Override
    public Plan planDisable(Caller by, Set<String> modules) {
        by.require("modules.read");
        try {
            FeatureModel model = provisioner.model();
            Set<String> required = provisioner.required();
            Set<String> going = model.featuresOf(modules);
            refuseWhatIsNeeded(model, required, modules);
            Set<String> staying = new TreeSet<>(required);
            staying.removeAll(going);
            List<Bundle> removed = forecast.going(model.locations(going), model.locations(staying));
            return new Plan(List.of(), Forecast.labels(removed), Forecast.labels(forecast.dependants(removed)), List.of(), openWorkOf(modules));
        } catch (Refused e) {
            throw refused(by, e);
        }
    }

    /** A module goes only together with those that stand on it; they are named, so that the administrator decides. */
    private void refuseWhatIsNeeded(FeatureModel model, Set<String> required, Set<String> modules) {
        List<String> needing = model.modules().stream().filter(m -> !modules.contains(m))
                .filter(m -> required.stream().anyMatch(model.featuresOf(Set.of(m))::contains))
                .filter(m -> needs.withNeeded(model, Set.of(m)).stream().anyMatch(modules::contains)).toList();
        if (!needing.isEmpty()) {
            throw Problem.conflict("modules.needed", Map.of("by", String.join(", ", needing)));
        }
    }

    private List<OpenWork.Item> openWorkOf(Set<String> modules) {
        return openWork.stream().flatMap(source -> source.openWork().stream())
                .filter(item -> modules.contains(item.module()) && item.count() > 0).toList();
    }

    @Override
    public synchronized Plan enable(Caller by, Set<String> modules) {
        by.require("modules.manage");
        Plan plan = planEnable(by, modules);
        if (!plan.missing().isEmpty()) {
            throw Problem.conflict("modules.missing", Map.of("missing", String.join("; ", plan.missing())));
        }
        try {
            FeatureModel model = provisioner.model();
            Set<String> all = needs.withNeeded(model, modules);
            trail.note(by, "enable=" + String.join(",", all));
            provisioner.install(model.featuresOf(all));
            all.forEach(refusals::remove);
            write(all, Set.of());
            return plan;
        } catch (Refused e) {
            throw refused(by, e);
        }
    }

    @Override
    public synchronized Plan disable(Caller by, Set<String> modules, boolean evenWithOpenWork) {
        by.require("modules.manage");
        Plan plan = planDisable(by, modules);
        if (!plan.openWork().isEmpty() && !evenWithOpenWork) {
            throw Problem.conflict("modules.openwork", Map.of("openWork", plan.openWork()));
        }
        try {
            Set<String> features = provisioner.model().featuresOf(modules);
            features.retainAll(provisioner.required());
            trail.note(by, "disable=" + String.join(",", modules));
            // First the file: after a crash in between the module is gone or still there, but never comes back by itself.
            write(Set.of(), modules);
            if (!features.isEmpty()) {
                provisioner.uninstall(features, !plan.restart().isEmpty());
            }
            return plan;
        } catch (Refused e) {
            throw refused(by, e);
        }
    }

    /**
     * Installs what the file wants and is not installed, in one batch. What cannot be installed is left out and remembered with the
     * reason; nothing is ever uninstalled, whatever the file says.
     *
     * @return the modules that could not be installed, or that no repository knows
     */
    synchronized Set<String> applyWanted() throws Refused {
        FeatureModel model = provisioner.model();
        Set<String> required = provisioner.required();
        Set<String> names = wanted.read().names();
        Set<String> open = names.stream().filter(m -> model.ofModule(m) != null)
                .filter(m -> !required.containsAll(model.featuresOf(Set.of(m)))).collect(Collectors.toCollection(TreeSet::new));
        refusals.keySet().retainAll(open);
        if (!open.isEmpty()) {
            installWhatCan(model, open);
        }
        Set<String> notInstalled = new TreeSet<>(refusals.keySet());
        names.stream().filter(m -> model.ofModule(m) == null).forEach(notInstalled::add);
        return notInstalled;
    }

    private void installWhatCan(FeatureModel model, Set<String> open) throws Refused {
        try {
            provisioner.install(model.featuresOf(open));
            refusals.clear();
        } catch (Refused whole) {
            Set<String> able = new TreeSet<>(open);
            able.removeIf(module -> isRefused(model, module));
            if (able.isEmpty() || able.equals(open)) {
                open.forEach(module -> refusals.putIfAbsent(module, whole.getCause()));
                return;
            }
            provisioner.install(model.featuresOf(able));
        }
    }

    private boolean isRefused(FeatureModel model, String module) {
        try {
            provisioner.tryInstall(model.featuresOf(Set.of(module)));
            return false;
        } catch (Refused e) {
            refusals.put(module, e.getCause());
            return true;
        }
    }

    WantedFile.Content wantedFile() {
        return wanted.read();
    }

    private void write(Set<String> in, Set<String> out) {
        try {
            wanted.change(in, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private RuntimeException refused(Caller by, Refused e) {
        return Problem.conflict("modules.refused", Map.of("reason", new ResolverMessage(texts).inWords(by.locale(), e.getCause())));
    }
}
