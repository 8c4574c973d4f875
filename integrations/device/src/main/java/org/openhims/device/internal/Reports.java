// SPDX-License-Identifier: Apache-2.0
package org.openhims.device.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openhims.device.DeviceMessage;
import org.openhims.device.DeviceProfile;
import org.openhims.device.DeviceProfile.Cuts;
import org.openhims.device.SpecimenReport;
import org.openhims.device.Subject;
import org.openhims.device.internal.store.Pending;
import org.openhims.lab.AnalyserReport;
import org.openhims.lab.AnalyserReport.PatientHint;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Says a device's message in the laboratory's words, by the device's profile. */
@Component(service = Reports.class)
public final class Reports {

    /** What looks like one of our accession numbers. */
    private static final Pattern ACCESSION = Pattern.compile("\\d{10}");

    private static final Pattern SEARCHABLE = Pattern.compile("[!-~]{1,40}");
    private static final Pattern OTHER_NUMBERS = Pattern.compile("PID-[234]|P-[345](\\.\\d+)?|OBR-(18|20)");
    private static final int MOST = 200;

    private final Drivers drivers;

    @Activate
    public Reports(@Reference Drivers drivers) {
        this.drivers = drivers;
    }

    public List<AnalyserReport> of(Pending stored, DeviceProfile profile, DeviceMessage sent) {
        DeviceMessage message = drivers.mend(profile, sent);
        List<String> warnings = stored.reused() ? List.of("lab.warning.control-id-reused") : List.of();
        Translation said = new Translation(profile, stored.receivedAt());
        List<AnalyserReport> reports = new ArrayList<>();
        for (SpecimenReport report : message.reports()) {
            List<String> accessions = accessions(profile, numbers(report));
            boolean control = message.qualityControl() || report.qualityControl() || controls(profile, report);
            Alarms alarms = Alarms.of(profile, said, report.observations());
            reports.add(new AnalyserReport(stored.id(), reports.size(), profile.name(), stored.receivedAt(), control, accessions,
                    hint(report.subject()), alarms.told(said.of(alarms.others())), alarms.warnings(warnings)));
        }
        return reports;
    }

    /** The numbers under which the message comes, as they are searched for; of an absurd many the first. */
    static List<String> accessions(DeviceProfile profile, DeviceMessage message) {
        return message.reports().stream().flatMap(report -> accessions(profile, numbers(report)).stream()).map(String::strip)
                .filter(accession -> SEARCHABLE.matcher(accession).matches()).distinct().limit(MOST).toList();
    }

    /**
     * The first field that fits what is cut out of it counts, else the first that is filled. Another one that holds something else contradicts
     * it if it looks like an accession; if not it is a number of somebody else's, such as the order's.
     */
    private static List<String> accessions(DeviceProfile profile, Map<String, String> keys) {
        Pattern cut = profile.cuts().accession();
        List<String> filled = places(profile).map(keys::get).filter(Objects::nonNull).distinct()
                .sorted(Comparator.comparing(sent -> cut == null || !cut.matcher(sent).matches()))
                .map(sent -> control(profile, sent) ? sent : Cuts.cut(cut, sent)).distinct().toList();
        return filled.isEmpty() ? filled : Stream.concat(Stream.of(filled.get(0)),
                filled.stream().skip(1).filter(other -> ACCESSION.matcher(other).matches())).toList();
    }

    /** Where one field told of several specimens, each counts. */
    private static Stream<String> places(DeviceProfile profile) {
        return profile.accession().stream().flatMap(field -> Stream.of(field, field + "~2", field + "~3"));
    }

    /** With those of the patient and the order, which a profile may name for the accession, too. */
    private static Map<String, String> numbers(SpecimenReport report) {
        Map<String, String> all = new HashMap<>(report.fields());
        all.keySet().removeIf(field -> !OTHER_NUMBERS.matcher(field).matches());
        all.putAll(report.keys());
        return all;
    }

    /** By a number as sent or what counts of it, or by another field. */
    private static boolean controls(DeviceProfile profile, SpecimenReport report) {
        Map<String, String> all = numbers(report);
        Stream<String> numbers = places(profile).map(all::get).filter(Objects::nonNull)
                .flatMap(sent -> Stream.of(sent, Cuts.cut(profile.cuts().accession(), sent)));
        return numbers.anyMatch(number -> control(profile, number)) || profile.rules().controls().entrySet().stream()
                .anyMatch(rule -> rule.getValue().matcher(report.fields().getOrDefault(rule.getKey(), "")).matches());
    }

    private static boolean control(DeviceProfile profile, String number) {
        return profile.controls() != null && profile.controls().matcher(number).matches();
    }

    private static PatientHint hint(Subject subject) {
        return new PatientHint(subject.identifiers(), subject.name(), subject.sex(), subject.birthDate());
    }
}
