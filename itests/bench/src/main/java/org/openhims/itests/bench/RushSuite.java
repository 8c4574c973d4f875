// SPDX-License-Identifier: Apache-2.0
package org.openhims.itests.bench;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.openhims.itests.node.Node;

/** A morning's rush of seventy people at their counters, who think between two patients, in a town that is known to the register. */
record RushSuite() implements Suite {

    private static final int MINUTES = Integer.getInteger("hims.bench.rush.minutes", 10);
    private static final int KNOWN = Integer.getInteger("hims.bench.known", 100_000);
    private static final int CLERKS = 40;
    private static final int DOCTORS = 20;
    private static final int PHARMACISTS = 5;
    private static final int CASHIERS = 5;
    private static final int THINK_LEAST = 20;
    private static final int THINK_MOST = 40;
    private static final double GOAL = 250;

    @Override
    public void run(Report report, Path home) throws Exception {
        Databases.each(home, (node, database, url) -> measure(report, node, database, url));
    }

    private static void measure(Report report, Node node, String database, String url) throws Exception {
        node.start().close();
        new BigRegister().fill(url, KNOWN);
        try (node) {
            node.start();
            Steps steps = new Steps();
            double before = Cpu.seconds(ProcessHandle.current().pid());
            double nodeBefore = Cpu.seconds(node.pid());
            new Morning(node, steps).live();
            double each = MINUTES * 60.0 * Runtime.getRuntime().availableProcessors() / 100;
            for (String step : steps.names()) {
                report.add(new Finding.Figure("rush: " + step + ", p95, " + database, GOAL, "ms", false, new double[] {steps.p95(step)},
                        "of " + steps.count(step) + " among " + KNOWN + " patients"));
            }
            report.add(new Finding.Figure("rush: errors, " + database, 0, "", false, new double[] {steps.errors()}, steps.failures().toString()));
            report.add(Finding.Figure.told("rush: the generator's own CPU, " + database, "%", String.format(Locale.ROOT, "of all processors; the node %.0f %%",
                    (Cpu.seconds(node.pid()) - nodeBefore) / each), (Cpu.seconds(ProcessHandle.current().pid()) - before) / each));
        }
    }

    /** Who waits for whom. */
    private record Morning(Node node, Steps steps, BlockingQueue<Visit> waiting, BlockingQueue<Visit> prescribed, BlockingQueue<Visit> toPay, long end) {

        Morning(Node node, Steps steps) {
            this(node, steps, new LinkedBlockingQueue<>(), new LinkedBlockingQueue<>(), new LinkedBlockingQueue<>(),
                    System.nanoTime() + TimeUnit.MINUTES.toNanos(MINUTES));
        }

        /** One who serves a patient at a computer. */
        private interface Work {
            void at(Counter counter) throws InterruptedException;
        }

        void live() throws InterruptedException {
            String batch;
            try (Wire wire = new Wire(node.http())) {
                batch = Visit.stocked(new Counter(wire, new Steps()));
            }
            List<Thread> people = new ArrayList<>();
            sit(people, CLERKS, counter -> waiting.add(new Visit(counter).registered().token()));
            sit(people, DOCTORS, counter -> next(waiting, visit -> prescribed.add(visit.at(counter).seen())));
            sit(people, PHARMACISTS, counter -> next(prescribed, visit -> (visit.at(counter).dispensed(batch) ? toPay : prescribed).add(visit)));
            sit(people, CASHIERS, counter -> next(toPay, visit -> visit.at(counter).paid()));
            for (Thread person : people) {
                person.join();
            }
        }

        private void sit(List<Thread> people, int many, Work work) {
            for (int i = 0; i < many; i++) {
                Thread person = new Thread(() -> serve(work), "rush-" + people.size());
                people.add(person);
                person.start();
            }
        }

        /** The first begins at any moment of a patient's time, so that not all of them press the key at once. */
        private void serve(Work work) {
            think(0);
            while (System.nanoTime() < end) {
                attempt(work);
                think(THINK_LEAST);
            }
        }

        /** On a connection of its own: the node closes one on which somebody thinks for half a minute. */
        private void attempt(Work work) {
            try (Wire wire = new Wire(node.http())) {
                work.at(new Counter(wire, steps));
            } catch (IllegalStateException e) {
                // Counted as an error of its step.
                System.out.println(e.getMessage());
            } catch (UncheckedIOException e) {
                steps.failed("connection");
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private void think(int least) {
            long until = Math.min(end, System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(ThreadLocalRandom.current().nextLong(least * 1000L, THINK_MOST * 1000L)));
            for (long left = until - System.nanoTime(); left > 0; left = until - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
        }

        private interface Serving {
            void serve(Visit visit);
        }

        private void next(BlockingQueue<Visit> queue, Serving serving) throws InterruptedException {
            Visit visit = queue.poll(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
            if (visit != null) {
                serving.serve(visit);
            }
        }
    }
}
