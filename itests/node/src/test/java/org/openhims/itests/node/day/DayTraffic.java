// SPDX-License-Identifier: Apache-2.0
package org.openhims.itests.node.day;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.openhims.itests.node.Node;

/** People at all counters at once, each doing whatever comes next. */
final class DayTraffic {

    private record Kind(String name, Act act) {
    }

    final Hall hall;
    final Tokens tokens;
    final Storekeepers stores;
    private final AppointmentBook appointments;
    private final AtomicInteger done = new AtomicInteger();
    private final Map<String, LongAdder> succeeded = new ConcurrentHashMap<>();
    private final Map<String, LongAdder> refused = new ConcurrentHashMap<>();
    /** As often as it happens. */
    private final List<Kind> kinds = new ArrayList<>();

    DayTraffic(Node node) {
        hall = new Hall(node);
        tokens = new Tokens(hall);
        stores = new Storekeepers(hall);
        appointments = new AppointmentBook(hall, tokens);
        Doctors doctors = new Doctors(hall, tokens);
        queues(doctors);
        pharmacy(new Pharmacists(hall, doctors));
        money(new Cashiers(hall));
    }

    private void often(int times, String name, Act act) {
        for (int i = 0; i < times; i++) {
            kinds.add(new Kind(name, act));
        }
    }

    private void queues(Doctors doctors) {
        often(8, "token", tokens::give);
        often(8, "next", tokens::next);
        often(2, "recall", tokens::recall);
        often(2, "skip", tokens::skip);
        often(2, "requeue", tokens::requeue);
        often(1, "undo call", tokens::undoCall);
        often(2, "transfer", tokens::transfer);
        often(1, "undo transfer", tokens::undoTransfer);
        often(1, "cancel visit", tokens::cancel);
        often(8, "open", doctors::open);
        often(8, "prescribe", doctors::prescribe);
        often(1, "cancel prescription", doctors::regret);
        often(8, "sign", doctors::sign);
        often(4, "book", appointments::book);
        often(2, "move", appointments::move);
        often(1, "cancel appointment", appointments::cancel);
        often(3, "check in", appointments::checkIn);
    }

    private void pharmacy(Pharmacists pharmacists) {
        often(8, "dispense", pharmacists::dispense);
        often(2, "bring back", pharmacists::takeBack);
        often(5, "receive", stores::receive);
        often(3, "issue", stores::issue);
        often(3, "between stores", stores::transfer);
        often(2, "return", stores::takeBack);
        often(1, "count", stores::count);
        often(2, "quarantine", stores::quarantine);
        often(4, "release", stores::release);
    }

    private void money(Cashiers cashiers) {
        Office office = new Office(hall, cashiers);
        often(6, "bill", cashiers::bill);
        often(3, "bill charges", cashiers::billCharges);
        often(6, "pay", cashiers::pay);
        often(4, "upi", cashiers::claim);
        often(4, "upi confirmed", cashiers::confirm);
        often(1, "upi given up", cashiers::giveUp);
        often(3, "deposit", cashiers::deposit);
        often(4, "pay of deposit", cashiers::payOfAdvance);
        often(3, "refund", office::refund);
        often(3, "decide", office::decide);
        often(1, "take receipt back", office::takeReceiptBack);
        often(1, "drawer", office::handOver);
    }

    /** While the node runs. */
    DayTraffic open(int people) {
        hall.people(people);
        appointments.open();
        return this;
    }

    void act(Random random) {
        Kind kind = kinds.get(random.nextInt(kinds.size()));
        try {
            Outcome outcome = kind.act().by(random);
            if (outcome != Outcome.IDLE) {
                done.incrementAndGet();
                (outcome == Outcome.DONE ? succeeded : refused).computeIfAbsent(kind.name(), name -> new LongAdder()).increment();
            }
        } catch (RuntimeException e) {
            hall.surprise(kind.name() + ": " + e);
        }
    }

    /** Acts that somebody tried. */
    int done() {
        return done.get();
    }

    /** Times that each kind of act succeeded. */
    Map<String, Long> successes() {
        Map<String, Long> all = new TreeMap<>();
        kinds.forEach(kind -> all.put(kind.name(), succeeded.getOrDefault(kind.name(), new LongAdder()).sum()));
        return all;
    }

    Map<String, Long> refusals() {
        Map<String, Long> all = new TreeMap<>();
        refused.forEach((name, times) -> all.put(name, times.sum()));
        return all;
    }
}
