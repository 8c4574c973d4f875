// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal.outside;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.openhims.lab.internal.Catalogue;
import org.openhims.lab.internal.Fields;
import org.openhims.lab.internal.LabUnit;
import org.openhims.lab.outside.OutsideLaboratories;
import org.openhims.lab.outside.OutsideLaboratory;
import org.openhims.lab.outside.OutsideTest;
import org.openhims.lab.outside.OutsideTimes;
import org.openhims.platform.Problem;
import org.openhims.platform.access.Caller;
import org.openhims.platform.store.Tx;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Which tests other laboratories do. */
@Component(service = OutsideLaboratories.class)
public final class OutsideDesk implements OutsideLaboratories {

    static final String READ = "lab.outside.read";
    private static final String MANAGE = "lab.outside.manage";
    private static final int DAYS = 366;
    private static final int HOURS = 2160;

    private final LabUnit unit;
    private final Catalogue catalogue;

    @Activate
    public OutsideDesk(@Reference LabUnit unit, @Reference Catalogue catalogue) {
        this.unit = unit;
        this.catalogue = catalogue;
    }

    @Override
    public List<OutsideLaboratory> laboratories(Caller by) {
        by.require(READ);
        return unit.tx(by, tx -> new OutsideTable(tx).laboratories());
    }

    @Override
    public OutsideLaboratory set(Caller by, OutsideLaboratory laboratory) {
        by.require(MANAGE);
        new Fields().that(laboratory.code() != null && laboratory.code().matches("[A-Z0-9-]{1,16}"), "code", "pattern")
                .text("name", laboratory.name(), 1, 120).most("address", laboratory.address(), 200).done();
        return change(by, laboratory.code(), tx -> {
            OutsideLaboratory whole = new OutsideLaboratory(laboratory.code(), laboratory.name().strip(), Fields.stripped(laboratory.address()));
            new OutsideTable(tx).set(whole);
            return whole;
        });
    }

    private <T> T change(Caller by, String what, java.util.function.Function<Tx, T> work) {
        return unit.tx(by, tx -> {
            T done = work.apply(tx);
            tx.audit(MANAGE, null, "code=" + what);
            return done;
        });
    }

    @Override
    public List<OutsideTest> tests(Caller by) {
        by.require(READ);
        return unit.tx(by, tx -> new OutsideTable(tx).tests());
    }

    @Override
    public OutsideTest send(Caller by, OutsideTest test) {
        by.require(MANAGE);
        known(test.test());
        new Fields().between("hours", test.hours(), 1, HOURS).done();
        return change(by, test.test(), tx -> {
            OutsideTable table = new OutsideTable(tx);
            if (table.laboratory(test.laboratory()).isEmpty()) {
                throw Problem.unknown("lab.outside.unknown");
            }
            table.send(test);
            return test;
        });
    }

    private void known(String test) {
        if (test == null || catalogue.shelf().test(test, Locale.ENGLISH) == null) {
            throw Problem.unknown("lab.test.unknown");
        }
    }

    @Override
    public void keep(Caller by, String test) {
        by.require(MANAGE);
        known(test);
        change(by, test, tx -> {
            new OutsideTable(tx).keep(test);
            return null;
        });
    }

    @Override
    public List<OutsideTimes> times(Caller by, Instant from, Instant until) {
        by.require(READ);
        if (from == null || until == null || !from.isBefore(until) || Duration.between(from, until).toDays() > DAYS) {
            throw Problem.invalid("until", "lab.period", DAYS);
        }
        Map<String, List<OutsideTable.Took>> took = unit.tx(by, tx -> new OutsideTable(tx).took(from, until)).stream()
                .collect(Collectors.groupingBy(OutsideTable.Took::laboratory, TreeMap::new, Collectors.toList()));
        return took.entrySet().stream().map(one -> times(one.getKey(), one.getValue())).toList();
    }

    private static OutsideTimes times(String laboratory, List<OutsideTable.Took> took) {
        List<Long> hours = took.stream().map(one -> Duration.between(one.sent(), one.back()).toHours()).sorted().toList();
        int within = (int) took.stream().filter(one -> !one.back().isAfter(one.due())).count();
        return new OutsideTimes(laboratory, hours.size(), share(hours, 0.5), share(hours, 0.9), within);
    }

    /** The nearest rank of a list that is not empty. */
    private static Long share(List<Long> sorted, double part) {
        return sorted.get((int) Math.ceil(part * sorted.size()) - 1);
    }
}
