// SPDX-License-Identifier: Apache-2.0
package org.openhims.device.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openhims.device.Acknowledgment;
import org.openhims.device.Codec;
import org.openhims.device.DeviceProfile;
import org.openhims.device.HostQuery;
import org.openhims.device.MessageRefused;
import org.openhims.device.Refusal;
import org.openhims.device.ShadowReport;
import org.openhims.device.ShadowReport.Difference;
import org.openhims.device.ShadowRuns;
import org.openhims.device.TracedMessage;
import org.openhims.device.internal.store.Lane;
import org.openhims.device.internal.store.Messages;
import org.openhims.device.internal.store.Pending;
import org.openhims.device.internal.store.Traces.Search;
import org.openhims.lab.AnalyserReport;
import org.openhims.platform.Problem;
import org.openhims.platform.access.Caller;
import org.openhims.platform.facility.Facility;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reads stored messages by a profile that is not used yet. */
@Component
public final class ShadowDesk implements ShadowRuns {

    private final Messages messages;
    private final Census census;
    private final Profiles profiles;
    private final Codecs codecs;
    private final Rereading rereading;
    private final Reports reports;
    private final Facility facility;

    @Activate
    public ShadowDesk(@Reference Messages messages, @Reference Census census, @Reference Profiles profiles, @Reference Codecs codecs,
            @Reference Rereading rereading, @Reference Reports reports, @Reference Facility facility) {
        this.messages = messages;
        this.census = census;
        this.profiles = profiles;
        this.codecs = codecs;
        this.rereading = rereading;
        this.reports = reports;
        this.facility = facility;
    }

    @Override
    public ShadowReport run(Caller by, String device, DeviceProfile candidate, int last) {
        by.require(MessageBook.MANAGE);
        by.require(Content.RESULTS);
        if (last < 1 || last > MOST) {
            throw Problem.invalid("last", "limit", 1, MOST);
        }
        Lane lane = census.lane(device).orElseThrow(() -> Problem.unknown("device.unknown"));
        DeviceProfile whole = profiles.whole(candidate).orElseThrow(() -> Problem.invalid("parent", "device.profile.parent"));
        Codec codec = codecs.of(whole.protocol()).orElseThrow(() -> Problem.unavailable("device.codec.away"));
        return compared(by, lane, whole, codec, messages.traces().search(new Search(lane, null, null, null, null, null), last));
    }

    private ShadowReport compared(Caller by, Lane lane, DeviceProfile candidate, Codec codec, List<TracedMessage> found) {
        List<Difference> differences = new ArrayList<>();
        int read = 0;
        int fitting = 0;
        for (TracedMessage traced : found) {
            byte[] body = messages.bodyFor(by, traced.message().id(), false).orElse(null);
            if (body != null) {
                Pending message = messages.asPending(traced.message().id()).orElseThrow();
                read++;
                fitting += candidate.match().weight(codec.envelope(body), lane.peer()) > 0 ? 1 : 0;
                List<String> now = now(message, body);
                List<String> then = then(message, body, candidate, codec);
                if (!now.equals(then)) {
                    differences.add(new Difference(message.id(), message.receivedAt(), traced.message().controlId(), without(now, then),
                            without(then, now)));
                }
            }
        }
        return new ShadowReport(candidate.name(), read, fitting, read - differences.size(), differences);
    }

    private static List<String> without(List<String> lines, List<String> others) {
        return lines.stream().filter(line -> !others.contains(line)).toList();
    }

    private List<String> now(Pending message, byte[] body) {
        Reading reading = rereading.look(message, body);
        if (reading.refused() || reading.acknowledges()) {
            return reading.refused() ? refused(reading.refusal()) : List.of(reading.said().codes());
        }
        return reading.asks() ? asked(reading.profile(), reading.query()) : told(reports.of(message, reading.profile(), reading.message()));
    }

    private List<String> then(Pending message, byte[] body, DeviceProfile candidate, Codec codec) {
        try {
            Optional<Acknowledgment> said = codec.acknowledgment(body);
            if (said.isPresent()) {
                return List.of(said.get().codes());
            }
            Optional<HostQuery> query = codec.query(body, facility.zone());
            return query.isPresent() ? asked(candidate, query.get()) : told(reports.of(message, candidate, codec.decode(body, facility.zone())));
        } catch (MessageRefused e) {
            return refused(e.refusal());
        } catch (RuntimeException e) {
            return List.of(e.getClass().getSimpleName() + ": " + e.getMessage());
        }
    }

    private static List<String> asked(DeviceProfile profile, HostQuery query) {
        return List.of("? " + (query.all() ? "ALL" : String.join(" ", new Wish(profile, query).accessions())));
    }

    private static List<String> refused(Refusal why) {
        return List.of((why.kind().code() + ' ' + why.where() + ' ' + why.text()).strip());
    }

    private static List<String> told(List<AnalyserReport> reports) {
        return reports.stream().flatMap(ShadowDesk::lines).toList();
    }

    private static Stream<String> lines(AnalyserReport report) {
        String specimen = (report.qualityControl() ? "QC " : "") + (report.accessions().isEmpty() ? "-" : String.join("/", report.accessions()));
        return report.values().isEmpty() ? Stream.of(specimen) : report.values().stream().map(value -> Stream.of(specimen, value.code(),
                value.value() == null ? "-" : value.value(), value.unit()).filter(Objects::nonNull).collect(Collectors.joining(" ")));
    }
}
