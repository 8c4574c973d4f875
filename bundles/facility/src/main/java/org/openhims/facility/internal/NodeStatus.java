// SPDX-License-Identifier: Apache-2.0
package org.openhims.facility.internal;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.openhims.platform.access.Caller;
import org.openhims.platform.events.Journal;
import org.openhims.platform.facility.Facility;
import org.openhims.platform.health.HealthCheck;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Gathers what {@code hims:status} shows from whatever parts are present. */
@Component(service = NodeStatus.class)
public final class NodeStatus {

    private static final int PROBE_MILLIS = 200;
    private static final String LOOPBACK = "127.0.0.1";

    private final BundleContext context;
    private final Facility facility;

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private final Collection<HealthCheck> checks = new CopyOnWriteArrayList<>();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private final Collection<Journal> journals = new CopyOnWriteArrayList<>();

    @Activate
    public NodeStatus(BundleContext context, @Reference Facility facility) {
        this.context = context;
        this.facility = facility;
    }

    /** A line of the status; not well when somebody should look at it. */
    public record Line(String what, boolean well, String text) {
    }

    public List<Line> lines(Caller by) {
        by.require("modules.read");
        List<Line> lines = new ArrayList<>();
        lines.add(new Line("facility", true, facility.identity(by.locale()).name() + (facility.demo() ? " (demo)" : "")));
        lines.add(new Line("version", true, context.getBundle().getVersion().toString()));
        lines.add(new Line("up", true, text(Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime()))));
        lines.add(listener("http", bound("HIMS_HTTP_BIND"), "HIMS_HTTP_PORT", 8181));
        if (isInstalled("org.openhims.link.mllp")) {
            lines.add(listener("mllp", bound("HIMS_MLLP_BIND"), "HIMS_MLLP_PORT", 2575));
        }
        if (isInstalled("org.openhims.link.astm")) {
            lines.add(listener("astm", bound("HIMS_ASTM_BIND"), "HIMS_ASTM_PORT", 5600));
        }
        lines.add(listener("ssh", LOOPBACK, "HIMS_SSH_PORT", 8101));
        checks.stream().sorted(Comparator.comparing(HealthCheck::name)).map(NodeStatus::health).forEach(lines::add);
        journals.stream().flatMap(journal -> journal.subscriptions(by).stream()).map(NodeStatus::subscription).forEach(lines::add);
        lines.add(disk());
        return lines;
    }

    private boolean isInstalled(String symbolicName) {
        return Arrays.stream(context.getBundles()).anyMatch(bundle -> symbolicName.equals(bundle.getSymbolicName()));
    }

    private static String text(Duration up) {
        return up.toDays() + " d " + up.toHoursPart() + " h " + up.toMinutesPart() + " min";
    }

    private static Line health(HealthCheck check) {
        HealthCheck.Health health = check.check();
        return new Line(check.name(), health.reason().isEmpty() && health.ready(), health.reason().isEmpty() ? "well" : health.reason());
    }

    private static Line subscription(Journal.Subscription s) {
        return new Line("events " + s.name(), s.parked() == 0, s.behind() + " behind, " + s.parked() + " parked");
    }

    private static String bound(String variable) {
        return System.getenv().getOrDefault(variable, LOOPBACK);
    }

    private static Line listener(String name, String bind, String variable, int standard) {
        String port = System.getenv().getOrDefault(variable, Integer.toString(standard));
        try (Socket probe = new Socket()) {
            probe.connect(new InetSocketAddress(bind, Integer.parseInt(port)), PROBE_MILLIS);
            return new Line(name, true, bind + ':' + port + " listens");
        } catch (IOException | NumberFormatException e) {
            return new Line(name, false, bind + ':' + port + " does not listen");
        }
    }

    private Line disk() {
        String home = context.getProperty("hims.home");
        File data = new File(home == null ? context.getProperty("karaf.data") : home);
        long freeMb = data.getUsableSpace() >> 20;
        return new Line("disk", freeMb > 1024, freeMb + " MB free of " + (data.getTotalSpace() >> 20) + " MB at " + data);
    }
}
