// SPDX-License-Identifier: Apache-2.0
package org.openhims.pharmacy.internal;

import java.math.BigDecimal;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.openhims.opd.DrugChecks;
import org.openhims.opd.Finding;
import org.openhims.opd.Finding.Check;
import org.openhims.opd.Finding.Verdict;
import org.openhims.opd.RxFrequency;
import org.openhims.opd.RxLine;
import org.openhims.pharmacy.RxOrder;
import org.openhims.pharmacy.RxOrder.RxOrderLine;
import org.openhims.platform.ProblemException;
import org.openhims.platform.access.Caller;
import org.openhims.platform.facility.Facility;
import org.openhims.platform.store.Sql;
import org.openhims.platform.text.Texts;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** What stands against an order at the counter: by the checks of the OPD, and by what was given here. Not checked is never clear. */
@Component(service = Findings.class)
public final class Findings {

    private static final String TAKING = "select max(l.lasts_until) as lasts from pharmacy_dispensed l join pharmacy_dispense d on d.id = l.dispense "
            + "where d.uhid = ? and d.order_id <> ? and d.status = 'DONE' and l.lasts_until >= ? and l.returned < l.quantity "
            + "and (l.drug = ? or lower(l.generic) = ?)";

    private final PharmacyUnit unit;
    private final Register register;
    private final Facility facility;
    private final Texts texts;

    /** Away where there is no OPD. */
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    volatile DrugChecks checks;

    @Activate
    public Findings(@Reference PharmacyUnit unit, @Reference Register register, @Reference Facility facility, @Reference Texts texts) {
        this.unit = unit;
        this.register = register;
        this.facility = facility;
        this.texts = texts;
    }

    /** Of the lines with something owed; the finding's line is that of the order, from 0. */
    List<Finding> of(Caller by, RxOrder order) {
        List<RxOrderLine> owed = order.lines().stream().filter(line -> line.owed() > 0).toList();
        if (order.uhid() == null) {
            return notChecked(by, owed, "pharmacy.check.nobody");
        }
        List<Finding> found = new ArrayList<>(asked(by, order, owed));
        for (RxOrderLine line : owed) {
            boolean told = found.stream().anyMatch(one -> one.line() == line.line() - 1 && one.check() == Check.DUPLICATE
                    && one.verdict() == Verdict.WARNING);
            LocalDate lasts = told ? null : taking(by, order, line);
            if (lasts != null) {
                found.add(new Finding(line.line() - 1, Check.DUPLICATE, Verdict.WARNING, texts.text(by.locale(), "pharmacy.check.twice", lasts.toString())));
            }
        }
        return found;
    }

    private List<Finding> notChecked(Caller by, List<RxOrderLine> lines, String why) {
        return lines.stream().map(line -> new Finding(line.line() - 1, Check.ALLERGY, Verdict.NOT_CHECKED, texts.text(by.locale(), why))).toList();
    }

    private List<Finding> asked(Caller by, RxOrder order, List<RxOrderLine> owed) {
        DrugChecks present = checks;
        if (present == null) {
            return notChecked(by, owed, "pharmacy.check.away");
        }
        try {
            String own = order.source().equals("opd") ? order.sourceId() : null;
            return present.check(by.withClaim(null), order.uhid(), owed.stream().map(Findings::whole).toList(), own).stream()
                    .map(one -> new Finding(owed.get(one.line()).line() - 1, one.check(), one.verdict(), one.message())).toList();
        } catch (ProblemException away) {
            return notChecked(by, owed, "pharmacy.check.away");
        }
    }

    /** Who buys without a prescription is not asked how it is taken: the dose is then that of the least. */
    private static RxLine whole(RxOrderLine line) {
        RxLine rx = line.rx();
        return rx.dose() != null && rx.frequency() != null ? rx : new RxLine(rx.drug(), rx.name(), rx.brand(), BigDecimal.ONE, rx.unit(), rx.route(),
                RxFrequency.STAT, null, line.quantity(), rx.food(), rx.instructions(), rx.reason());
    }

    /** Until when what was given before for another order lasts; null when nothing does. */
    private LocalDate taking(Caller by, RxOrder order, RxOrderLine line) {
        Set<String> all = register.uhids(order.uhid());
        String drug = line.rx().drug() == null ? "" : line.rx().drug();
        String generic = line.generic() == null ? "" : line.generic().toLowerCase(Locale.ROOT);
        return unit.tx(by.withClaim(null), tx -> {
            Sql sql = PharmacyUnit.sql(tx);
            Date today = Date.valueOf(facility.day(tx.now()));
            return all.stream().flatMap(uhid -> sql.list(TAKING, row -> row.getDate("lasts"), uhid, order.id(), today, drug, generic).stream())
                    .filter(date -> date != null).map(Date::toLocalDate).max(LocalDate::compareTo).orElse(null);
        });
    }
}
