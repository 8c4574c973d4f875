// SPDX-License-Identifier: Apache-2.0
package org.openhims.support.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import java.util.zip.ZipOutputStream;
import org.openhims.platform.ProblemException;
import org.openhims.platform.access.Caller;
import org.openhims.platform.access.Permission;
import org.openhims.platform.access.PermissionSource;
import org.openhims.platform.health.HealthCheck;
import org.openhims.platform.health.MetricSource;
import org.openhims.platform.store.Store;
import org.openhims.platform.store.Unit;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.FieldOption;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One file that tells those who help what this node is and how it does, without patients' data and without secrets. */
@Component(service = {SupportBundle.class, PermissionSource.class})
public final class SupportBundle implements PermissionSource {

    private static final Logger LOG = LoggerFactory.getLogger(SupportBundle.class);
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);
    private static final String PERMISSION = "support.bundle";
    /** Users, keys and whose facility it is stay at home; what is kept is what configures the program. */
    private static final List<String> SETTINGS = List.of("org.openhims.*.{cfg,modules}", "org.ops4j.*.cfg", "org.apache.karaf.{features,shell,log}.cfg");
    private static final List<String> LOGS = List.of("hims.log", "derby.log", "karaf.log");

    private final Home home;
    private final Clock clock;
    private final List<Bundle> bundles;

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC, fieldOption = FieldOption.UPDATE)
    private final List<HealthCheck> checks = new CopyOnWriteArrayList<>();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC, fieldOption = FieldOption.UPDATE)
    private final List<MetricSource> metrics = new CopyOnWriteArrayList<>();

    /** Absent when the database is away, which is when a support bundle is wanted most. */
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC, fieldOption = FieldOption.UPDATE)
    private final List<Store> stores = new CopyOnWriteArrayList<>();

    @Activate
    public SupportBundle(BundleContext context, @Reference Clock clock) {
        this(Home.of(context), clock, List.of(context.getBundles()));
    }

    /** Outside OSGi. */
    SupportBundle(Home home, Clock clock, List<Bundle> bundles) {
        this.home = home;
        this.clock = clock;
        this.bundles = bundles;
    }

    SupportBundle with(List<HealthCheck> moreChecks, List<MetricSource> moreMetrics, List<Store> moreStores) {
        checks.addAll(moreChecks);
        metrics.addAll(moreMetrics);
        stores.addAll(moreStores);
        return this;
    }

    @Override
    public List<Permission> permissions() {
        return List.of(Permission.of(PERMISSION, "admin"));
    }

    /** Writes the file, readable by the node's user only, into the folder {@code support} of the node's home. */
    public Path gather(Caller by) throws IOException {
        by.require(PERMISSION);
        note(by);
        Path folder = Files.createDirectories(home.data().resolve("support"));
        Path file = folder.resolve("hims-support-" + STAMP.format(clock.instant()) + ".zip");
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            Pages pages = new Pages(zip);
            pages.page("machine.txt", Facts.machine());
            pages.page("bundles.txt", bundles.stream().map(Facts::bundle));
            pages.page("health.txt", checks.stream().map(Facts::health));
            pages.page("metrics.txt", metrics.stream().flatMap(Facts::metrics).sorted());
            pages.page("threads.txt", Facts.threads());
            files(pages);
        }
        return file;
    }

    private void files(Pages pages) throws IOException {
        for (String pattern : SETTINGS) {
            for (Path file : found(home.etc(), pattern)) {
                pages.file("etc/" + file.getFileName(), file, Scrubber::setting);
            }
        }
        for (String name : LOGS) {
            if (Files.exists(home.log().resolve(name))) {
                pages.file("log/" + name, home.log().resolve(name), Scrubber::log);
            }
        }
    }

    private static List<Path> found(Path folder, String pattern) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            var matcher = folder.getFileSystem().getPathMatcher("glob:" + pattern);
            return files.filter(file -> matcher.matches(file.getFileName())).sorted().toList();
        }
    }

    private void note(Caller by) {
        for (Store store : stores) {
            try (Unit unit = store.open(SupportBundle.class, "support")) {
                unit.tx(by, tx -> {
                    tx.audit(PERMISSION, null, null);
                    return null;
                });
            } catch (ProblemException | IllegalStateException e) {
                LOG.warn("{} gathered a support bundle while the audit trail was away", by.user());
            }
        }
    }
}
