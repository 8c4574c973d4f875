// SPDX-License-Identifier: Apache-2.0
package org.openhims.support.internal;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.openhims.platform.health.HealthCheck;
import org.openhims.platform.morning.MorningLine;
import org.openhims.platform.morning.MorningSource;
import org.openhims.platform.morning.Severity;
import org.openhims.support.internal.tls.CertificateWatch;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.FieldOption;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** The machine on the morning sheet: its disk, what is ill on it, and how long its certificate holds. */
@Component
public final class MachineMorning implements MorningSource {

    private static final long SOON = 30;
    private static final long VERY_SOON = 7;

    /** How long the certificate holds; empty for a node without one. */
    interface Left {
        Optional<Duration> get() throws IOException;
    }

    private final DiskSpace disk;
    private final Left certificate;

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC, fieldOption = FieldOption.UPDATE)
    private final List<HealthCheck> checks = new CopyOnWriteArrayList<>();

    @Activate
    public MachineMorning(@Reference DiskSpace disk, @Reference CertificateWatch certificate) {
        this(disk, certificate::left);
    }

    /** Outside OSGi. */
    MachineMorning(DiskSpace disk, Left certificate, HealthCheck... checks) {
        this.disk = disk;
        this.certificate = certificate;
        this.checks.addAll(List.of(checks));
    }

    @Override
    public String name() {
        return "machine";
    }

    @Override
    public int order() {
        return 80;
    }

    @Override
    public List<MorningLine> lines(Locale language) {
        List<MorningLine> lines = new ArrayList<>(List.of(disk.line(), parts()));
        certificate().ifPresent(lines::add);
        return lines;
    }

    private MorningLine parts() {
        List<String> ill = checks.stream().filter(check -> !check.check().ready()).map(HealthCheck::name).sorted().toList();
        return MorningLine.of("support.morning.parts", Severity.when(!ill.isEmpty(), Severity.ALARM), ill.size(),
                ill.stream().limit(4).collect(Collectors.joining(", ")), checks.size());
    }

    /** None for one that cannot be read: its health check tells of that. */
    private Optional<MorningLine> certificate() {
        try {
            return certificate.get().map(MachineMorning::certificate);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static MorningLine certificate(Duration left) {
        long days = left.toDays();
        return MorningLine.of("support.morning.certificate", days < VERY_SOON ? Severity.ALARM : Severity.when(days < SOON, Severity.WARNING),
                Math.max(0, days));
    }
}
