// SPDX-License-Identifier: Apache-2.0
package org.openhims.demo.internal;

import java.time.Duration;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.openhims.demo.internal.Seed.Part;
import org.openhims.platform.ProblemException;
import org.openhims.platform.access.Caller;
import org.openhims.platform.facility.Facility;
import org.openhims.platform.facility.Modules;
import org.openhims.platform.health.HealthCheck;
import org.openhims.platform.work.Workers;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the demo hospital, part by part, on a node started with {@code --demo}; the node is ready when all is there. */
@Component(immediate = true)
public final class Seeding implements HealthCheck {

    private static final Logger LOG = LoggerFactory.getLogger(Seeding.class);
    private static final Caller SELF = Caller.system("demo");
    private static final int AWAY = 503;
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Modules modules;
    private final Progress progress;
    private final Set<Part> left = EnumSet.allOf(Part.class);
    private volatile Health health;

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    final Collection<Seed> seeds = new CopyOnWriteArrayList<>();

    @Activate
    public Seeding(@Reference Facility facility, @Reference Modules modules, @Reference Workers workers, @Reference Progress progress) {
        this.modules = modules;
        this.progress = progress;
        health = facility.demo() ? Health.ill("the demo hospital is not there yet") : Health.WELL;
        if (facility.demo()) {
            workers.every("seeding", PAUSE, this::goOn);
        }
    }

    @Override
    public String name() {
        return "demo";
    }

    @Override
    public Health check() {
        return health;
    }

    /** Does what can be done now. A module that comes later gets its part then. */
    void goOn() {
        for (Part part : EnumSet.copyOf(left.isEmpty() ? EnumSet.allOf(Part.class) : left)) {
            if (left.contains(part) && !attempt(part)) {
                return;
            }
        }
        health = Health.WELL;
    }

    /** False when the parts behind it have to wait. */
    private boolean attempt(Part part) {
        // Asked first: who gets it sees all that the node before it has noted.
        boolean ours = progress.ours();
        if (progress.done(part)) {
            left.remove(part);
            return true;
        }
        if (!ours) {
            health = Health.ill("another node makes " + part);
            return false;
        }
        Optional<Seed> seed = seeds.stream().filter(one -> one.part() == part).findFirst();
        if (seed.isEmpty()) {
            boolean comes = part.module() == null || wanted(part.module());
            if (comes) {
                health = Health.ill("waits for what makes " + part);
            }
            return !comes;
        }
        try {
            sow(seed.get());
        } catch (Seed.NotYet e) {
            return waitFor(part, e);
        } catch (ProblemException e) {
            if (e.problem().status() != AWAY) {
                throw e;
            }
            return waitFor(part, e);
        }
        left.remove(part);
        return true;
    }

    /** A neighbour is away while a node starts and while a module is replaced: the next round goes on. */
    private boolean waitFor(Part part, RuntimeException away) {
        health = Health.ill(part + " waits: " + away.getMessage());
        LOG.debug("{} waits", part, away);
        return false;
    }

    private boolean wanted(String module) {
        return modules.list(SELF).stream().anyMatch(one -> one.wanted() && one.name().equals(module));
    }

    private void sow(Seed seed) {
        long start = System.nanoTime();
        seed.sow(words -> {
            progress.ours();
            health = Health.ill(seed.part() + ": " + words);
        });
        progress.note(seed.part());
        LOG.info("demo hospital: {} made in {} ms", seed.part(), Duration.ofNanos(System.nanoTime() - start).toMillis());
    }
}
