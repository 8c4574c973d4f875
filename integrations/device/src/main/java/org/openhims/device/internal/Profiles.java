// SPDX-License-Identifier: Apache-2.0
package org.openhims.device.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openhims.device.DeviceProfile;
import org.openhims.device.DeviceProfileSource;
import org.openhims.device.Envelope;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The profiles that apply now, each with what it takes from its parents. */
@Component(service = Profiles.class)
public final class Profiles {

    private static final Logger LOG = LoggerFactory.getLogger(Profiles.class);
    private static final int DEEPEST = 10;

    private final List<DeviceProfileSource> sources = new ArrayList<>();
    private volatile Map<String, DeviceProfile> whole = Map.of();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public synchronized void add(DeviceProfileSource source) {
        sources.add(source);
        whole = resolved();
    }

    public synchronized void remove(DeviceProfileSource source) {
        sources.remove(source);
        whole = resolved();
    }

    /** The profile that fits best; of several, the first by name. */
    public Optional<DeviceProfile> of(String protocol, Envelope envelope, String peer) {
        return whole.values().stream().filter(profile -> protocol.equals(profile.protocol()) && weight(profile, envelope, peer) > 0)
                .max(Comparator.<DeviceProfile>comparingInt(profile -> weight(profile, envelope, peer))
                        .thenComparing(DeviceProfile::name, Comparator.reverseOrder()));
    }

    private static int weight(DeviceProfile profile, Envelope envelope, String peer) {
        return profile.match().weight(envelope, peer);
    }

    Collection<DeviceProfile> all() {
        return whole.values();
    }

    Optional<DeviceProfile> named(String name) {
        return Optional.ofNullable(whole.get(name));
    }

    /** A profile that is not used yet, with what it takes from those that are; empty when its parent is not among them. */
    Optional<DeviceProfile> whole(DeviceProfile candidate) {
        return candidate.parent() == null ? Optional.of(candidate) : named(candidate.parent()).map(candidate::extending);
    }

    /** For who keeps to the standard and has no profile. */
    Optional<DeviceProfile> generic(String protocol) {
        return named(DeviceProfile.generic(protocol)).filter(profile -> protocol.equals(profile.protocol()));
    }

    private Map<String, DeviceProfile> resolved() {
        Map<String, DeviceProfile> given = new LinkedHashMap<>();
        for (DeviceProfileSource source : sources) {
            for (DeviceProfile profile : source.profiles()) {
                if (given.putIfAbsent(profile.name(), profile) != null) {
                    LOG.warn("a second device profile {} is not used", profile.name());
                }
            }
        }
        Map<String, DeviceProfile> all = new LinkedHashMap<>();
        given.values().forEach(profile -> whole(profile, given, 0).ifPresent(p -> all.put(p.name(), p)));
        return all;
    }

    /** Empty while a parent is missing. */
    private static Optional<DeviceProfile> whole(DeviceProfile profile, Map<String, DeviceProfile> given, int depth) {
        if (profile.parent() == null) {
            return Optional.of(profile);
        }
        DeviceProfile parent = given.get(profile.parent());
        if (parent == null || depth == DEEPEST) {
            LOG.warn("device profile {} is not used: no parent {}", profile.name(), profile.parent());
            return Optional.empty();
        }
        return whole(parent, given, depth + 1).map(profile::extending);
    }
}
