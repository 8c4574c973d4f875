// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal.rules;

import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.openhims.lab.LabTest;
import org.openhims.lab.internal.Catalogue;
import org.openhims.lab.internal.Quantity;
import org.openhims.lab.internal.Tell;
import org.openhims.lab.internal.store.OrderRow;
import org.openhims.lab.internal.store.ResultRow;
import org.openhims.lab.internal.store.SpecimenRow;
import org.openhims.lab.rules.Reflex;
import org.openhims.lab.rules.ReflexRule;
import org.openhims.lab.rules.RulesEvent;
import org.openhims.platform.Ids;
import org.openhims.platform.store.Sql;
import org.openhims.platform.store.Tx;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Adds tests to an order because of what a validated result says, on the same specimen if that allows it. */
@Component(service = Reflexes.class)
public final class Reflexes {

    private static final String INSERT = "insert into lab_reflex (id, result_id, order_id, accession, analyte, test, outcome, rules_version, added_at)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String KNOWN = "select count(*) from lab_reflex where result_id = ? and test = ?";
    private static final String OF_ORDER = "select result_id, order_id, accession, analyte, test, outcome, rules_version, added_at from lab_reflex"
            + " where order_id = ? order by id";
    private static final String ADDED = "added";

    private final RuleBook book;
    private final Catalogue catalogue;
    private final Tell tell;
    private final Clock clock;

    @Activate
    public Reflexes(@Reference RuleBook book, @Reference Catalogue catalogue, @Reference Tell tell, @Reference Clock clock) {
        this.book = book;
        this.catalogue = catalogue;
        this.tell = tell;
        this.clock = clock;
    }

    /**
     * Returns true when a test was added.
     *
     * @param validated results of the specimen, which is locked or changed in this transaction
     */
    public boolean apply(Tx tx, String accession, Collection<ResultRow> validated) {
        boolean added = false;
        for (ResultRow result : validated) {
            List<String> tests = book.present().reflexes(result.analyte()).stream().filter(rule -> meets(rule, result)).map(ReflexRule::test).distinct()
                    .toList();
            for (String test : tests) {
                added |= answer(tx, accession, result, test);
            }
        }
        return added;
    }

    static boolean meets(ReflexRule rule, ResultRow result) {
        Optional<Quantity> value = Quantity.parse(result.value());
        return result.flag() != null && rule.flags().contains(result.flag()) || value.filter(v -> v.below(rule.below())).isPresent()
                || value.filter(v -> v.above(rule.above())).isPresent()
                || result.value() != null && rule.words().stream().anyMatch(word -> word.equalsIgnoreCase(result.value().strip()));
    }

    private boolean answer(Tx tx, String accession, ResultRow result, String test) {
        if (new Sql(tx.connection()).number(KNOWN, result.id(), test) > 0) {
            return false;
        }
        // Two specimens of the order may be reported at once.
        OrderRow order = tx.em().find(OrderRow.class, result.order(), LockModeType.PESSIMISTIC_WRITE);
        SpecimenRow specimen = tx.em().find(SpecimenRow.class, accession);
        String outcome = outcome(catalogue.shelf().test(test, Locale.ENGLISH), order, specimen);
        if (outcome.equals(ADDED)) {
            tell.live(tx, result.uhid(), RulesEvent.REFLEX, new RulesEvent.ReflexAdded(order.id(), accession, result.id(), test));
            tx.audit("lab.order", result.uhid(), "reflex order=" + order.id() + " test=" + test);
        }
        new Sql(tx.connection()).update(INSERT, Ids.next(clock), result.id(), order.id(), accession, result.analyte(), test, outcome,
                book.present().set().version(), tx.now());
        return outcome.equals(ADDED);
    }

    private static String outcome(LabTest test, OrderRow order, SpecimenRow specimen) {
        if (test == null || !test.offered()) {
            return "not-offered";
        }
        if (order.tests().contains(test.code())) {
            return "ordered-already";
        }
        if (!specimen.suits(test)) {
            return "other-specimen";
        }
        return order.add(test.code()) && specimen.add(test.code()) ? ADDED : "order-full";
    }

    /** What was done on an order, the first first. */
    public List<Reflex> of(Tx tx, String order) {
        return new Sql(tx.connection()).list(OF_ORDER, row -> new Reflex(row.getString("result_id"), row.getString("order_id"), row.getString("accession"),
                row.getString("analyte"), row.getString("test"), row.getString("outcome"), row.getInt("rules_version"), Sql.instant(row, "added_at")),
                order);
    }
}
