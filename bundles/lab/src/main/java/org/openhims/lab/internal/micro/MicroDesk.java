// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal.micro;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.openhims.lab.LabTest;
import org.openhims.lab.internal.Catalogue;
import org.openhims.lab.internal.LabUnit;
import org.openhims.lab.internal.Tell;
import org.openhims.lab.micro.Antibiogram;
import org.openhims.lab.micro.MicroEvent;
import org.openhims.lab.micro.MicroRules;
import org.openhims.lab.micro.Microbiology;
import org.openhims.platform.Problem;
import org.openhims.platform.access.Caller;
import org.openhims.platform.facility.Facility;
import org.openhims.platform.store.ConstraintViolation;
import org.openhims.platform.store.Tx;
import org.openhims.platform.work.Json;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The laboratory's rules of microbiology, and what its isolates are susceptible to. */
@Component(service = Microbiology.class)
public final class MicroDesk implements Microbiology {

    private static final String READ = "lab.worklist";
    private static final String MANAGE = "lab.micro.manage";
    private static final int YEARS = 3;
    private static final int DAYS = 1096;

    private final LabUnit unit;
    private final Catalogue catalogue;
    private final Vocabulary vocabulary;
    private final MicroBook book;
    private final Words words;
    private final Facility facility;
    private final Tell tell;
    private final Json json;

    @Activate
    public MicroDesk(@Reference LabUnit unit, @Reference Catalogue catalogue, @Reference Vocabulary vocabulary, @Reference MicroBook book,
            @Reference Words words, @Reference Facility facility, @Reference Tell tell, @Reference Json json) {
        this.unit = unit;
        this.catalogue = catalogue;
        this.vocabulary = vocabulary;
        this.book = book;
        this.words = words;
        this.facility = facility;
        this.tell = tell;
        this.json = json;
    }

    @Override
    public MicroRules current(Caller by) {
        by.require(READ);
        return unit.tx(by, book::latest);
    }

    @Override
    public MicroRules version(Caller by, int version) {
        by.require(READ);
        return unit.tx(by, tx -> book.find(tx, version)).orElseThrow(() -> Problem.unknown("lab.micro.unknown"));
    }

    @Override
    public MicroRules change(Caller by, MicroRules rules) {
        by.require(MANAGE);
        Set<String> specimens = catalogue.shelf().tests(Locale.ENGLISH).map(LabTest::specimen).collect(Collectors.toSet());
        MicroChecks.check(vocabulary, specimens, rules);
        try {
            MicroRules next = unit.tx(by, tx -> change(tx, rules));
            book.changed();
            return next;
        } catch (ConstraintViolation quicker) {
            throw Problem.conflict("lab.micro.changed");
        }
    }

    private MicroRules change(Tx tx, MicroRules rules) {
        if (book.latest(tx).version() != rules.version()) {
            throw Problem.conflict("lab.micro.changed");
        }
        MicroRules next = new MicroRules(rules.version() + 1, rules.standard(), rules.breakpoints(), rules.cascades(), rules.alerts(), tx.now(),
                tx.by().user());
        book.insert(tx, next);
        tell.live(tx, null, MicroEvent.RULES, new MicroEvent.RulesChanged(next.version()));
        tx.audit(MANAGE, null, "version=" + next.version() + " breakpoints=" + next.breakpoints().size());
        return next;
    }

    @Override
    public List<Antibiogram> antibiogram(Caller by, LocalDate from, LocalDate until) {
        by.require(READ);
        if (from == null || until == null || until.isBefore(from) || until.isAfter(from.plusYears(YEARS))) {
            throw Problem.invalid("until", "lab.period", DAYS);
        }
        return unit.tx(by, tx -> {
            tx.audit("lab.result.read", null, "antibiogram from=" + from + " until=" + until);
            Cumulation all = new Cumulation();
            Grown.of(tx, json, from.atStartOfDay(facility.zone()).toInstant(), until.plusDays(1).atStartOfDay(facility.zone()).toInstant())
                    .forEach(all::add);
            return all.rows(words, vocabulary, by.locale());
        });
    }
}
