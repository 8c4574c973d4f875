// SPDX-License-Identifier: Apache-2.0
package org.openhims.rest.internal;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.openhims.platform.Problem;
import org.openhims.platform.access.Caller;
import org.openhims.platform.access.Permission;
import org.openhims.platform.access.PermissionSource;
import org.openhims.platform.access.SignIn;
import org.openhims.platform.facility.Modules;
import org.openhims.platform.rest.RestResource;
import org.openhims.platform.work.Workers;
import org.openhims.rest.internal.once.Answers;
import org.openhims.rest.internal.once.Once;
import org.openhims.rest.internal.problem.Problems;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one API application of all running modules' resources. When a module comes or goes the next application is built beside the
 * present one and swapped in; requests in flight finish on the old one.
 */
@Component(service = Api.class)
public final class Api implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Api.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long TOGETHER_NANOS = 5_000_000;

    private final Map<RestResource, Contribution> contributions = new ConcurrentHashMap<>();
    private final Map<PermissionSource, List<String>> declared = new ConcurrentHashMap<>();
    private final AtomicBoolean changed = new AtomicBoolean();
    private final Away away = new Away(() -> !whole() || modulesAway());
    private final ExecutorService builders;
    private final ExecutorService undertakers;
    private final Builder builder;

    private final InFlight door = new InFlight();
    private volatile boolean draining;
    private volatile Application current;
    private volatile long generation;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile SignIn signIn;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile Answers answers;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile Modules modules;

    @Activate
    public Api(@Reference Problems problems, @Reference Workers workers) {
        builders = workers.pool("api-build", 1, 10);
        undertakers = workers.pool("api-end", 1, 1000);
        builder = Loader.with(() -> new Builder(problems, () -> signIn, new Once(() -> answers), away));
        change();
    }

    /** Outside OSGi. */
    Api(Problems problems, Workers workers, SignIn signIn, Answers answers) {
        this(problems, workers);
        this.signIn = signIn;
        this.answers = answers;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC, unbind = "left")
    void arrived(RestResource resource, ServiceReference<RestResource> reference) {
        contributions.put(resource, Contribution.of(resource, reference == null ? null : reference.getBundle()));
        change();
    }

    /** Returns when no request is in the resource any more, so that its module may stop. */
    void left(RestResource resource) {
        Contribution gone = contributions.remove(resource);
        if (gone != null) {
            gone.close();
            change();
        }
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC, unbind = "withdrawn")
    void declared(PermissionSource source) {
        List<String> permissions = source.permissions().stream().map(Permission::name).toList();
        declared.put(source, permissions);
        away.declared(permissions);
    }

    void withdrawn(PermissionSource source) {
        List<String> permissions = declared.remove(source);
        if (permissions != null) {
            away.withdrawn(permissions);
        }
    }

    @Deactivate
    @Override
    public void close() {
        builders.shutdown();
        Application last = current;
        current = null;
        if (last != null) {
            last.inFlight().close(PATIENCE);
            last.destroy();
        }
        builder.close();
    }

    /** Lets a request in, which ends with {@link #dismiss}. While a node stops, another one may serve it. */
    void admit() {
        if (!door.enter()) {
            throw Problem.unavailable("node.stopping");
        }
    }

    void dismiss() {
        door.leave();
    }

    /** Refuses new requests for good; true when all that were inside have left within the time. */
    boolean drain(Duration patience) {
        draining = true;
        return door.close(patience);
    }

    boolean draining() {
        return draining;
    }

    /** The application to serve a request with, entered already; null until there is one. */
    Application enter() {
        Application application = current;
        while (application != null && !application.inFlight().enter()) {
            application = current;
        }
        return application;
    }

    /** What is served now; null until there is something. */
    Application current() {
        return current;
    }

    /** True when all that modules contribute is served. */
    boolean whole() {
        Application now = current;
        return now != null && Set.copyOf(now.contributions()).equals(Set.copyOf(contributions.values()));
    }

    private boolean modulesAway() {
        Modules present = modules;
        return present != null && present.list(Caller.system("rest")).stream()
                .anyMatch(module -> module.wanted() && module.state() != Modules.State.RUNNING);
    }

    /** Another number after each swap; who keeps it keeps no module's class alive. */
    public long generation() {
        return generation;
    }

    /** The classes that are served now. */
    public List<Class<?>> resources() {
        return served().<Class<?>>map(each -> each.resource().getClass()).toList();
    }

    /** The bundles whose resources are served now. */
    public List<Bundle> bundles() {
        return served().map(Contribution::bundle).filter(Objects::nonNull).distinct().toList();
    }

    private Stream<Contribution> served() {
        Application now = current;
        return now == null ? Stream.empty() : now.contributions().stream();
    }

    /** Changes that come together are one. */
    private void change() {
        if (changed.compareAndSet(false, true)) {
            builders.execute(this::rebuild);
        }
    }

    /** A resource that cannot be served must not take the others away: the present application stays. */
    private void rebuild() {
        LockSupport.parkNanos(TOGETHER_NANOS);
        changed.set(false);
        try {
            if (!contributions.isEmpty()) {
                swap();
            }
        } catch (RuntimeException | LinkageError e) {
            LOG.error("the API cannot be built anew, the former one stays", e);
        }
    }

    private void swap() {
        long start = System.nanoTime();
        Application next = Loader.with(() -> builder.build(List.copyOf(contributions.values())));
        Application previous = current;
        away.serving(next.routes());
        current = next;
        generation = System.nanoTime();
        LOG.info("API of {} resources in {} ms", next.contributions().size(), (System.nanoTime() - start) / 1_000_000);
        if (previous != null) {
            undertakers.execute(() -> bury(previous));
        }
    }

    private static void bury(Application previous) {
        if (!previous.inFlight().close(PATIENCE)) {
            LOG.warn("{} requests hold on to a former application", previous.inFlight().inside());
        }
        Loader.with(() -> {
            previous.destroy();
            return null;
        });
    }
}
