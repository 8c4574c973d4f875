// SPDX-License-Identifier: Apache-2.0
package org.openhims.facility.internal;

import java.net.URI;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.karaf.features.Feature;
import org.apache.karaf.features.FeaturesService;
import org.apache.karaf.features.FeaturesService.Option;
import org.apache.karaf.features.Repository;

/** Karaf's features service, as modules need it: one batch a change, and no restart of bundles that the change is not about. */
final class Provisioner {

    /** Only what is replaced or goes is wired anew, together with what was wired to it. */
    private static final Option KEEP_OTHERS_RUNNING = Option.NoAutoRefreshManagedBundles;
    private static final String REQUIREMENT = "feature:";

    private final FeaturesService features;

    Provisioner(FeaturesService features) {
        this.features = features;
    }

    /** The change was refused; the cause is the resolver's or the framework's. */
    static final class Refused extends Exception {

        private static final long serialVersionUID = 1L;

        Refused(Throwable cause) {
            super(cause.getMessage(), cause);
        }
    }

    /** @param pinned versions that the facility chose, by module */
    FeatureModel model(Map<String, String> pinned) throws Refused {
        return asked(() -> new FeatureModel(features.listFeatures(), List.of(features.listRequiredFeatures()), pinned));
    }

    /** The features that somebody asked for, as against those that came as their dependencies. */
    Set<String> required() throws Refused {
        return asked(() -> Arrays.stream(features.listRequiredFeatures()).map(Feature::getName)
                .collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    /** Asks the resolver whether these could come, and changes nothing. */
    void tryInstall(FeatureModel model, Collection<String> come) throws Refused {
        install(model, come, EnumSet.of(KEEP_OTHERS_RUNNING, Option.Upgrade, Option.Simulate));
    }

    /** In one batch; what comes takes the place of its other versions. */
    void change(FeatureModel model, Collection<String> come, Collection<String> go) throws Refused {
        Set<String> fresh = new LinkedHashSet<>(come);
        fresh.removeAll(asked(() -> Arrays.stream(features.listRequiredFeatures())
                .filter(f -> f.equals(model.feature(f.getName()))).map(Feature::getName).toList()));
        if (fresh.isEmpty() && !go.isEmpty()) {
            asked(() -> {
                features.uninstallFeatures(new LinkedHashSet<>(go), FeaturesService.ROOT_REGION, EnumSet.of(KEEP_OTHERS_RUNNING));
                return null;
            });
        } else if (!fresh.isEmpty() && go.isEmpty()) {
            install(model, fresh, EnumSet.of(KEEP_OTHERS_RUNNING, Option.Upgrade));
        } else if (!fresh.isEmpty()) {
            exchange(model, fresh, go);
        }
    }

    private void install(FeatureModel model, Collection<String> come, EnumSet<Option> options) throws Refused {
        Set<String> versions = new LinkedHashSet<>();
        come.forEach(name -> versions.add(name + '/' + model.feature(name).getVersion()));
        asked(() -> {
            features.installFeatures(versions, FeaturesService.ROOT_REGION, options);
            return null;
        });
    }

    /**
     * Karaf answers before this is done and tells no failure. So the resolver is asked before, the next question waits for the end, and
     * what came of it is looked at after.
     */
    private void exchange(FeatureModel model, Collection<String> come, Collection<String> go) throws Refused {
        tryInstall(model, come);
        asked(() -> {
            Map<String, Set<String>> all = new HashMap<>(features.listRequirements());
            Set<String> root = new TreeSet<>(all.getOrDefault(FeaturesService.ROOT_REGION, Set.of()));
            root.removeIf(requirement -> come.contains(nameOf(requirement)) || go.contains(nameOf(requirement)));
            come.forEach(name -> root.add(REQUIREMENT + name + '/' + exactly(model.feature(name).getVersion())));
            all.put(FeaturesService.ROOT_REGION, root);
            Set<URI> repositories = new LinkedHashSet<>();
            Arrays.stream(features.listRequiredRepositories()).forEach(repository -> repositories.add(repository.getURI()));
            features.updateReposAndRequirements(repositories, all, EnumSet.of(KEEP_OTHERS_RUNNING));
            features.addRequirements(Map.of(), EnumSet.of(Option.Simulate));
            return null;
        });
        Set<String> now = required();
        if (!now.containsAll(come) || go.stream().anyMatch(now::contains)) {
            throw new Refused(new IllegalStateException("the log tells what went wrong"));
        }
    }

    private static String exactly(String version) {
        return "[" + version + ',' + version + ']';
    }

    private static String nameOf(String requirement) {
        return requirement.replaceFirst("^" + REQUIREMENT, "").split("/")[0];
    }

    /** Makes the features of this file known; nothing is installed. */
    void know(URI repository) throws Refused {
        asked(() -> {
            features.addRepository(repository);
            return null;
        });
    }

    /** The files of features that are known now; for the log. */
    String files() throws Refused {
        return asked(() -> Arrays.stream(features.listRepositories()).map(r -> r.getURI().toString()).sorted().collect(Collectors.joining(" ")));
    }

    private interface Asking<T> {
        T ask() throws Exception;
    }

    private static <T> T asked(Asking<T> asking) throws Refused {
        try {
            return asking.ask();
        } catch (Exception e) {
            // The features service declares Exception only; its own kinds are not exported.
            throw new Refused(e);
        }
    }
}
