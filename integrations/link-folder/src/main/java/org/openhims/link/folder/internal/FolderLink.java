// SPDX-License-Identifier: Apache-2.0
package org.openhims.link.folder.internal;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.LongSupplier;
import org.openhims.lib.link.InboxDoor;
import org.openhims.platform.health.HealthCheck;
import org.openhims.platform.health.MetricSource;
import org.openhims.platform.work.Workers;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One folder: looked at again and again while its configuration is there. */
@Component(service = {HealthCheck.class, MetricSource.class}, immediate = true, configurationPid = "org.openhims.link.folder",
        configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class FolderLink implements HealthCheck, MetricSource {

    private static final Logger LOG = LoggerFactory.getLogger(FolderLink.class);

    private final String name;
    private final Path directory;
    private final InboxDoor door;
    private final Counts counts = new Counts();
    private final Round round;
    private final AutoCloseable timer;
    private volatile String complaint = "";

    @Activate
    public FolderLink(Settings settings, @Reference InboxDoor door, @Reference Workers workers) {
        this(settings, door, workers, System::nanoTime);
    }

    FolderLink(Settings settings, InboxDoor door, Workers workers, LongSupplier nanos) {
        name = settings.name();
        directory = Path.of(Objects.requireNonNull(settings.directory(), "directory is missing")).toAbsolutePath();
        this.door = door;
        round = new Round(name, new Folder(directory, settings.pattern()), new Content(settings),
                new Sightings(Duration.ofSeconds(settings.stableSeconds()), nanos), door, counts);
        timer = workers.every(name + "-folder", Duration.ofSeconds(Math.max(1, settings.everySeconds())), this::look);
        LOG.info("{} looks into {}", name, directory);
    }

    private void look() {
        try {
            round.walk();
            complaint = "";
        } catch (FileSystemException e) {
            complain("cannot use " + directory + ": " + (e.getReason() == null ? e.getClass().getSimpleName() : e.getReason()));
        } catch (IOException e) {
            complain(e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Told of once, not at every look. */
    private void complain(String text) {
        if (!text.equals(complaint)) {
            LOG.warn("{}: {}; trying again", name, text);
        }
        complaint = text;
    }

    @Deactivate
    void close() throws Exception {
        timer.close();
    }

    @Override
    public String name() {
        return name;
    }

    /** A share that is away, or a file that nobody can read, is told of and is no illness of the node. */
    @Override
    public Health check() {
        if (!door.isOpen()) {
            return Health.ill("no engine takes messages");
        }
        int failures = counts.failures();
        return new Health(true, !complaint.isEmpty() || failures == 0 ? complaint : failures + " files wait in " + directory.resolve("failed"));
    }

    @Override
    public List<Metric> metrics() {
        return counts.metrics(name);
    }
}
