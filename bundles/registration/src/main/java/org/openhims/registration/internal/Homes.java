// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration.internal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.openhims.platform.Ids;
import org.openhims.platform.Problem;
import org.openhims.platform.access.Caller;
import org.openhims.platform.store.ConstraintViolation;
import org.openhims.platform.store.Tx;
import org.openhims.registration.Household;
import org.openhims.registration.Household.Member;
import org.openhims.registration.Households;
import org.openhims.registration.Patient;
import org.openhims.registration.Relation;
import org.openhims.registration.internal.store.MemberTable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Who lives with whom. */
@Component
public final class Homes implements Households {

    private static final int MOST = 20;
    private static final String WRITE = "patient.household";

    private final Register register;
    private final Lookup lookup;
    private final Ledger ledger;
    private final Clock clock;

    @Activate
    public Homes(@Reference Register register, @Reference Lookup lookup, @Reference Clock clock) {
        this.register = register;
        this.lookup = lookup;
        this.ledger = new Ledger(register, clock);
        this.clock = clock;
    }

    @Override
    public Optional<Household> of(Caller by, String uhid) {
        by.require("patient.read");
        Set<String> all = lookup.uhids(by, uhid);
        String survivor = lookup.survivor(by, uhid);
        return register.tx(by, tx -> {
            tx.audit("patient.read", uhid, "household");
            MemberTable table = new MemberTable(tx.connection());
            Optional<MemberTable.Row> own = table.open(survivor);
            return own.or(() -> all.stream().flatMap(number -> table.open(number).stream()).findFirst()).map(row -> table.household(row.household()));
        });
    }

    @Override
    public List<Household> history(Caller by, String uhid) {
        by.require("patient.read");
        Set<String> all = lookup.uhids(by, uhid);
        return register.tx(by, tx -> {
            tx.audit("patient.read", uhid, "household");
            return all.stream().flatMap(number -> new MemberTable(tx.connection()).of(number).stream())
                    .map(row -> new Household(row.household(), List.of(row.member()))).toList();
        });
    }

    @Override
    public List<Household> family(Caller by, String mobile) {
        by.require("patient.read");
        List<String> same = lookup.search(by, mobile, null, MOST).items().stream()
                .filter(patient -> mobile.equals(patient.mobile()) && patient.mergedInto() == null && patient.identifiedAs() == null)
                .map(Patient::uhid).toList();
        return register.tx(by, tx -> {
            MemberTable table = new MemberTable(tx.connection());
            Map<String, Household> found = new LinkedHashMap<>();
            same.forEach(uhid -> table.open(uhid).ifPresentOrElse(row -> found.computeIfAbsent(row.household(), table::household),
                    () -> found.put(uhid, new Household(null, List.of(new Member(uhid, Relation.OTHER, null, null, null, null))))));
            return new ArrayList<>(found.values());
        });
    }

    @Override
    public Household begin(Caller by, String head) {
        by.require("patient.register");
        return settled(by, tx -> {
            MemberTable table = new MemberTable(tx.connection());
            return table.open(head).filter(row -> row.member().relation() == Relation.HEAD).map(row -> kept(tx, table.household(row.household()), head))
                    .orElseGet(() -> put(tx, Ids.next(clock), head, Relation.HEAD, null));
        });
    }

    private static Household kept(Tx tx, Household household, String head) {
        tx.audit("patient.read", head, "household=" + household.id());
        return household;
    }

    @Override
    public Household take(Caller by, String household, String uhid, Relation relation, String reason) {
        by.require("patient.register");
        if (relation == null) {
            throw Problem.invalid("relation", "not-null");
        }
        String why = reason == null || reason.isBlank() ? null : Fields.reason(reason);
        return settled(by, tx -> {
            MemberTable table = new MemberTable(tx.connection());
            if (household == null || table.household(household).members().isEmpty()) {
                throw Problem.unknown("patient.household.unknown");
            }
            return put(tx, household, uhid, relation, why);
        });
    }

    private Household settled(Caller by, Function<Tx, Household> work) {
        try {
            return register.tx(by, work);
        } catch (ConstraintViolation e) {
            // Another clerk has just put the person or the head somewhere.
            return register.tx(by, work);
        }
    }

    private Household put(Tx tx, String household, String uhid, Relation relation, String reason) {
        ledger.open(tx, uhid);
        MemberTable table = new MemberTable(tx.connection());
        Optional<MemberTable.Row> before = table.open(uhid);
        boolean stays = before.isPresent() && before.get().household().equals(household);
        if (before.isPresent()) {
            notAlone(table, before.get(), relation);
            table.leave(uhid, tx.now(), reason);
        }
        if (relation == Relation.HEAD) {
            table.demote(household);
        }
        table.add(Ids.next(clock), household, new Member(uhid, relation, stays ? before.get().member().joined() : tx.now(), tx.by().user(), null, reason));
        tx.audit(WRITE, uhid, "household=" + household + " relation=" + relation);
        return table.household(household);
    }

    /** A head does not leave others without one. */
    private static void notAlone(MemberTable table, MemberTable.Row stay, Relation next) {
        boolean head = stay.member().relation() == Relation.HEAD && next != Relation.HEAD;
        if (head && table.household(stay.household()).members().size() > 1) {
            throw Problem.conflict("patient.household.head");
        }
    }

    @Override
    public void leave(Caller by, String uhid, String reason) {
        by.require("patient.register");
        String why = Fields.reason(reason);
        register.tx(by, tx -> {
            ledger.open(tx, uhid);
            MemberTable table = new MemberTable(tx.connection());
            MemberTable.Row stay = table.open(uhid).orElseThrow(() -> Problem.unknown("patient.household.unknown"));
            notAlone(table, stay, null);
            table.leave(uhid, tx.now(), why);
            tx.audit(WRITE, uhid, "left household=" + stay.household());
            return null;
        });
    }
}
