// SPDX-License-Identifier: Apache-2.0
package org.openhims.facility.internal;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.wiring.FrameworkWiring;

/** What a change does to the bundles of the running framework. */
final class Forecast {

    private static final Pattern OURS = Pattern.compile("(mvn:org\\.openhims/[^/]+/)[^/]+");

    private final BundleContext context;

    Forecast(BundleContext context) {
        this.context = context;
    }

    List<String> coming(Collection<String> locations) {
        Map<String, Bundle> present = present();
        return locations.stream().filter(location -> !present.containsKey(location)).map(Forecast::label).toList();
    }

    /** The bundles from these places, if no other feature keeps them. */
    List<Bundle> going(Collection<String> locations, Collection<String> kept) {
        Map<String, Bundle> present = present();
        Set<String> gone = new TreeSet<>(locations);
        gone.removeAll(kept);
        return gone.stream().filter(present::containsKey).map(present::get).toList();
    }

    /** The bundles that are wired to any of these, directly or not. */
    List<Bundle> dependants(Collection<Bundle> changed) {
        if (changed.isEmpty()) {
            return List.of();
        }
        FrameworkWiring wiring = context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).adapt(FrameworkWiring.class);
        return wiring.getDependencyClosure(changed).stream().filter(bundle -> !changed.contains(bundle)).toList();
    }

    /** By where they come from. A bundle that was replaced keeps the address of its first version; here it has that of the present one. */
    Map<String, Bundle> present() {
        return Arrays.stream(context.getBundles()).collect(Collectors.toMap(Forecast::place, b -> b, (a, b) -> a, TreeMap::new));
    }

    private static String place(Bundle bundle) {
        Matcher ours = OURS.matcher(bundle.getLocation());
        return ours.matches() ? ours.group(1) + bundle.getVersion() : bundle.getLocation();
    }

    static List<String> labels(Collection<Bundle> bundles) {
        return bundles.stream().map(bundle -> bundle.getSymbolicName() + ' ' + bundle.getVersion()).sorted().toList();
    }

    /** {@code hims-lab 0.1.0} of {@code mvn:org.openhims/hims-lab/0.1.0}. */
    private static String label(String location) {
        String[] parts = location.split("/");
        return location.startsWith("mvn:") && parts.length >= 3 ? parts[1] + ' ' + parts[2] : location;
    }
}
