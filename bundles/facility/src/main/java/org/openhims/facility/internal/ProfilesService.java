// SPDX-License-Identifier: Apache-2.0
package org.openhims.facility.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openhims.facility.internal.Provisioner.Refused;
import org.openhims.platform.Problem;
import org.openhims.platform.access.Caller;
import org.openhims.platform.facility.Facility;
import org.openhims.platform.facility.Modules.Module;
import org.openhims.platform.facility.Modules.Plan;
import org.openhims.platform.facility.Modules.State;
import org.openhims.platform.facility.Profiles;
import org.openhims.platform.text.Texts;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Profile {@code aam} is the feature {@code hims-profile-aam}; what it depends on are its modules. */
@Component(service = {Profiles.class, ProfilesService.class})
public final class ProfilesService implements Profiles {

    /** Comes and goes with {@code --demo} and with no profile. */
    private static final String DEMO = "demo";

    private final ModulesService modules;
    private final Facility facility;
    private final Texts texts;
    private final WantedFile before;

    @Activate
    public ProfilesService(BundleContext context, @Reference ModulesService modules, @Reference Facility facility, @Reference Texts texts) {
        this.modules = modules;
        this.facility = facility;
        this.texts = texts;
        this.before = new WantedFile(Path.of(context.getProperty("karaf.etc"), "org.openhims.facility.modules.before"));
    }

    /** A set of modules to go to, seen from what is wanted or runs now. */
    private record Change(Set<String> on, Set<String> off) {
    }

    @Override
    public List<Profile> list(Caller by) {
        by.require("modules.read");
        return asked(by, () -> {
            Set<String> wanted = withoutDemo(modules.wantedFile().names());
            return modules.model().profiles().stream().map(name -> new Profile(name, modulesOf(name), wanted.equals(modulesOf(name)))).toList();
        });
    }

    private Set<String> modulesOf(String profile) {
        try {
            FeatureModel model = modules.model();
            return modules.withNeeded(model, model.ofProfile(profile));
        } catch (Refused e) {
            throw new IllegalStateException(e);
        }
    }

    private static Set<String> withoutDemo(Set<String> names) {
        return names.stream().filter(name -> !name.equals(DEMO)).collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public Plan plan(Caller by, String profile) {
        Change change = changeTo(by, known(profile));
        return modules.plan(by, change.on(), change.off());
    }

    @Override
    public Plan apply(Caller by, String profile, boolean evenWithOpenWork) {
        return change(by, "profile=" + profile + ' ', known(profile), evenWithOpenWork);
    }

    @Override
    public Plan planUndo(Caller by) {
        Change change = changeTo(by, earlier());
        return modules.plan(by, change.on(), change.off());
    }

    @Override
    public Plan undo(Caller by, boolean evenWithOpenWork) {
        return change(by, "profile undone: ", earlier(), evenWithOpenWork);
    }

    private Set<String> known(String profile) {
        Set<String> all = modulesOf(profile);
        if (all.isEmpty()) {
            throw Problem.unknown("modules.profile.unknown");
        }
        return all;
    }

    private Set<String> earlier() {
        Set<String> names = before.read().names();
        if (names.isEmpty()) {
            throw Problem.conflict("modules.profile.nothing");
        }
        return withoutDemo(names);
    }

    private Change changeTo(Caller by, Set<String> target) {
        Set<String> present = modules.list(by).stream().filter(m -> m.wanted() || m.state() != State.ABSENT).map(Module::name)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> off = withoutDemo(present);
        off.removeAll(target);
        return new Change(target, off);
    }

    private Plan change(Caller by, String why, Set<String> target, boolean evenWithOpenWork) {
        by.require("modules.manage");
        Set<String> old = modules.wantedFile().names();
        Change change = changeTo(by, target);
        Plan plan = modules.change(by, why, change.on(), change.off(), evenWithOpenWork);
        try {
            Set<String> forgotten = new TreeSet<>(before.read().names());
            forgotten.removeAll(old);
            before.change(old, forgotten);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return plan;
    }

    /**
     * At the first start: writes what the facility's profile wants, so that its administrator finds it there. Where no profile is known yet,
     * nothing is written, and the features are read again for the next time.
     */
    void begin() throws Refused {
        FeatureModel model = modules.model();
        if (!modules.hasWantedFile() && model.profiles().isEmpty()) {
            modules.readFeaturesAgain();
            return;
        }
        if (!modules.hasWantedFile()) {
            modules.write(modules.withNeeded(model, model.ofProfile(firstProfile(model))), Set.of());
        }
        if (facility.demo() && model.ofModule(DEMO) != null) {
            modules.write(Set.of(DEMO), Set.of());
        }
    }

    /** As the environment says, or else as the kind of facility does. */
    private String firstProfile(FeatureModel model) {
        return Stream.of(System.getenv().getOrDefault("HIMS_PROFILE", ""), facility.identity(java.util.Locale.ENGLISH).kind())
                .filter(model.profiles()::contains).findFirst().orElse("district-hospital");
    }

    @Override
    public List<Drift> drift(Caller by) {
        by.require("modules.read");
        WantedFile.Content content = modules.wantedFile();
        Stream<Drift> file = content.trouble().isEmpty() ? Stream.of()
                : Stream.of(new Drift("", texts.text(by.locale(), "modules.drift.file", content.trouble())));
        Map<String, String> versions = modules.versions();
        return Stream.concat(file, modules.list(by).stream().flatMap(module -> drift(by, module, versions.get(module.name())))).toList();
    }

    private Stream<Drift> drift(Caller by, Module module, String version) {
        String name = module.name();
        boolean present = module.state() != State.ABSENT;
        if (module.wanted() && module.state() != State.RUNNING) {
            String state = texts.text(by.locale(), "modules.state." + module.state().name().toLowerCase(java.util.Locale.ROOT));
            return Stream.of(new Drift(name, texts.text(by.locale(), "modules.drift.wanted", name, state, module.explanation())));
        }
        if (!module.wanted() && present) {
            return Stream.of(new Drift(name, texts.text(by.locale(), "modules.drift.unwanted", name)));
        }
        return module.wanted() && version != null && !version.equals(module.version())
                ? Stream.of(new Drift(name, texts.text(by.locale(), "modules.drift.version", name, version, module.version()))) : Stream.of();
    }

    private interface Asking<T> {
        T ask() throws Refused;
    }

    private <T> T asked(Caller by, Asking<T> asking) {
        try {
            return asking.ask();
        } catch (Refused e) {
            throw modules.refused(by, e);
        }
    }
}
