// SPDX-License-Identifier: Apache-2.0
package org.openhims.facility.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
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

/** Modules as Karaf features. One change at a time; what comes stands in the wanted file after the change went through. */
@Component(service = {Modules.class, ModulesService.class})
public final class ModulesService implements Modules {

    private final Provisioner provisioner;
    private final ShippedFeatures shipped;
    private final Installer installer;
    private final Forecast forecast;
    private final WantedFile wanted;
    /** Versions that updates and roll-backs chose; they stay when a module goes, so that it comes back as it was. */
    private final WantedFile chosen;
    private final ModuleStates states;
    private final ModuleNeeds needs;
    private final Texts texts;
    private final ModuleTrail trail;

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
        this.shipped = new ShippedFeatures(Path.of(context.getProperty("karaf.etc")));
        this.installer = new Installer(provisioner);
        this.forecast = new Forecast(context);
        this.wanted = new WantedFile(Path.of(context.getProperty("karaf.etc"), "org.openhims.facility.modules"));
        this.chosen = new WantedFile(Path.of(context.getProperty("karaf.etc"), "org.openhims.facility.versions"));
        this.states = new ModuleStates(components, texts);
        this.texts = texts;
        this.trail = trail;
        this.needs = needs;
    }

    @Override
    public List<Module> list(Caller by) {
        by.require("modules.read");
        try {
            FeatureModel model = model();
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
        Throwable refusal = installer.refusal(name);
        String explanation = condition.state() == State.ABSENT && refusal != null
                ? new ResolverMessage(texts).inWords(locale, refusal) : condition.explanation();
        return new Module(name, feature.getVersion(), isWanted, condition.state(), explanation);
    }

    @Override
    public Plan planEnable(Caller by, Set<String> modules) {
        return plan(by, modules, Set.of());
    }

    @Override
    public Plan planDisable(Caller by, Set<String> modules) {
        return plan(by, Set.of(), modules);
    }

    /** What a change would do in which some modules come and others go. */
    Plan plan(Caller by, Set<String> on, Set<String> off) {
        by.require("modules.read");
        try {
            FeatureModel model = model();
            Set<String> coming = model.featuresOf(needs.withNeeded(model, on));
            Set<String> going = model.featuresOf(off);
            List<String> missing = new ArrayList<>(on.stream().filter(m -> model.ofModule(m) == null)
                    .map(m -> texts.text(by.locale(), "modules.unknown", m)).toList());
            if (missing.isEmpty() && !on.isEmpty()) {
                missing.addAll(refusalOf(by, model, coming));
            }
            Set<String> staying = provisioner.required();
            staying.addAll(coming);
            refuseWhatIsNeeded(model, staying, off);
            staying.removeAll(going);
            List<Bundle> removed = forecast.going(model.locations(going), model.locations(staying));
            return new Plan(forecast.coming(model.locations(coming)), Forecast.labels(removed), Forecast.labels(forecast.dependants(removed)),
                    missing, openWorkOf(off));
        } catch (Refused e) {
            throw refused(by, e);
        }
    }

    private List<String> refusalOf(Caller by, FeatureModel model, Set<String> coming) {
        try {
            provisioner.tryInstall(model, coming);
            return List.of();
        } catch (Refused e) {
            return List.of(new ResolverMessage(texts).inWords(by.locale(), e.getCause()));
        }
    }

    /** A module goes only together with those that stand on it; they are named, so that the administrator decides. */
    private void refuseWhatIsNeeded(FeatureModel model, Set<String> required, Set<String> modules) {
        List<String> needing = model.modules().stream().filter(m -> !modules.contains(m))
                .filter(m -> required.stream().anyMatch(model.featuresOf(Set.of(m))::contains))
                .filter(m -> needs.withNeeded(model, Set.of(m)).stream().anyMatch(modules::contains)).toList();
        if (!modules.isEmpty() && !needing.isEmpty()) {
            throw Problem.conflict("modules.needed", Map.of("by", String.join(", ", needing)));
        }
    }

    private List<OpenWork.Item> openWorkOf(Set<String> modules) {
        return openWork.stream().flatMap(source -> source.openWork().stream())
                .filter(item -> modules.contains(item.module()) && item.count() > 0).toList();
    }

    @Override
    public Plan enable(Caller by, Set<String> modules) {
        return change(by, "", modules, Set.of(), true);
    }

    @Override
    public Plan disable(Caller by, Set<String> modules, boolean evenWithOpenWork) {
        return change(by, "", Set.of(), modules, evenWithOpenWork);
    }

    /**
     * Does it in one batch. Refused when something is missing, or when there is unfinished work in what goes, unless that is allowed.
     *
     * @param why stands before the modules in the audit trail
     */
    synchronized Plan change(Caller by, String why, Set<String> on, Set<String> off, boolean evenWithOpenWork) {
        by.require("modules.manage");
        Plan plan = plan(by, on, off);
        if (!plan.missing().isEmpty()) {
            throw Problem.conflict("modules.missing", Map.of("missing", String.join("; ", plan.missing())));
        }
        if (!plan.openWork().isEmpty() && !evenWithOpenWork) {
            throw Problem.conflict("modules.openwork", Map.of("openWork", plan.openWork()));
        }
        try {
            FeatureModel model = model();
            Set<String> coming = needs.withNeeded(model, on);
            Set<String> going = model.featuresOf(off);
            going.retainAll(provisioner.required());
            trail.note(by, why + detail(coming, off));
            // What goes leaves the file first: after a crash in between it is gone or still there, but never comes back by itself.
            write(Set.of(), off);
            provisioner.change(model, model.featuresOf(coming), going);
            installer.came(coming);
            write(coming, Set.of());
            return plan;
        } catch (Refused e) {
            throw refused(by, e);
        }
    }

    private static String detail(Set<String> on, Set<String> off) {
        return (on.isEmpty() ? "" : "enable=" + String.join(",", on)) + (on.isEmpty() || off.isEmpty() ? "" : " ")
                + (off.isEmpty() ? "" : "disable=" + String.join(",", off));
    }

    /**
     * Installs what the file wants and is not installed, in one batch. What cannot be installed is left out and remembered with the
     * reason; nothing is ever uninstalled, whatever the file says.
     *
     * @return the modules that could not be installed, or that no repository knows
     */
    synchronized Set<String> applyWanted() throws Refused {
        FeatureModel model = model();
        Set<String> required = provisioner.required();
        Set<String> names = wanted.read().names();
        Set<String> open = names.stream().filter(m -> model.ofModule(m) != null)
                .filter(m -> !required.containsAll(model.featuresOf(Set.of(m)))).collect(Collectors.toCollection(TreeSet::new));
        installer.bring(model, open);
        Set<String> notInstalled = installer.refused();
        names.stream().filter(m -> model.ofModule(m) == null).forEach(notInstalled::add);
        return notInstalled;
    }

    WantedFile.Content wantedFile() {
        return wanted.read();
    }

    boolean hasWantedFile() {
        return wanted.exists();
    }

    Set<String> withNeeded(FeatureModel model, Set<String> names) {
        return needs.withNeeded(model, names);
    }

    Map<String, String> versions() {
        return chosen.read().versions();
    }

    /** The features, as modules; of several versions the one that runs or was chosen. */
    FeatureModel model() throws Refused {
        return provisioner.model(versions());
    }

    /** Has the distribution's own files of features read anew, in case that not all of them are known though they should be. */
    void readFeaturesAgain() throws Refused {
        for (URI file : shipped.files()) {
            provisioner.know(file);
        }
    }

    /** The files of features that are known now; for the log. */
    String filesOfFeatures() throws Refused {
        return provisioner.files();
    }

    void write(Set<String> in, Set<String> out) {
        try {
            if (!in.isEmpty() || !out.isEmpty()) {
                wanted.change(in, out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void choose(String module, String version) throws IOException {
        chosen.pin(module, version);
    }

    RuntimeException refused(Caller by, Refused e) {
        return Problem.conflict("modules.refused", Map.of("reason", new ResolverMessage(texts).inWords(by.locale(), e.getCause())));
    }
}
