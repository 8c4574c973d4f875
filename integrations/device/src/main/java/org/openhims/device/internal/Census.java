// SPDX-License-Identifier: Apache-2.0
package org.openhims.device.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openhims.device.Device;
import org.openhims.device.Device.Counts;
import org.openhims.device.Device.State;
import org.openhims.device.DeviceProfile;
import org.openhims.device.LinkPeers;
import org.openhims.device.Outcome;
import org.openhims.device.internal.store.Lane;
import org.openhims.device.internal.store.Messages;
import org.openhims.device.internal.store.Traces.Sender;
import org.openhims.device.internal.store.Traces.Tally;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Which devices there are. Counted anew after some seconds at the earliest, however many screens show it. */
@Component(service = Census.class)
public final class Census {

    private static final Duration DAY = Duration.ofHours(24);
    /** Who has sent nothing for so long is no longer expected to. */
    private static final Duration GONE = Duration.ofDays(14);
    private static final Duration FRESH = Duration.ofSeconds(2);
    /** Who is new within it is counted with the day, so the long look back is seldom needed. */
    private static final Duration LONG = Duration.ofMinutes(10);

    private final Messages messages;
    private final Profiles profiles;
    private final Clock clock;
    private Instant lookedBack = Instant.MIN;
    private List<Sender> earlier = List.of();
    private Instant counted = Instant.MIN;
    private Map<Lane, List<Tally>> day = Map.of();
    private List<Sender> present = List.of();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    volatile List<LinkPeers> links = List.of();

    @Activate
    public Census(@Reference Messages messages, @Reference Profiles profiles, @Reference Clock clock) {
        this.messages = messages;
        this.profiles = profiles;
        this.clock = clock;
    }

    /** By name. */
    synchronized List<Device> devices() {
        count();
        List<Device> heard = senders().values().stream().map(this::device).toList();
        List<String> known = heard.stream().map(Device::profile).toList();
        return Stream.concat(heard.stream(), profiles.all().stream().filter(profile -> profile.match().any() && !known.contains(profile.name()))
                .map(Census::awaited)).sorted(Comparator.comparing(Device::name, String.CASE_INSENSITIVE_ORDER).thenComparing(Device::id)).toList();
    }

    /** Empty when nothing has come from a device of that id. */
    synchronized Optional<Lane> lane(String id) {
        count();
        return senders().keySet().stream().filter(lane -> lane.id().equals(id)).findFirst();
    }

    private void count() {
        Instant now = clock.instant();
        if (!lookedBack.plus(LONG).isAfter(now)) {
            earlier = messages.traces().senders(now.minus(GONE));
            lookedBack = now;
        }
        if (!counted.plus(FRESH).isAfter(now)) {
            day = messages.traces().tallies(now.minus(DAY)).stream().collect(Collectors.groupingBy(Tally::lane));
            present = messages.traces().senders(now.minus(DAY));
            counted = now;
        }
    }

    private Map<Lane, Sender> senders() {
        Map<Lane, Sender> all = new LinkedHashMap<>();
        earlier.forEach(sender -> all.put(sender.lane(), sender));
        present.forEach(sender -> all.put(sender.lane(), sender));
        return all;
    }

    private Device device(Sender sender) {
        Lane lane = sender.lane();
        List<Tally> tallies = day.getOrDefault(lane, List.of());
        String own = Stream.of(lane.application(), lane.facility()).filter(part -> !part.isBlank()).collect(Collectors.joining(" · "));
        String name = Stream.of(own, lane.peer()).filter(part -> !part.isBlank()).findFirst().orElse(lane.link());
        return new Device(lane.id(), name, sender.device(), lane.link(), lane.peer(), state(sender), sender.at(), counts(tallies), traffic(tallies));
    }

    private State state(Sender sender) {
        boolean connected = links.stream().anyMatch(link -> link.link().equals(sender.lane().link())
                && link.connected().contains(sender.lane().peer()));
        return connected ? State.CONNECTED : sender.at().isBefore(clock.instant().minus(DAY)) ? State.SILENT : State.HEARD;
    }

    private static Counts counts(List<Tally> tallies) {
        return new Counts(tallies.stream().mapToLong(Tally::count).sum(), sum(tallies, Outcome.MATCHED), sum(tallies, Outcome.UNMATCHED),
                sum(tallies, Outcome.WAITING), sum(tallies, Outcome.REFUSED) + sum(tallies, Outcome.FAILED));
    }

    private static long sum(List<Tally> tallies, Outcome outcome) {
        return tallies.stream().filter(tally -> tally.outcome() == outcome).mapToLong(Tally::count).sum();
    }

    private List<Integer> traffic(List<Tally> tallies) {
        Integer[] hours = new Integer[(int) DAY.toHours()];
        Arrays.fill(hours, 0);
        for (Tally tally : tallies) {
            long hour = Duration.between(counted.minus(DAY), tally.from()).toHours();
            hours[(int) Math.max(0, Math.min(hours.length - 1, hour))] += (int) tally.count();
        }
        return tallies.isEmpty() ? List.of() : new ArrayList<>(List.of(hours));
    }

    private static Device awaited(DeviceProfile profile) {
        return new Device("profile-" + profile.name(), profile.name(), profile.name(), null, null, State.NEVER, null, Counts.NONE, List.of());
    }
}
