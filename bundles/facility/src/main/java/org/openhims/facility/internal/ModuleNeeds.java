// SPDX-License-Identifier: Apache-2.0
package org.openhims.facility.internal;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.jar.JarEntry;
import java.util.jar.JarInputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which modules a module cannot do without. Features do not tell, since any subset of the providers resolves; the component
 * descriptions in the bundles do: a mandatory reference to {@code org.openhims.opd.Visits} needs the module {@code opd}. A component
 * with the property {@value #MAY_WAIT} may wait for ever: its module does its work without it.
 */
final class ModuleNeeds {

    private static final Logger LOG = LoggerFactory.getLogger(ModuleNeeds.class);
    private static final Pattern REFERENCE = Pattern.compile("<reference\\b[^>]*>");
    private static final Pattern INTERFACE = Pattern.compile("interface=\"([^\"]+)\"");
    private static final String ROOT = "org.openhims.";
    static final String MAY_WAIT = "hims.may.wait";

    private final Opener opener;
    private final Map<String, Set<String>> services = new ConcurrentHashMap<>();

    ModuleNeeds() {
        this(location -> new URL(location).openStream());
    }

    ModuleNeeds(Opener opener) {
        this.opener = opener;
    }

    interface Opener {
        InputStream open(String location) throws IOException;
    }

    /** The modules and all that they need, one through the other. */
    Set<String> withNeeded(FeatureModel model, Collection<String> modules) {
        Set<String> all = new TreeSet<>(modules);
        Deque<String> open = new ArrayDeque<>(modules);
        while (!open.isEmpty()) {
            Set<String> needed = model.withNeeded(Set.of(open.peek()));
            needed.addAll(direct(model, open.pop()));
            needed.stream().filter(all::add).forEach(open::push);
        }
        return all;
    }

    private Set<String> direct(FeatureModel model, String module) {
        Set<String> needed = new TreeSet<>();
        for (String location : model.ownLocations(module)) {
            if (location.startsWith("mvn:org.openhims/")) {
                services.computeIfAbsent(location, this::mandatory).forEach(service -> providerOf(model, service, needed));
            }
        }
        needed.remove(module);
        return needed;
    }

    /** A service of {@code org.openhims.device.x.Y} is of the module with the longest name that fits. */
    private static void providerOf(FeatureModel model, String service, Set<String> needed) {
        model.modules().stream().filter(module -> service.startsWith(ROOT + module.replace('-', '.') + '.'))
                .max(Comparator.comparingInt(String::length)).ifPresent(needed::add);
    }

    private Set<String> mandatory(String location) {
        Set<String> found = new TreeSet<>();
        try (JarInputStream jar = new JarInputStream(opener.open(location))) {
            for (JarEntry entry = jar.getNextJarEntry(); entry != null; entry = jar.getNextJarEntry()) {
                if (entry.getName().matches("OSGI-INF/[^/]+\\.xml")) {
                    references(new String(jar.readAllBytes(), StandardCharsets.UTF_8), found);
                }
            }
        } catch (IOException e) {
            LOG.debug("what {} needs cannot be read", location, e);
        }
        return found;
    }

    private static void references(String description, Set<String> found) {
        Matcher reference = REFERENCE.matcher(description);
        while (!description.contains('"' + MAY_WAIT + '"') && reference.find()) {
            Matcher service = INTERFACE.matcher(reference.group());
            if (!reference.group().contains("cardinality=\"0..") && service.find()) {
                found.add(service.group(1));
            }
        }
    }
}
