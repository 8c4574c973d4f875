// SPDX-License-Identifier: Apache-2.0
package org.openhims.print.internal;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.openhims.platform.access.Caller;
import org.openhims.platform.print.Printing;
import org.openhims.platform.print.Sheet;
import org.openhims.platform.work.Workers;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Prints and makes PDFs. A printer that hangs holds one thread of the pool and never the caller for longer than its limit. */
@Component(service = Printing.class)
public final class PrintingService implements Printing {

    private static final Logger LOG = LoggerFactory.getLogger(PrintingService.class);
    private static final int THREADS = 4;
    private static final int WAITING = 100;

    private final Layout layout = new Layout(new Typefaces());
    private final ExecutorService jobs;

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    final Collection<ConfiguredPrinter> printers = new CopyOnWriteArrayList<>();

    @Activate
    public PrintingService(@Reference Workers workers) {
        jobs = workers.pool("jobs", THREADS, WAITING);
    }

    @Override
    public byte[] pdf(Sheet sheet) {
        return PdfMaker.pdf(sheet.title(), sheet.locale(), layout.pages(sheet));
    }

    @Override
    public Outcome print(Caller by, String printer, Sheet sheet) {
        Optional<ConfiguredPrinter> known = printers.stream().filter(p -> p.name().equals(printer)).findFirst();
        if (known.isEmpty()) {
            return new Outcome(null, "print.printer.unknown");
        }
        if (!known.get().holds(sheet.paper())) {
            return new Outcome(null, "print.printer.paper");
        }
        List<PageMarks> pages = layout.pages(sheet);
        try {
            return sent(known.get(), jobs.submit(() -> {
                known.get().send(sheet, pages);
                return null;
            }));
        } catch (RejectedExecutionException e) {
            return new Outcome(null, "print.printer.busy");
        }
    }

    private static Outcome sent(ConfiguredPrinter printer, Future<Void> job) {
        try {
            job.get(printer.limit().toMillis() * 2, TimeUnit.MILLISECONDS);
            return new Outcome(printer.name(), null);
        } catch (TimeoutException e) {
            job.cancel(true);
            return failed(printer, "print.printer.away", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return failed(printer, "print.printer.away", e);
        } catch (ExecutionException e) {
            return failed(printer, problem(e.getCause()), e.getCause());
        }
    }

    private static String problem(Throwable cause) {
        if (cause instanceof Refusal) {
            return "print.printer.refused";
        }
        return cause instanceof IOException ? "print.printer.away" : "print.printer.failed";
    }

    private static Outcome failed(ConfiguredPrinter printer, String problem, Throwable cause) {
        LOG.warn("printer {} did not take a sheet: {} ({})", printer.name(), problem, cause.toString());
        return new Outcome(null, problem);
    }

    @Override
    public List<String> printers() {
        return printers.stream().map(ConfiguredPrinter::name).sorted().toList();
    }
}
