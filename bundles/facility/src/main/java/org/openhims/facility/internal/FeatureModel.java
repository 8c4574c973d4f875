// SPDX-License-Identifier: Apache-2.0
package org.openhims.facility.internal;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.karaf.features.BundleInfo;
import org.apache.karaf.features.Dependency;
import org.apache.karaf.features.Feature;
import org.osgi.framework.Version;

/**
 * What the feature repositories offer, seen as modules: module {@code lab} is the feature {@code hims-lab} together with its screens
 * {@code hims-ui-lab}, where there are any.
 */
final class FeatureModel {

    private static final String PREFIX = "hims-";
    /** Present on every node; they can be neither enabled nor disabled. */
    private static final Set<String> PLATFORM = Set.of("access", "api", "audit", "base", "events", "facility", "http", "notify",
            "print", "record", "rest", "store", "ui-api", "ui-shell", "ui-vaadin");

    private final Map<String, Feature> newest = new HashMap<>();

    FeatureModel(Feature[] features) {
        Arrays.stream(features).filter(f -> !f.isBlacklisted()).forEach(f -> newest.merge(f.getName(), f, FeatureModel::newer));
    }

    private static Feature newer(Feature a, Feature b) {
        return Version.parseVersion(a.getVersion()).compareTo(Version.parseVersion(b.getVersion())) >= 0 ? a : b;
    }

    Feature feature(String name) {
        return newest.get(name);
    }

    Feature ofModule(String module) {
        return newest.get(PREFIX + module);
    }

    Set<String> modules() {
        return newest.keySet().stream().filter(this::isModule).map(f -> f.substring(PREFIX.length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private boolean isModule(String feature) {
        if (!feature.startsWith(PREFIX)) {
            return false;
        }
        String name = feature.substring(PREFIX.length());
        boolean screensOfAModule = name.startsWith("ui-") && newest.containsKey(PREFIX + name.substring(3));
        return !name.startsWith("lib-") && !PLATFORM.contains(name) && !screensOfAModule;
    }

    /** The features of these modules: each one's own, and its screens'. Unknown names are passed over. */
    Set<String> featuresOf(Collection<String> modules) {
        Set<String> features = new LinkedHashSet<>();
        for (String module : modules) {
            features.add(PREFIX + module);
            features.add(PREFIX + "ui-" + module);
        }
        features.retainAll(newest.keySet());
        return features;
    }

    /** The features and all that they depend on, also names that no repository knows. */
    Set<String> closure(Collection<String> features) {
        Set<String> all = new LinkedHashSet<>(features);
        Deque<String> open = new ArrayDeque<>(features);
        while (!open.isEmpty()) {
            Feature feature = newest.get(open.pop());
            for (Dependency dependency : feature == null ? List.<Dependency>of() : feature.getDependencies()) {
                if (all.add(dependency.getName())) {
                    open.push(dependency.getName());
                }
            }
        }
        return all;
    }

    /** The modules and those that they depend on, screens left out. */
    Set<String> withNeeded(Collection<String> modules) {
        Set<String> all = new TreeSet<>(modules);
        for (String feature : closure(featuresOf(modules))) {
            if (isModule(feature) && !feature.startsWith(PREFIX + "ui-")) {
                all.add(feature.substring(PREFIX.length()));
            }
        }
        return all;
    }

    /** Where the bundles of these features and of all that they depend on come from. */
    Set<String> locations(Collection<String> features) {
        return closure(features).stream().map(newest::get).filter(f -> f != null)
                .flatMap(f -> f.getBundles().stream()).filter(b -> !b.isDependency()).map(BundleInfo::getLocation)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Where the bundles of the module alone come from. */
    Set<String> ownLocations(String module) {
        return featuresOf(List.of(module)).stream().map(newest::get).flatMap(f -> f.getBundles().stream())
                .map(BundleInfo::getLocation).collect(Collectors.toCollection(TreeSet::new));
    }
}
