// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal.slots;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openhims.lab.SpecimenStatus;
import org.openhims.lab.internal.Fields;
import org.openhims.lab.internal.LabUnit;
import org.openhims.lab.internal.Tell;
import org.openhims.lab.internal.store.SpecimenRow;
import org.openhims.lab.slots.Booking;
import org.openhims.lab.slots.ClosedDay;
import org.openhims.lab.slots.CollectionSlot;
import org.openhims.lab.slots.CollectionSlots;
import org.openhims.lab.slots.CollectionTimes;
import org.openhims.lab.slots.NewBooking;
import org.openhims.lab.slots.SlotEvent;
import org.openhims.platform.Ids;
import org.openhims.platform.Problem;
import org.openhims.platform.access.Caller;
import org.openhims.platform.facility.Facility;
import org.openhims.platform.store.ConstraintViolation;
import org.openhims.platform.store.Tx;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Bookings of slots. Who books holds the order's specimens and then the times, so that what is counted stays so until the commit. */
@Component(service = CollectionSlots.class)
public final class SlotDesk implements CollectionSlots {

    private static final String READ = "lab.slot.read";
    private static final String BOOK = "lab.slot.book";
    private static final String MANAGE = "lab.slot.manage";
    private static final String SPECIMENS = "select s.accession from SpecimenRow s where s.order = :order order by s.accession";
    private static final int WORDS = 200;
    private static final int MOST_DAYS = 31;

    private final LabUnit unit;
    private final Facility facility;
    private final Tell tell;
    private final Clock clock;

    @Activate
    public SlotDesk(@Reference LabUnit unit, @Reference Facility facility, @Reference Tell tell, @Reference Clock clock) {
        this.unit = unit;
        this.facility = facility;
        this.tell = tell;
        this.clock = clock;
    }

    @Override
    public List<CollectionTimes> times(Caller by) {
        by.require(READ);
        return unit.tx(by, tx -> new TimesTable(tx).all());
    }

    @Override
    public CollectionTimes setTimes(Caller by, CollectionTimes times) {
        by.require(MANAGE);
        TimesRules.check(times);
        return unit.tx(by, tx -> {
            TimesTable table = new TimesTable(tx);
            CollectionTimes whole = TimesRules.whole(times, Ids.next(clock), facility.day(tx.now()));
            if (times.id() == null) {
                table.insert(whole);
            } else {
                table.lock(times.id());
                table.update(whole);
            }
            tx.audit(MANAGE, null, "times=" + whole.id());
            return whole;
        });
    }

    @Override
    public List<ClosedDay> closedDays(Caller by) {
        by.require(READ);
        return unit.tx(by, tx -> new TimesTable(tx).closed(facility.day(tx.now())));
    }

    @Override
    public ClosedDay close(Caller by, LocalDate day, String reason) {
        by.require(MANAGE);
        new Fields().that(day != null, "day", "not-null").text("reason", reason, 3, WORDS).done();
        return unit.tx(by, tx -> {
            TimesTable table = new TimesTable(tx);
            table.lockAll();
            table.close(day, reason.strip());
            tx.audit(MANAGE, null, "closed=" + day);
            return table.closed(day).get(0);
        });
    }

    @Override
    public void reopen(Caller by, LocalDate day) {
        by.require(MANAGE);
        unit.tx(by, tx -> {
            new TimesTable(tx).reopen(day);
            tx.audit(MANAGE, null, "opened=" + day);
            return null;
        });
    }

    @Override
    public List<CollectionSlot> free(Caller by, LocalDate from, int days) {
        by.require(READ);
        new Fields().between("days", days, 1, MOST_DAYS).done();
        return unit.tx(by, tx -> {
            LocalDate today = facility.day(tx.now());
            LocalDate first = from == null || from.isBefore(today) ? today : from;
            List<CollectionTimes> all = new TimesTable(tx).all();
            return IntStream.range(0, days).mapToObj(first::plusDays).flatMap(day -> free(tx, all, day)).toList();
        });
    }

    private Stream<CollectionSlot> free(Tx tx, List<CollectionTimes> all, LocalDate day) {
        if (new TimesTable(tx).isClosed(day)) {
            return Stream.empty();
        }
        Map<String, Long> taken = new BookingTable(tx).taken(day);
        Spans spans = new Spans(facility.zone());
        return all.stream().flatMap(times -> spans.of(times, day).stream().filter(span -> span.endsAt().isAfter(tx.now()))
                .map(span -> new CollectionSlot(times.id(), times.place(), span.startsAt(), span.endsAt(),
                        times.capacity() - taken.getOrDefault(BookingTable.slot(times.id(), span.startsAt()), 0L).intValue())))
                .filter(slot -> slot.free() > 0).sorted(Comparator.comparing(CollectionSlot::startsAt).thenComparing(CollectionSlot::place));
    }

    @Override
    public Booking book(Caller by, NewBooking wish) {
        by.require(BOOK);
        new Fields().text("order", wish.order(), 1, 36).text("times", wish.times(), 1, 36).that(wish.startsAt() != null, "startsAt", "not-null").done();
        return insisting(() -> unit.tx(by, tx -> booked(tx, wish, null)));
    }

    /** Two may take a place at once: the second then sees the first's. */
    private static Booking insisting(java.util.function.Supplier<Booking> work) {
        try {
            return work.get();
        } catch (ConstraintViolation raced) {
            return work.get();
        }
    }

    private Booking booked(Tx tx, NewBooking wish, String insteadOf) {
        ready(tx, wish.order());
        CollectionTimes times = new TimesTable(tx).lock(wish.times());
        Spans.Span span = span(tx, times, wish.startsAt());
        BookingTable table = new BookingTable(tx);
        table.open(wish.order(), tx.now()).ifPresent(other -> {
            throw Problem.conflict("lab.slot.booked", Map.of("booking", other));
        });
        java.util.Set<Integer> taken = table.taken(BookingTable.slot(times.id(), span.startsAt()));
        int place = IntStream.rangeClosed(1, times.capacity()).filter(number -> !taken.contains(number)).findFirst()
                .orElseThrow(() -> Problem.conflict("lab.slot.full"));
        String id = Ids.next(clock);
        table.insert(id, wish.order(), times, span, place, tx.by().user(), tx.now());
        Booking made = table.get(id);
        tell.live(tx, made.uhid(), SlotEvent.BOOKED, new SlotEvent.Booked(id, made.order(), made.startsAt(), insteadOf));
        tx.audit(BOOK, made.uhid(), "booking=" + id);
        return made;
    }

    /** Something of the order is to be taken, and nobody cancels it meanwhile. */
    private static void ready(Tx tx, String order) {
        List<SpecimenRow> specimens = tx.em().createQuery(SPECIMENS, String.class).setParameter("order", order).getResultList().stream()
                .map(accession -> LabUnit.lockKnown(tx, accession)).toList();
        if (specimens.isEmpty()) {
            throw Problem.unknown("lab.order.unknown");
        }
        if (specimens.stream().noneMatch(specimen -> specimen.status() == SpecimenStatus.ORDERED)) {
            throw Problem.conflict("lab.slot.nothing");
        }
    }

    private Spans.Span span(Tx tx, CollectionTimes times, Instant startsAt) {
        Spans.Span span = new Spans(facility.zone()).at(times, startsAt).orElseThrow(() -> Problem.conflict("lab.slot.none"));
        if (!span.endsAt().isAfter(tx.now())) {
            throw Problem.conflict("lab.slot.past");
        }
        if (new TimesTable(tx).isClosed(span.day())) {
            throw Problem.conflict("lab.slot.closed");
        }
        return span;
    }

    @Override
    public Booking move(Caller by, String id, String times, Instant startsAt) {
        by.require(BOOK);
        new Fields().text("times", times, 1, 36).that(startsAt != null, "startsAt", "not-null").done();
        return insisting(() -> unit.tx(by, tx -> {
            String order = ended(tx, id, Booking.Status.MOVED, null).order();
            return booked(tx, new NewBooking(order, times, startsAt), id);
        }));
    }

    @Override
    public Booking cancel(Caller by, String id, String reason) {
        by.require(BOOK);
        new Fields().text("reason", reason, 3, WORDS).done();
        return unit.tx(by, tx -> ended(tx, id, Booking.Status.CANCELLED, reason.strip()));
    }

    @Override
    public Booking noShow(Caller by, String id) {
        by.require(BOOK);
        return unit.tx(by, tx -> {
            if (new BookingTable(tx).get(id).startsAt().isAfter(tx.now())) {
                throw Problem.conflict("lab.slot.early");
            }
            return ended(tx, id, Booking.Status.NO_SHOW, null);
        });
    }

    private Booking ended(Tx tx, String id, Booking.Status how, String reason) {
        BookingTable table = new BookingTable(tx);
        Booking before = table.get(id);
        boolean open = before.status() == Booking.Status.BOOKED
                && (how == Booking.Status.NO_SHOW ? table.noShow(id) : table.leave(id, how, reason));
        if (!open) {
            throw Problem.conflict("lab.slot." + before.status());
        }
        tell.live(tx, before.uhid(), SlotEvent.ENDED, new SlotEvent.Ended(id, before.order(), how));
        tx.audit(BOOK, before.uhid(), "booking=" + id + ' ' + how);
        return table.get(id);
    }

    @Override
    public List<Booking> day(Caller by, LocalDate day, String place) {
        return read(by, tx -> {
            LocalDate asked = day == null ? facility.day(tx.now()) : day;
            tx.audit(READ, null, "day=" + asked);
            return new BookingTable(tx).ofDay(asked).stream().filter(one -> place == null || place.equals(one.place())).toList();
        });
    }

    @Override
    public List<Booking> of(Caller by, String order) {
        return read(by, tx -> {
            List<Booking> all = new BookingTable(tx).ofOrder(order);
            all.stream().findFirst().ifPresent(one -> tx.audit(READ, one.uhid(), "bookings of order=" + order));
            return all;
        });
    }

    private List<Booking> read(Caller by, Function<Tx, List<Booking>> work) {
        by.require(READ);
        return unit.tx(by, work);
    }
}
