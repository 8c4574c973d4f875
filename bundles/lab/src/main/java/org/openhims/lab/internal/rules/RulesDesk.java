// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal.rules;

import java.util.List;
import org.openhims.lab.internal.Catalogue;
import org.openhims.lab.internal.LabUnit;
import org.openhims.lab.internal.Tell;
import org.openhims.lab.internal.store.OrderRow;
import org.openhims.lab.rules.DryRun;
import org.openhims.lab.rules.LabRules;
import org.openhims.lab.rules.Reflex;
import org.openhims.lab.rules.RuleSet;
import org.openhims.lab.rules.RulesEvent;
import org.openhims.platform.Problem;
import org.openhims.platform.access.Caller;
import org.openhims.platform.store.ConstraintViolation;
import org.openhims.platform.store.Tx;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The laboratory's rules, for people. */
@Component(service = LabRules.class)
public final class RulesDesk implements LabRules {

    private static final String READ = "lab.rules.read";
    private static final String MANAGE = "lab.rules.manage";
    private static final int MOST = 5000;

    private final LabUnit unit;
    private final Catalogue catalogue;
    private final RuleBook book;
    private final Reflexes reflexes;
    private final Tell tell;

    @Activate
    public RulesDesk(@Reference LabUnit unit, @Reference Catalogue catalogue, @Reference RuleBook book, @Reference Reflexes reflexes,
            @Reference Tell tell) {
        this.unit = unit;
        this.catalogue = catalogue;
        this.book = book;
        this.reflexes = reflexes;
        this.tell = tell;
    }

    @Override
    public RuleSet current(Caller by) {
        by.require(READ);
        return unit.tx(by, book::latest);
    }

    @Override
    public RuleSet version(Caller by, int version) {
        by.require(READ);
        return unit.tx(by, tx -> book.find(tx, version)).orElseThrow(() -> Problem.unknown("lab.rules.unknown"));
    }

    @Override
    public RuleSet change(Caller by, RuleSet rules) {
        by.require(MANAGE);
        RuleChecks.check(catalogue.shelf(), rules);
        try {
            RuleSet next = unit.tx(by, tx -> change(tx, rules));
            book.changed();
            return next;
        } catch (ConstraintViolation quicker) {
            throw Problem.conflict("lab.rules.changed");
        }
    }

    private RuleSet change(Tx tx, RuleSet rules) {
        if (book.latest(tx).version() != rules.version()) {
            throw Problem.conflict("lab.rules.changed");
        }
        RuleSet next = new RuleSet(rules.version() + 1, rules.autoverification(), rules.testsOff(), rules.analytes(), rules.reflexes(), tx.now(),
                tx.by().user());
        book.insert(tx, next);
        tell.live(tx, null, RulesEvent.CHANGED, new RulesEvent.Changed(next.version()));
        tx.audit(MANAGE, null, "version=" + next.version());
        return next;
    }

    @Override
    public DryRun dryRun(Caller by, RuleSet rules, int last) {
        by.require(READ);
        if (last < 1 || last > MOST) {
            throw Problem.invalid("last", "limit", 1, MOST);
        }
        if (rules != null) {
            RuleChecks.check(catalogue.shelf(), rules);
        }
        return unit.tx(by, tx -> {
            tx.audit(READ, null, "dry-run=" + last);
            return new PastResults(tx, catalogue.shelf()).run(rules == null ? new Rules(book.latest(tx)) : new Rules(rules), rules == null, last);
        });
    }

    @Override
    public List<Reflex> reflexes(Caller by, String order) {
        by.require("lab.worklist");
        return unit.tx(by, tx -> {
            OrderRow row = tx.em().find(OrderRow.class, order);
            if (row == null) {
                throw Problem.unknown("lab.order.unknown");
            }
            tx.audit("lab.order.read", row.uhid(), "order=" + order);
            return reflexes.of(tx, order);
        });
    }
}
