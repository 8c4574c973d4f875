// SPDX-License-Identifier: Apache-2.0
package org.openhims.support.internal.tls;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openhims.platform.health.HealthCheck;
import org.openhims.platform.health.MetricSource;
import org.openhims.platform.work.Workers;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has the certificate renewed before it ends, and warns when that does not happen. A node on loopback has none and is well. */
@Component(service = {CertificateWatch.class, HealthCheck.class, MetricSource.class}, immediate = true)
public final class CertificateWatch implements HealthCheck, MetricSource {

    private static final Logger LOG = LoggerFactory.getLogger(CertificateWatch.class);
    private static final Duration WARNING = Duration.ofDays(30);
    private static final Duration PAUSE = Duration.ofHours(12);

    private final Certificates certificates;
    private final Path script;
    private final boolean serving;
    private final Clock clock;

    @Activate
    public CertificateWatch(BundleContext context, @Reference Workers workers, @Reference Clock clock) {
        this(new Certificates(Path.of(String.valueOf(context.getProperty("hims.home"))).resolve("tls")),
                Path.of(context.getProperty("karaf.home"), "lib", "hims", "make-certificate.sh"), Boolean.parseBoolean(System.getenv("HIMS_TLS")), clock);
        workers.every("certificate", PAUSE, this::renew);
    }

    /** Outside OSGi. */
    CertificateWatch(Certificates certificates, Path script, boolean serving, Clock clock) {
        this.certificates = certificates;
        this.script = script;
        this.serving = serving;
        this.clock = clock;
    }

    /** Empty on a node that serves this machine only. */
    Optional<Certificates.Served> served() throws IOException {
        return serving ? certificates.served() : Optional.empty();
    }

    /** What an administrator wants to know of the certificate, by the last words of texts; empty where there is none. */
    public Optional<Map<String, String>> lines() throws IOException {
        return served().map(served -> {
            Map<String, String> lines = new LinkedHashMap<>();
            lines.put("subject", served.subject());
            lines.put("issuer", served.issuer());
            lines.put("names", String.join(", ", served.names()));
            lines.put("from", served.from().toString());
            lines.put("until", served.until() + " (" + Duration.between(clock.instant(), served.until()).toDays() + " d)");
            lines.put("fingerprint", served.fingerprint());
            if (served.own()) {
                lines.put("authority", authority() + ", /ca.crt");
            }
            return lines;
        });
    }

    Path authority() {
        return certificates.authority();
    }

    /** The launcher's script decides; the server takes up a new certificate by itself. */
    void renew() {
        if (!serving) {
            return;
        }
        try {
            List<String> command = new ArrayList<>(List.of("bash", script.toString(), certificates.folder().toString()));
            Path names = certificates.folder().resolve("names");
            if (Files.exists(names)) {
                command.addAll(List.of(Files.readString(names).strip().split(" ")));
            }
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
            Process process = builder.start();
            process.getOutputStream().close();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            if (process.waitFor() != 0) {
                LOG.error("the certificate could not be looked after: {}", said);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public String name() {
        return "certificate";
    }

    @Override
    public Health check() {
        try {
            Optional<Duration> left = left();
            return left.isEmpty() || left.get().compareTo(WARNING) >= 0 ? Health.WELL
                    : new Health(true, left.get().isNegative() ? "has ended" : "ends in " + left.get().toDays() + " days");
        } catch (IOException e) {
            return new Health(true, "cannot be read");
        }
    }

    @Override
    public List<Metric> metrics() {
        try {
            return left().map(left -> List.of(new Metric("hims_certificate_seconds_left", "Until the https certificate ends", Map.of(),
                    left.toSeconds()))).orElse(List.of());
        } catch (IOException e) {
            return List.of();
        }
    }

    /** How long the certificate holds; empty where there is none. */
    public Optional<Duration> left() throws IOException {
        return served().map(served -> Duration.between(clock.instant(), served.until()));
    }
}
