// SPDX-License-Identifier: Apache-2.0
package org.openhims.device.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openhims.device.DeviceMessage;
import org.openhims.device.DeviceProfile;
import org.openhims.device.DeviceProfile.Cuts;
import org.openhims.device.Observation;
import org.openhims.device.SpecimenReport;
import org.openhims.device.Subject;
import org.openhims.device.internal.store.Pending;
import org.openhims.lab.AnalyserReport;
import org.openhims.lab.AnalyserReport.PatientHint;
import org.openhims.lab.AnalyserReport.Value;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Says a device's message in the laboratory's words, by the device's profile. */
@Component(service = Reports.class)
public final class Reports {

    /** What looks like one of our accession numbers. */
    private static final Pattern ACCESSION = Pattern.compile("\\d{10}");

    private static final Pattern SEARCHABLE = Pattern.compile("[!-~]{1,40}");
    private static final int MOST = 200;
    /** A device's clock may be so much fast; what it says of a later time is no time. */
    private static final Duration AHEAD = Duration.ofHours(1);

    private final Drivers drivers;

    @Activate
    public Reports(@Reference Drivers drivers) {
        this.drivers = drivers;
    }

    public List<AnalyserReport> of(Pending stored, DeviceProfile profile, DeviceMessage sent) {
        DeviceMessage message = drivers.mend(profile, sent);
        List<String> warnings = stored.reused() ? List.of("lab.warning.control-id-reused") : List.of();
        List<AnalyserReport> reports = new ArrayList<>();
        for (SpecimenReport report : message.reports()) {
            List<String> accessions = accessions(profile, report.keys());
            boolean control = message.qualityControl() || report.qualityControl() || controls(profile, accessions);
            reports.add(new AnalyserReport(stored.id(), reports.size(), profile.name(), stored.receivedAt(), control, accessions,
                    hint(report.subject()), values(profile, report.observations(), stored.receivedAt()), warnings));
        }
        return reports;
    }

    /** The numbers under which the message comes, as they are searched for; of an absurd many the first. */
    static List<String> accessions(DeviceProfile profile, DeviceMessage message) {
        return message.reports().stream().flatMap(report -> accessions(profile, report.keys()).stream()).map(String::strip)
                .filter(accession -> SEARCHABLE.matcher(accession).matches()).distinct().limit(MOST).toList();
    }

    /**
     * The first field that is filled counts. Another one that holds something else contradicts it if it looks like an accession; if
     * not it is a number of somebody else's, such as the order's.
     */
    private static List<String> accessions(DeviceProfile profile, Map<String, String> keys) {
        List<String> filled = profile.accession().stream().map(keys::get).filter(Objects::nonNull)
                .map(sent -> Cuts.cut(profile.cuts().accession(), sent)).distinct().toList();
        return filled.isEmpty() ? filled : Stream.concat(Stream.of(filled.get(0)),
                filled.stream().skip(1).filter(other -> ACCESSION.matcher(other).matches())).toList();
    }

    private static boolean controls(DeviceProfile profile, List<String> accessions) {
        return profile.controls() != null && accessions.stream().anyMatch(a -> profile.controls().matcher(a).matches());
    }

    private static PatientHint hint(Subject subject) {
        return new PatientHint(subject.identifiers(), subject.name(), subject.sex(), subject.birthDate());
    }

    private static List<Value> values(DeviceProfile profile, List<Observation> observations, Instant receivedAt) {
        return observations.stream().filter(sent -> !profile.ignored().contains(code(profile, sent)))
                .map(sent -> value(profile, sent, receivedAt)).toList();
    }

    private static String code(DeviceProfile profile, Observation sent) {
        return Cuts.cut(profile.cuts().code(), sent.code());
    }

    private static Value value(DeviceProfile profile, Observation sent, Instant receivedAt) {
        String code = code(profile, sent);
        String value = Cuts.cut(profile.cuts().value(), sent.value());
        String unit = sent.unit() == null ? null : profile.units().getOrDefault(sent.unit(), sent.unit());
        boolean none = value != null && (value.isEmpty() || profile.noResult() != null && profile.noResult().matcher(value).matches());
        String comment = none && sent.comment() == null ? sent.value() : sent.comment();
        boolean future = sent.observedAt() != null && sent.observedAt().isAfter(receivedAt.plus(AHEAD));
        return new Value(profile.codes().getOrDefault(code, code), none ? null : value, unit, sent.numeric(), future ? null : sent.observedAt(),
                future ? joined(comment, "device time " + sent.observedAt()) : comment);
    }

    private static String joined(String first, String second) {
        return first == null ? second : first + "; " + second;
    }
}
