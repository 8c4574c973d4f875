// SPDX-License-Identifier: Apache-2.0
package org.openhims.facility.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Hashtable;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.karaf.features.BundleInfo;
import org.apache.karaf.features.Dependency;
import org.apache.karaf.features.Feature;
import org.apache.karaf.features.FeaturesService;
import org.apache.karaf.features.FeaturesService.Option;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Version;
import org.osgi.framework.wiring.FrameworkWiring;

/** A framework with a features service that keeps books: what is asked for, what is installed, how often it was changed. */
final class FakeKaraf {

    final List<Feature> features = new ArrayList<>();
    final Set<String> required = new LinkedHashSet<>();
    /** Features that the resolver refuses, with its message. */
    final Map<String, String> refused = new TreeMap<>();
    final List<Set<String>> batches = new ArrayList<>();
    final Map<String, Integer> states = new TreeMap<>();
    /** Bundle, and the bundle that it is wired to. */
    final Map<String, String> dependants = new TreeMap<>();
    private final String etc;

    FakeKaraf(String etc) {
        this.etc = etc;
    }

    void feature(String name, String... dependencies) {
        features.add(feature(name, "0.1.0", List.of(dependencies), "mvn:org.openhims/" + name + "/0.1.0"));
    }

    static Feature feature(String name, String version, List<String> dependencies, String... locations) {
        List<Dependency> needs = dependencies.stream().map(d -> Stub.of(Dependency.class, Map.of("getName", a -> d))).toList();
        List<BundleInfo> bundles = Arrays.stream(locations).map(l -> Stub.of(BundleInfo.class, Map.of("getLocation", a -> l))).toList();
        return Stub.of(Feature.class, Map.of("getName", a -> name, "getVersion", a -> version, "getDependencies", a -> needs, "getBundles", a -> bundles));
    }

    FeaturesService service() {
        return Stub.of(FeaturesService.class, Map.of(
                "listFeatures", args -> features.toArray(Feature[]::new),
                "listRequiredFeatures", args -> features.stream().filter(f -> required.contains(f.getName())).toArray(Feature[]::new),
                "installFeatures", args -> change(args, true),
                "uninstallFeatures", args -> change(args, false)));
    }

    @SuppressWarnings("unchecked")
    private Object change(Object[] args, boolean install) {
        Set<String> names = (Set<String>) args[0];
        names.stream().filter(refused::containsKey).findFirst().ifPresent(name -> {
            throw new IllegalStateException(refused.get(name));
        });
        if (!((Set<Option>) args[2]).contains(Option.Simulate)) {
            batches.add(new LinkedHashSet<>(names));
            if (install) {
                required.addAll(names);
            } else {
                required.removeAll(names);
            }
        }
        return null;
    }

    BundleContext context() {
        return Stub.of(BundleContext.class, Map.of(
                "getProperty", args -> etc,
                "getBundles", args -> bundles().toArray(Bundle[]::new),
                "getBundle", args -> Stub.of(Bundle.class, Map.of("adapt", type -> wiring(), "getVersion", a -> new Version(0, 1, 0)))));
    }

    private FrameworkWiring wiring() {
        return Stub.of(FrameworkWiring.class, Map.of("getDependencyClosure", args -> {
            Set<Bundle> all = new LinkedHashSet<>((java.util.Collection<Bundle>) args[0]);
            List<String> names = all.stream().map(Bundle::getSymbolicName).toList();
            bundles().stream().filter(b -> names.contains(dependants.get(b.getSymbolicName()))).forEach(all::add);
            return all;
        }));
    }

    /** One bundle for each feature that is asked for or needed by such a one. */
    private final Map<String, Bundle> made = new TreeMap<>();

    List<Bundle> bundles() {
        FeatureModel model = new FeatureModel(features.toArray(Feature[]::new));
        return model.locations(required).stream().map(l -> made.computeIfAbsent(l, this::bundle)).toList();
    }

    private Bundle bundle(String location) {
        String name = location.split("/")[1].replaceFirst("^hims-", "org.openhims.").replace('-', '.');
        return Stub.of(Bundle.class, Map.of("getLocation", args -> location, "getSymbolicName", args -> name, "getHeaders", args -> new Hashtable<>(),
                "getVersion", args -> new Version(0, 1, 0), "getState", args -> states.getOrDefault(name, Bundle.ACTIVE)));
    }
}
