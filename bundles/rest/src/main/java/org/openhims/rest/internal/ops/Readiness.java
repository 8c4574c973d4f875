// SPDX-License-Identifier: Apache-2.0
package org.openhims.rest.internal.ops;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.openhims.platform.health.HealthCheck;
import org.openhims.platform.health.HealthCheck.Health;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.FieldOption;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/**
 * Whether the node can do its work: the boot is over, the platform is complete, and every part that says something of itself is well.
 * A part that has not started yet says nothing; so what must be there is asked for by name.
 */
@Component(service = Readiness.class)
public final class Readiness {

    /** Karaf registers this when the features of the boot are installed. */
    private static final String BOOT = "org.apache.karaf.features.BootFinished";
    private static final String PLATFORM = "org.openhims.platform.";
    private static final List<String> WANTED = List.of(BOOT, PLATFORM + "store.Store", PLATFORM + "access.SignIn",
            PLATFORM + "access.CareTeam", PLATFORM + "audit.AuditTrail", PLATFORM + "events.Journal", PLATFORM + "facility.Facility",
            PLATFORM + "facility.Modules", PLATFORM + "text.Texts", PLATFORM + "record.Records", PLATFORM + "print.Printing");

    /** One part and how it is. */
    public record Part(String name, boolean ready, String reason) {
    }

    private final Predicate<String> registered;

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC, fieldOption = FieldOption.UPDATE)
    private final List<HealthCheck> checks = new CopyOnWriteArrayList<>();

    @Activate
    public Readiness(BundleContext context) {
        this(service -> isRegistered(context, service));
    }

    /** Outside OSGi. */
    Readiness(Predicate<String> registered, HealthCheck... checks) {
        this.registered = registered;
        this.checks.addAll(List.of(checks));
    }

    /** All parts, those that are not ready first. */
    public List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        for (String service : WANTED) {
            if (!registered.test(service)) {
                parts.add(new Part(service.substring(service.lastIndexOf('.') + 1).toLowerCase(java.util.Locale.ROOT), false, "not there yet"));
            }
        }
        checks.forEach(check -> parts.add(part(check)));
        parts.sort(Comparator.comparing(Part::ready).thenComparing(Part::name));
        return parts;
    }

    /** The boot is over and the platform is there: what is missing now may never come. */
    public boolean complete() {
        return WANTED.stream().allMatch(registered);
    }

    private static Part part(HealthCheck check) {
        try {
            Health health = check.check();
            return new Part(check.name(), health.ready(), health.reason());
        } catch (RuntimeException e) {
            return new Part(check.name(), false, e.getClass().getSimpleName());
        }
    }

    private static boolean isRegistered(BundleContext context, String service) {
        try {
            return context.getAllServiceReferences(service, null) != null;
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
