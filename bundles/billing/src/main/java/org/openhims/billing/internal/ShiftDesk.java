// SPDX-License-Identifier: Apache-2.0
package org.openhims.billing.internal;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.openhims.billing.BillingEvent;
import org.openhims.billing.Counter;
import org.openhims.billing.Shift;
import org.openhims.billing.ShiftStatus;
import org.openhims.billing.Shifts;
import org.openhims.platform.Ids;
import org.openhims.platform.Money;
import org.openhims.platform.Page;
import org.openhims.platform.Problem;
import org.openhims.platform.access.Caller;
import org.openhims.platform.store.Tx;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Who sits at which drawer, and what was in it at the end. */
@Component(service = {Shifts.class, ShiftDesk.class})
public final class ShiftDesk implements Shifts {

    private static final String CODE = "[A-Z0-9]{1,4}";
    private static final int LONGEST_NAME = 80;

    private final BillingUnit unit;
    private final Clock clock;
    private final Tell tell;

    @Activate
    public ShiftDesk(@Reference BillingUnit unit, @Reference Clock clock, @Reference Tell tell) {
        this.unit = unit;
        this.clock = clock;
        this.tell = tell;
    }

    private static ShiftTable shifts(Tx tx) {
        return new ShiftTable(BillingUnit.sql(tx));
    }

    /** The user's shift, locked; who has none starts one at the own counter with an empty drawer. */
    Shift current(Tx tx, String user) {
        return shifts(tx).lockOpen(user).orElseGet(() -> begin(tx, user));
    }

    /** Of two payments of one person at the same moment the second finds the shift that the first has begun. */
    private Shift begin(Tx tx, String user) {
        String counter = own(tx, user);
        shifts(tx).lock(counter);
        return shifts(tx).lockOpen(user).orElseGet(() -> start(tx, user, counter, Money.ZERO));
    }

    private static String own(Tx tx, String user) {
        ShiftTable shifts = shifts(tx);
        return shifts.own(user).orElseGet(() -> {
            List<String> taken = shifts.counters().stream().map(Counter::code).toList();
            int number = 1;
            while (taken.contains("C" + number)) {
                number++;
            }
            Counter made = new Counter("C" + number, user, user);
            shifts.insert(made);
            return made;
        }).code();
    }

    private Shift start(Tx tx, String user, String counter, Money opening) {
        shifts(tx).holding(counter).ifPresent(other -> {
            throw Problem.conflict(other.status() == ShiftStatus.OPEN ? "billing.shift.counter" : "billing.shift.handover");
        });
        Shift shift = new Shift(Ids.next(clock), counter, user, ShiftStatus.OPEN, opening, tx.now(), Money.ZERO, null, null, null, null, null, null);
        shifts(tx).insert(shift);
        return told(tx, BillingPermissions.TAKE, shift.id());
    }

    private Shift told(Tx tx, String action, String id) {
        Shift shift = shifts(tx).get(id);
        tell.tell(tx, action, null, "shift=" + id, new BillingEvent.ShiftChanged(id, shift.counter(), shift.status()));
        return shift;
    }

    @Override
    public Optional<Shift> mine(Caller by) {
        by.require(BillingPermissions.TAKE);
        return Optional.ofNullable(unit.tx(by, tx -> shifts(tx).open(by.user()).orElse(null)));
    }

    @Override
    public Shift open(Caller by, String counter, Money opening) {
        by.require(BillingPermissions.TAKE);
        Check.declared("opening", opening);
        return unit.again(by, tx -> {
            if (shifts(tx).open(by.user()).isPresent()) {
                throw Problem.conflict("billing.shift.open");
            }
            String code = counter == null || counter.isEmpty() ? own(tx, by.user()) : counter;
            shifts(tx).counter(code).orElseThrow(() -> Problem.invalid("counter", "billing.counter.unknown"));
            return start(tx, by.user(), code, opening);
        });
    }

    @Override
    public Shift close(Caller by, Money declared) {
        by.require(BillingPermissions.TAKE);
        Check.declared("declared", declared);
        return unit.tx(by, tx -> {
            Shift shift = shifts(tx).lockOpen(by.user()).orElseThrow(() -> Problem.conflict("billing.shift.none"));
            shifts(tx).close(shift, shift.opening().plus(shifts(tx).drawer(shift.id())), declared, tx.now());
            return told(tx, BillingPermissions.TAKE, shift.id());
        });
    }

    @Override
    public Shift accept(Caller by, String id) {
        by.require(BillingPermissions.SHIFT_ACCEPT);
        return unit.tx(by, tx -> {
            Shift shift = shifts(tx).get(id);
            if (shift.user().equals(by.user())) {
                throw Problem.conflict("billing.shift.second");
            }
            if (!shifts(tx).accept(id, by.user(), tx.now())) {
                throw Problem.conflict(shifts(tx).get(id).status() == ShiftStatus.OPEN ? "billing.shift.notclosed" : "billing.shift.accepted");
            }
            return told(tx, BillingPermissions.SHIFT_ACCEPT, id);
        });
    }

    @Override
    public Page<Shift> list(Caller by, ShiftStatus status, String cursor, int limit) {
        by.require(BillingPermissions.SHIFT_ACCEPT);
        Check.limit(limit);
        List<Shift> found = unit.tx(by, tx -> status == null ? shifts(tx).list(Check.before(cursor))
                : shifts(tx).list(status, Check.before(cursor)));
        return Page.of(found.subList(0, Math.min(found.size(), limit + 1)), limit, Shift::id);
    }

    @Override
    public List<Counter> counters(Caller by) {
        by.require(BillingPermissions.TAKE);
        return unit.tx(by, tx -> shifts(tx).counters());
    }

    @Override
    public Counter counter(Caller by, String code, String name) {
        by.require(BillingPermissions.SETUP);
        if (code == null || !code.matches(CODE)) {
            throw Problem.invalid("code", "pattern");
        }
        if (name == null || name.isBlank() || name.length() > LONGEST_NAME) {
            throw Problem.invalid("name", "size", 1, LONGEST_NAME);
        }
        return unit.tx(by, tx -> {
            shifts(tx).write(new Counter(code, name.strip(), null));
            tx.audit(BillingPermissions.SETUP, null, "counter=" + code);
            return shifts(tx).counter(code).orElseThrow();
        });
    }
}
