// SPDX-License-Identifier: Apache-2.0
package org.openhims.facility.internal;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Hashtable;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.karaf.features.BundleInfo;
import org.apache.karaf.features.Dependency;
import org.apache.karaf.features.Feature;
import org.apache.karaf.features.FeaturesService;
import org.apache.karaf.features.FeaturesService.Option;
import org.apache.karaf.features.Repository;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Version;
import org.osgi.framework.wiring.FrameworkWiring;

/** A framework with a features service that keeps books: what is asked for, what is installed, how often it was changed. */
final class FakeKaraf {

    static final URI SHIPPED = URI.create("mvn:org.openhims/hims-features/0.1.0/xml/features");

    final List<Feature> features = new ArrayList<>();
    private final List<Feature> forgotten = new ArrayList<>();
    final Set<String> required = new LinkedHashSet<>();
    /** Features that the resolver refuses, with its message. */
    final Map<String, String> refused = new TreeMap<>();
    final List<Set<String>> batches = new ArrayList<>();
    final Map<String, Integer> states = new TreeMap<>();
    /** Of the features that are or were asked for. */
    final Map<String, String> versions = new TreeMap<>();
    /** Bundle, and the bundle that it is wired to. */
    final Map<String, String> dependants = new TreeMap<>();
    final Set<URI> known = new LinkedHashSet<>();
    private final String etc;

    FakeKaraf(String etc) {
        this.etc = etc;
    }

    void feature(String name, String... dependencies) {
        features.add(feature(name, "0.1.0", List.of(dependencies), "mvn:org.openhims/" + name + "/0.1.0"));
    }

    /** None are told until {@link #SHIPPED} is read again. */
    void forgetFeatures() {
        forgotten.addAll(features);
        features.clear();
    }

    private Object know(URI file) {
        known.add(file);
        if (file.equals(SHIPPED)) {
            features.addAll(forgotten);
            forgotten.clear();
        }
        return null;
    }

    static Feature feature(String name, String version, List<String> dependencies, String... locations) {
        List<Dependency> needs = dependencies.stream().map(d -> Stub.of(Dependency.class, Map.of("getName", a -> d))).toList();
        List<BundleInfo> bundles = Arrays.stream(locations).map(l -> Stub.of(BundleInfo.class, Map.of("getLocation", a -> l))).toList();
        return Stub.of(Feature.class, Map.of("getName", a -> name, "getVersion", a -> version, "getDependencies", a -> needs, "getBundles", a -> bundles));
    }

    @SuppressWarnings("unchecked")
    FeaturesService service() {
        return Stub.of(FeaturesService.class, Map.of(
                "listFeatures", args -> features.toArray(Feature[]::new),
                "listRequiredFeatures", args -> features.stream().filter(f -> required.contains(f.getName()))
                        .filter(f -> f.getVersion().equals(version(f.getName()))).toArray(Feature[]::new),
                "listRequirements", args -> Map.of(FeaturesService.ROOT_REGION, requirements()),
                "listRequiredRepositories", args -> new Repository[0],
                "listRepositories", args -> new Repository[0],
                "installFeatures", args -> install((Set<String>) args[0], (Set<Option>) args[2]),
                "uninstallFeatures", args -> uninstall((Set<String>) args[0]),
                "addRepository", args -> know((URI) args[0]),
                "updateReposAndRequirements", args -> exchange((Map<String, Set<String>>) args[1])));
    }

    private Set<String> requirements() {
        Set<String> all = new LinkedHashSet<>(List.of("feature:scr"));
        required.forEach(name -> all.add("feature:" + name + "/[" + version(name) + ',' + version(name) + ']'));
        return all;
    }

    private String version(String name) {
        return versions.getOrDefault(name, "0.1.0");
    }

    private Object install(Set<String> specs, Set<Option> options) {
        Map<String, String> asked = new TreeMap<>();
        specs.forEach(spec -> asked.put(spec.split("/")[0], spec.split("/")[1]));
        specs.stream().flatMap(spec -> Stream.of(spec, spec.split("/")[0])).filter(refused::containsKey).findFirst().ifPresent(spec -> {
            throw new IllegalStateException(refused.get(spec));
        });
        if (!options.contains(Option.Simulate)) {
            batches.add(asked.keySet());
            required.addAll(asked.keySet());
            versions.putAll(asked);
        }
        return null;
    }

    private Object uninstall(Set<String> names) {
        batches.add(names);
        required.removeAll(names);
        return null;
    }

    private Object exchange(Map<String, Set<String>> requirements) {
        Set<String> asked = new LinkedHashSet<>();
        requirements.get(FeaturesService.ROOT_REGION).forEach(requirement -> asked.add(requirement.substring("feature:".length()).split("/")[0]));
        batches.add(asked);
        asked.remove("scr");
        required.retainAll(asked);
        required.addAll(asked);
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
        FeatureModel model = new FeatureModel(features.toArray(Feature[]::new), features.stream()
                .filter(f -> required.contains(f.getName()) && f.getVersion().equals(version(f.getName()))).toList(), Map.of());
        return model.locations(required).stream().map(l -> made.computeIfAbsent(l, this::bundle)).toList();
    }

    private Bundle bundle(String location) {
        Version version = Version.parseVersion(location.split("/")[2]);
        String name = location.split("/")[1].replaceFirst("^hims-", "org.openhims.").replace('-', '.');
        return Stub.of(Bundle.class, Map.of("getLocation", args -> location, "getSymbolicName", args -> name, "getHeaders", args -> new Hashtable<>(),
                "getVersion", args -> version, "getState", args -> states.getOrDefault(name + ' ' + version, states.getOrDefault(name, Bundle.ACTIVE))));
    }
}
