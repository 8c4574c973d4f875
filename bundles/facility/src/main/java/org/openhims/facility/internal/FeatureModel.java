// SPDX-License-Identifier: Apache-2.0
package org.openhims.facility.internal;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.karaf.features.BundleInfo;
import org.apache.karaf.features.Dependency;
import org.apache.karaf.features.Feature;
import org.osgi.framework.Version;

/**
 * What the feature repositories offer, seen as modules: module {@code lab} is the feature {@code hims-lab} together with its screens
 * {@code hims-ui-lab}, where there are any. Of several versions the one that runs counts, then the one that the facility chose, then
 * the newest.
 */
final class FeatureModel {

    private static final String PREFIX = "hims-";
    private static final String PROFILE = PREFIX + "profile-";
    /** Present on every node; they can be neither enabled nor disabled. */
    private static final Set<String> PLATFORM = Set.of("access", "api", "audit", "base", "events", "facility", "http", "notify",
            "print", "record", "rest", "store", "ui-api", "ui-shell", "ui-vaadin");

    private final Map<String, NavigableMap<Version, Feature>> all = new HashMap<>();
    private final Map<String, Feature> chosen = new HashMap<>();

    FeatureModel(Feature[] features) {
        this(features, List.of(), Map.of());
    }

    /**
     * @param running the features that somebody asked for, as they are installed
     * @param pinned versions that the facility chose, by module
     */
    FeatureModel(Feature[] features, Collection<Feature> running, Map<String, String> pinned) {
        Arrays.stream(features).filter(f -> !f.isBlacklisted())
                .forEach(f -> all.computeIfAbsent(f.getName(), n -> new TreeMap<>()).put(parsed(f.getVersion()), f));
        all.forEach((name, versions) -> chosen.put(name, versions.lastEntry().getValue()));
        pinned.forEach((module, version) -> featuresOf(List.of(module)).forEach(name -> chooseUnlessOld(name, version)));
        running.forEach(feature -> choose(feature.getName(), feature.getVersion()));
    }

    /** A newer distribution takes the place of what was chosen before it came. */
    private void chooseUnlessOld(String name, String version) {
        boolean old = all.get(name).tailMap(parsed(version), false).values().stream()
                .anyMatch(feature -> String.valueOf(feature.getRepositoryUrl()).startsWith("mvn:"));
        if (!old) {
            choose(name, version);
        }
    }

    private void choose(String name, String version) {
        NavigableMap<Version, Feature> versions = all.get(name);
        if (versions != null && versions.containsKey(parsed(version))) {
            chosen.put(name, versions.get(parsed(version)));
        }
    }

    /** Others' features have versions that are none in OSGi's sense; ours have not. */
    private static Version parsed(String version) {
        try {
            return Version.parseVersion(version);
        } catch (IllegalArgumentException e) {
            return Version.emptyVersion;
        }
    }

    Feature feature(String name) {
        return chosen.get(name);
    }

    Feature ofModule(String module) {
        return chosen.get(PREFIX + module);
    }

    /** The versions of the module that this node could run. */
    NavigableSet<String> versions(String module) {
        NavigableSet<String> versions = new TreeSet<>(Comparator.comparing(FeatureModel::parsed));
        all.getOrDefault(PREFIX + module, new TreeMap<>()).values().forEach(f -> versions.add(f.getVersion()));
        return versions;
    }

    /** The same, with this module in another version. */
    FeatureModel with(String module, String version) {
        Feature[] features = all.values().stream().flatMap(v -> v.values().stream()).toArray(Feature[]::new);
        FeatureModel other = new FeatureModel(features, chosen.values(), Map.of());
        featuresOf(List.of(module)).forEach(name -> other.choose(name, version));
        return other;
    }

    Set<String> modules() {
        return names(this::isModule, PREFIX);
    }

    /** The kinds of facility. */
    Set<String> profiles() {
        return names(name -> name.startsWith(PROFILE), PROFILE);
    }

    private Set<String> names(Predicate<String> which, String prefix) {
        return chosen.keySet().stream().filter(which).map(f -> f.substring(prefix.length())).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The modules of a profile; none when it is not known. */
    Set<String> ofProfile(String profile) {
        return chosen.containsKey(PROFILE + profile) ? modulesIn(closure(List.of(PROFILE + profile)), true) : Set.of();
    }

    private boolean isModule(String feature) {
        if (!feature.startsWith(PREFIX) || feature.startsWith(PROFILE)) {
            return false;
        }
        String name = feature.substring(PREFIX.length());
        boolean screensOfAModule = name.startsWith("ui-") && chosen.containsKey(PREFIX + name.substring(3));
        return !name.startsWith("lib-") && !PLATFORM.contains(name) && !screensOfAModule;
    }

    /** The features of these modules: each one's own, and its screens'. Unknown names are passed over. */
    Set<String> featuresOf(Collection<String> modules) {
        Set<String> features = new LinkedHashSet<>();
        for (String module : modules) {
            features.add(PREFIX + module);
            features.add(PREFIX + "ui-" + module);
        }
        features.retainAll(chosen.keySet());
        return features;
    }

    /** The features and all that they depend on, also names that no repository knows. */
    Set<String> closure(Collection<String> features) {
        Set<String> found = new LinkedHashSet<>(features);
        Deque<String> open = new ArrayDeque<>(features);
        while (!open.isEmpty()) {
            Feature feature = chosen.get(open.pop());
            for (Dependency dependency : feature == null ? List.<Dependency>of() : feature.getDependencies()) {
                if (found.add(dependency.getName())) {
                    open.push(dependency.getName());
                }
            }
        }
        return found;
    }

    /** The modules and those that they depend on, screens left out. */
    Set<String> withNeeded(Collection<String> modules) {
        Set<String> found = new TreeSet<>(modules);
        found.addAll(modulesIn(closure(featuresOf(modules)), false));
        return found;
    }

    private Set<String> modulesIn(Collection<String> features, boolean screens) {
        return features.stream().filter(f -> chosen.containsKey(f) && isModule(f) && (screens || !f.startsWith(PREFIX + "ui-")))
                .map(f -> f.substring(PREFIX.length())).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Where the bundles of these features and of all that they depend on come from. */
    Set<String> locations(Collection<String> features) {
        return closure(features).stream().map(chosen::get).filter(f -> f != null)
                .flatMap(f -> f.getBundles().stream()).filter(b -> !b.isDependency()).map(BundleInfo::getLocation)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Where the bundles of the module alone come from. */
    Set<String> ownLocations(String module) {
        return featuresOf(List.of(module)).stream().map(chosen::get).flatMap(f -> f.getBundles().stream())
                .map(BundleInfo::getLocation).collect(Collectors.toCollection(TreeSet::new));
    }
}
