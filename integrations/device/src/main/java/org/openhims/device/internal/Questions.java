// SPDX-License-Identifier: Apache-2.0
package org.openhims.device.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openhims.device.DeviceProfile;
import org.openhims.device.HostAnswer;
import org.openhims.device.HostQuery;
import org.openhims.device.Outcome;
import org.openhims.lab.AnalyserOrders;
import org.openhims.lab.AnalyserWork;
import org.openhims.platform.access.Caller;
import org.openhims.platform.work.Workers;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the laboratory what a device wants to know. It never waits long: a device that gets no answer asks again. */
@Component(service = Questions.class)
public final class Questions {

    static final String AWAY = "laboratory-away";

    private static final Logger LOG = LoggerFactory.getLogger(Questions.class);
    private static final int AT_ONCE = 4;
    private static final int WAITING = 64;

    private final Laboratory laboratory;
    private final Settings settings;
    private final Clock clock;
    private final ExecutorService pool;
    private final Caller node = Caller.system("device");

    @Activate
    public Questions(@Reference Laboratory laboratory, @Reference Settings settings, @Reference Workers workers, @Reference Clock clock) {
        this.laboratory = laboratory;
        this.settings = settings;
        this.clock = clock;
        this.pool = workers.pool("questions", AT_ONCE, WAITING);
    }

    @Deactivate
    public void close() {
        pool.shutdown();
    }

    /**
     * What came of a question.
     *
     * @param answer null when none is given
     * @param reason code of why nothing, or not everything, is told; null when all is well
     */
    record Told(HostAnswer answer, Outcome outcome, String reason, String detail, List<String> accessions) {
    }

    Told ask(DeviceProfile profile, HostQuery query) {
        if (query.withdrawn()) {
            return new Told(null, Outcome.NOTHING, "withdrawn", null, List.of());
        }
        Wish wish = new Wish(profile, query);
        if (!query.all() && wish.accessions().isEmpty()) {
            return wish.told(new AnalyserWork(List.of(), List.of(), false));
        }
        return asked(query.all() ? lab -> all(lab, profile, query) : lab -> lab.of(node, profile.name(), wish.accessions()))
                .map(wish::told).orElseGet(() -> new Told(new HostAnswer(HostAnswer.Status.LATER, List.of(),
                        profile.answering().fields()), Outcome.NOTHING, AWAY, null, wish.searchable()));
    }

    private AnalyserWork all(AnalyserOrders lab, DeviceProfile profile, HostQuery query) {
        Instant earliest = clock.instant().minus(Duration.ofDays(settings.queryDays()));
        Set<String> measures = Stream.concat(profile.codes().values().stream(), profile.answering().codes().keySet().stream())
                .collect(Collectors.toSet());
        return lab.since(node, profile.name(), query.since() != null && query.since().isAfter(earliest) ? query.since() : earliest, measures,
                AnalyserOrders.MOST);
    }

    /** Empty when the laboratory is away, slow or failing. */
    private Optional<AnalyserWork> asked(Function<AnalyserOrders, AnalyserWork> question) {
        AnalyserOrders lab = laboratory.orders();
        if (lab == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(CompletableFuture.supplyAsync(() -> question.apply(lab), pool)
                    .get(settings.patience().toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException e) {
            LOG.warn("the laboratory cannot say what a device is to measure: {}", e.getCause().toString());
            return Optional.empty();
        } catch (TimeoutException | RejectedExecutionException e) {
            LOG.warn("the laboratory is too slow to say what a device is to measure");
            return Optional.empty();
        }
    }
}
