// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.openhims.lab.Analyte;
import org.openhims.lab.LabCatalogue;
import org.openhims.lab.LabEvent;
import org.openhims.lab.LabTest;
import org.openhims.lab.ReferenceRange;
import org.openhims.platform.Problem;
import org.openhims.platform.access.Caller;
import org.openhims.platform.events.Event;
import org.openhims.platform.events.LiveListener;
import org.openhims.platform.store.ConstraintViolation;
import org.openhims.platform.store.Sql;
import org.openhims.platform.store.Tx;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The catalogue, kept in memory; a change by any node on this database comes through the journal. */
@Component(service = {LabCatalogue.class, Catalogue.class, LiveListener.class})
public final class Catalogue implements LabCatalogue, LiveListener {

    private static final Caller LAB = Caller.system("lab");

    private final LabUnit unit;
    private final Tell tell;
    private final Clock clock;
    /** Null when it has to be read again. */
    private final AtomicReference<Shelf> shelf = new AtomicReference<>();

    @Activate
    public Catalogue(@Reference LabUnit unit, @Reference Tell tell, @Reference Clock clock) {
        this.unit = unit;
        this.tell = tell;
        this.clock = clock;
        try {
            unit.tx(LAB, tx -> tables(tx).seed());
        } catch (ConstraintViolation other) {
            // Another node on this database has just done it.
        }
    }

    public Shelf shelf() {
        Shelf known = shelf.get();
        if (known == null) {
            known = unit.tx(LAB, tx -> tables(tx).read());
            shelf.set(known);
        }
        return known;
    }

    private CatalogueTables tables(Tx tx) {
        return new CatalogueTables(new Sql(tx.connection()), clock);
    }

    @Override
    public List<LabTest> tests(Caller by) {
        by.require("lab.catalogue.read");
        return shelf().tests(by.locale()).toList();
    }

    @Override
    public LabTest test(Caller by, String code) {
        by.require("lab.catalogue.read");
        LabTest test = shelf().test(code, by.locale());
        if (test == null) {
            throw Problem.unknown("lab.test.unknown");
        }
        return test;
    }

    @Override
    public List<Analyte> analytes(Caller by) {
        by.require("lab.catalogue.read");
        return shelf().analytes(by.locale()).toList();
    }

    @Override
    public Analyte analyte(Caller by, String code) {
        by.require("lab.catalogue.read");
        Analyte analyte = shelf().analyte(code, by.locale());
        if (analyte == null) {
            throw Problem.unknown("lab.analyte.unknown");
        }
        return analyte;
    }

    @Override
    public List<ReferenceRange> ranges(Caller by, String analyte) {
        return shelf().ranges(analyte(by, analyte).code());
    }

    @Override
    public List<ReferenceRange> setRanges(Caller by, String analyte, List<ReferenceRange> ranges) {
        by.require("lab.catalogue.manage");
        analyte(by, analyte);
        RangeRules.check(analyte, ranges);
        change(by, analyte, tx -> tables(tx).replaceRanges(analyte, ranges));
        return shelf().ranges(analyte);
    }

    @Override
    public LabTest offer(Caller by, String code, boolean offered) {
        by.require("lab.catalogue.manage");
        test(by, code);
        change(by, code, tx -> tables(tx).offer(code, offered));
        return test(by, code);
    }

    private void change(Caller by, String code, java.util.function.Consumer<Tx> work) {
        unit.tx(by, tx -> {
            work.accept(tx);
            tell.live(tx, null, new LabEvent.CatalogueChanged(code));
            tx.audit("lab.catalogue.manage", null, "code=" + code);
            return null;
        });
        shelf.set(null);
    }

    @Override
    public Set<String> types() {
        return Set.of(LabEvent.CATALOGUE_CHANGED);
    }

    @Override
    public void told(Event event) {
        shelf.set(null);
    }
}
