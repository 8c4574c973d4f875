// SPDX-License-Identifier: Apache-2.0
package org.openhims.support.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.openhims.platform.access.Caller;
import org.openhims.platform.access.Permission;
import org.openhims.platform.access.PermissionSource;
import org.openhims.platform.facility.Facility;
import org.openhims.platform.morning.MorningLine;
import org.openhims.platform.morning.MorningSheet;
import org.openhims.platform.morning.MorningSource;
import org.openhims.platform.print.Sheet;
import org.openhims.platform.text.Texts;
import org.openhims.platform.work.Workers;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.FieldOption;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gathers the morning sheet: all modules at once, none of them waited for longer than the patience. */
@Component(service = {MorningSheet.class, PermissionSource.class})
public final class MorningDesk implements MorningSheet, PermissionSource {

    private static final String READ = "morning.read";
    private static final Logger LOG = LoggerFactory.getLogger(MorningDesk.class);
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int THREADS = 8;
    private static final int QUEUE = 64;

    /** A question under way; who asks the same meanwhile waits for the same answer, so that a source that hangs holds one thread. */
    private record Question(MorningSource source, Locale language) {
    }

    private final Facility facility;
    private final Texts texts;
    private final Clock clock;
    private final ExecutorService pool;
    private final Duration patience;
    private final Map<Question, Future<List<MorningLine>>> asked = new ConcurrentHashMap<>();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC, fieldOption = FieldOption.UPDATE)
    private final List<MorningSource> sources = new CopyOnWriteArrayList<>();

    @Activate
    public MorningDesk(@Reference Facility facility, @Reference Texts texts, @Reference Clock clock, @Reference Workers workers) {
        this(facility, texts, clock, workers, PATIENCE);
    }

    /** Outside OSGi. */
    MorningDesk(Facility facility, Texts texts, Clock clock, Workers workers, Duration patience, MorningSource... sources) {
        this.facility = facility;
        this.texts = texts;
        this.clock = clock;
        this.pool = workers.pool("morning", THREADS, QUEUE);
        this.patience = patience;
        this.sources.addAll(List.of(sources));
    }

    @Override
    public List<Permission> permissions() {
        return List.of(Permission.of(READ, "admin"));
    }

    @Override
    public Morning now(Caller by) {
        by.require(READ);
        asked.keySet().removeIf(question -> !sources.contains(question.source()));
        Map<MorningSource, Future<List<MorningLine>>> answers = new LinkedHashMap<>();
        sources.stream().sorted(Comparator.comparingInt(MorningSource::order).thenComparing(MorningSource::name))
                .forEach(source -> answers.put(source, ask(new Question(source, by.locale()))));
        long until = System.nanoTime() + patience.toNanos();
        List<Section> sections = new ArrayList<>();
        answers.forEach((source, answer) -> sections.add(section(source, answer, until, by.locale())));
        return new Morning(clock.instant(), facility.identity(by.locale()).name(), List.copyOf(sections));
    }

    private Future<List<MorningLine>> ask(Question question) {
        return asked.compute(question, (same, before) -> before != null && !before.isDone() ? before : start(question));
    }

    private Future<List<MorningLine>> start(Question question) {
        try {
            return CompletableFuture.supplyAsync(() -> question.source().lines(question.language()), pool);
        } catch (RejectedExecutionException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private Section section(MorningSource source, Future<List<MorningLine>> answer, long until, Locale language) {
        String title = texts.text(language, "morning." + source.name());
        try {
            List<MorningLine> lines = answer.get(Math.max(0, until - System.nanoTime()), TimeUnit.NANOSECONDS);
            return new Section(source.name(), title, true, lines.stream().map(line -> worded(line, language)).toList());
        } catch (ExecutionException | TimeoutException e) {
            LOG.warn("the morning sheet is without {}: {}", source.name(), e.getCause() == null ? "no answer in time" : e.getCause().getClass());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return new Section(source.name(), title, false, List.of());
    }

    private Line worded(MorningLine line, Locale language) {
        Object[] args = line.args().toArray();
        String value = texts.text(language, line.key() + MorningLine.VALUE, args);
        return new Line(line.key(), texts.text(language, line.key(), args), value.endsWith(MorningLine.VALUE) ? String.valueOf(args[0]) : value,
                line.severity(), line.share());
    }

    @Override
    public Sheet paper(Caller by) {
        return new MorningPaper(texts, by.locale(), facility.zone()).of(now(by));
    }
}
