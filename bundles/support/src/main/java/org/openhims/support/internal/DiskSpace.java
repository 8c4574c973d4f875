// SPDX-License-Identifier: Apache-2.0
package org.openhims.support.internal;

import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.openhims.platform.health.HealthCheck;
import org.openhims.platform.health.MetricSource;
import org.openhims.platform.morning.MorningLine;
import org.openhims.platform.morning.Severity;
import org.openhims.platform.work.Workers;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells when the disk of the data is nearly full. The node stays ready: it works until the disk is full. */
@Component(configurationPid = "org.openhims.support", immediate = true, service = {HealthCheck.class, MetricSource.class, DiskSpace.class})
public final class DiskSpace implements HealthCheck, MetricSource {

    /** Part of {@code etc/org.openhims.support.cfg}. */
    public @interface Limit {
        /** The alarm is given when so much of the disk is used. */
        int disk_percent() default 85;
    }

    /** A disk, in bytes; usable is what the node's user may still write. */
    interface Disk {
        long total();

        long usable();
    }

    private static final Logger LOG = LoggerFactory.getLogger(DiskSpace.class);
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final int NEAR = 10;
    /** Also of a disk that cannot be asked, since nothing can be written to it. */
    private static final long FULL = 100;

    private final Disk disk;
    private final int limit;
    private final AtomicBoolean told = new AtomicBoolean();

    @Activate
    public DiskSpace(BundleContext context, Limit limit, @Reference Workers workers) {
        this(diskOf(Home.of(context).data()), limit.disk_percent());
        workers.every("disk", PAUSE, this::look);
    }

    /** Outside OSGi. */
    DiskSpace(Disk disk, int limit) {
        this.disk = disk;
        this.limit = limit;
    }

    /** Writes to the log when the alarm begins and when it ends. */
    void look() {
        long percent = percent();
        boolean full = percent >= limit;
        if (told.getAndSet(full) != full) {
            if (full) {
                LOG.warn("{} % of the disk are used; the alarm is at {} %", percent, limit);
            } else {
                LOG.info("{} % of the disk are used; the alarm is over", percent);
            }
        }
    }

    @Override
    public String name() {
        return "disk";
    }

    @Override
    public Health check() {
        long percent = percent();
        return percent < limit ? Health.WELL : new Health(true, percent + " %");
    }

    @Override
    public List<Metric> metrics() {
        return List.of(new Metric("hims_disk_total_bytes", "Size of the disk with the data", Map.of(), disk.total()),
                new Metric("hims_disk_free_bytes", "What the node may still write", Map.of(), disk.usable()),
                new Metric("hims_disk_alarm", "1 when the disk is nearly full", Map.of(), percent() < limit ? 0 : 1));
    }

    /** The disk on the morning sheet: a warning comes ten percent before the alarm. */
    MorningLine line() {
        long percent = percent();
        Severity severity = percent >= limit ? Severity.ALARM : Severity.when(percent >= limit - NEAR, Severity.WARNING);
        return MorningLine.of("support.morning.disk", severity, percent, disk.usable() / (1 << 30)).share(percent, 100);
    }

    private long percent() {
        long total = disk.total();
        return total == 0 ? FULL : FULL * (total - disk.usable()) / total;
    }

    /** By its path and not by its mount, which a node in a container or a changed root does not see. */
    private static Disk diskOf(Path data) {
        File folder = data.toFile();
        return new Disk() {
            @Override
            public long total() {
                return folder.getTotalSpace();
            }

            @Override
            public long usable() {
                return folder.getUsableSpace();
            }
        };
    }
}
