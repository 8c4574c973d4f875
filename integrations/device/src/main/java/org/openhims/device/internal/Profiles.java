// SPDX-License-Identifier: Apache-2.0
package org.openhims.device.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.openhims.device.DeviceMessage;
import org.openhims.device.DeviceProfile;
import org.openhims.device.DeviceProfileSource;
import org.openhims.device.Envelope;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The profiles that apply now, each with what it takes from its parents. Those of a bundle or configuration that goes apply for some seconds
 * more, unless others of the name come: while it is replaced, its device is no unknown sender.
 */
@Component(service = Profiles.class)
public final class Profiles {

    private static final Logger LOG = LoggerFactory.getLogger(Profiles.class);
    private static final int DEEPEST = 10;

    /** So long does a replacement take at most. */
    private static final Duration LEAVING = Duration.ofSeconds(30);

    /** @param until when it goes; null while it stays */
    private record Offer(DeviceProfileSource source, List<DeviceProfile> profiles, Instant until) {

        boolean over(Instant now) {
            return until != null && now.isAfter(until);
        }

        boolean shares(Collection<String> names) {
            return profiles.stream().anyMatch(profile -> names.contains(profile.name()));
        }
    }

    private final Clock clock;
    private final List<Offer> offers = new ArrayList<>();
    private volatile Map<String, DeviceProfile> whole = Map.of();
    /** When the next one goes; null when none does. */
    private volatile Instant next;

    @Activate
    public Profiles(@Reference Clock clock) {
        this.clock = clock;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public synchronized void add(DeviceProfileSource source) {
        List<DeviceProfile> profiles = source.profiles();
        Set<String> names = profiles.stream().map(DeviceProfile::name).collect(Collectors.toSet());
        offers.removeIf(offer -> offer.until() != null && offer.shares(names));
        offers.add(new Offer(source, profiles, null));
        settle();
    }

    public synchronized void remove(DeviceProfileSource source) {
        offers.replaceAll(offer -> offer.source() == source ? new Offer(source, offer.profiles(), clock.instant().plus(LEAVING)) : offer);
        settle();
    }

    private synchronized void settle() {
        Instant now = clock.instant();
        offers.removeIf(offer -> offer.over(now));
        next = offers.stream().map(Offer::until).filter(Objects::nonNull).min(Comparator.naturalOrder()).orElse(null);
        whole = resolved();
    }

    private Map<String, DeviceProfile> current() {
        Instant end = next;
        if (end != null && clock.instant().isAfter(end)) {
            settle();
        }
        return whole;
    }

    /** The profile that fits best; of several, the first by name. */
    public Optional<DeviceProfile> of(String protocol, Envelope envelope, String peer) {
        return current().values().stream().filter(profile -> protocol.equals(profile.protocol()) && weight(profile, envelope, peer) > 0)
                .max(Comparator.<DeviceProfile>comparingInt(profile -> weight(profile, envelope, peer))
                        .thenComparing(DeviceProfile::name, Comparator.reverseOrder()));
    }

    /** The profile that knows a message without a sender by its order; empty when there is none, or several. */
    public Optional<DeviceProfile> of(String protocol, DeviceMessage message) {
        List<DeviceProfile> fitting = current().values().stream()
                .filter(profile -> protocol.equals(profile.protocol()) && profile.match().describes(message)).limit(2).toList();
        return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
    }

    private static int weight(DeviceProfile profile, Envelope envelope, String peer) {
        return profile.match().weight(envelope, peer);
    }

    Collection<DeviceProfile> all() {
        return current().values();
    }

    Optional<DeviceProfile> named(String name) {
        return Optional.ofNullable(current().get(name));
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
        for (Offer offer : offers) {
            for (DeviceProfile profile : offer.profiles()) {
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
