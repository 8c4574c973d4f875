// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal.qc;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.openhims.lab.Analyte;
import org.openhims.lab.internal.Catalogue;
import org.openhims.lab.internal.LabUnit;
import org.openhims.lab.internal.Limits;
import org.openhims.lab.internal.Tell;
import org.openhims.lab.quality.ControlLot;
import org.openhims.lab.quality.ControlResult;
import org.openhims.lab.quality.Hold;
import org.openhims.lab.quality.NewControlResult;
import org.openhims.lab.quality.QualityControl;
import org.openhims.lab.quality.QualityEvent;
import org.openhims.platform.Ids;
import org.openhims.platform.Page;
import org.openhims.platform.Problem;
import org.openhims.platform.access.Caller;
import org.openhims.platform.facility.Facility;
import org.openhims.platform.store.ConstraintViolation;
import org.openhims.platform.store.Tx;
import org.openhims.platform.text.Texts;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Controls, and what they hold back, for people. */
@Component(service = QualityControl.class)
public final class QualityDesk implements QualityControl {

    private static final String READ = "lab.qc.read";
    private static final int MOST = 200;
    private static final int SHORTEST = 10;
    private static final int LONGEST = 500;

    private final LabUnit unit;
    private final Catalogue catalogue;
    private final ControlLots lots;
    private final Controls controls;
    private final Facility facility;
    private final Texts texts;
    private final Tell tell;
    private final Clock clock;

    @Activate
    public QualityDesk(@Reference LabUnit unit, @Reference Catalogue catalogue, @Reference ControlLots lots, @Reference Controls controls,
            @Reference Facility facility, @Reference Texts texts, @Reference Tell tell, @Reference Clock clock) {
        this.unit = unit;
        this.catalogue = catalogue;
        this.lots = lots;
        this.controls = controls;
        this.facility = facility;
        this.texts = texts;
        this.tell = tell;
        this.clock = clock;
    }

    @Override
    public List<ControlLot> lots(Caller by, boolean inUse) {
        by.require(READ);
        LocalDate today = facility.day(clock.instant());
        return unit.tx(by, tx -> new LotTable(tx).all().stream().filter(lot -> !inUse || lot.fits(today, lot.device())).toList());
    }

    @Override
    public ControlLot addLot(Caller by, ControlLot lot) {
        by.require("lab.qc.manage");
        Analyte analyte = lot.analyte() == null ? null : catalogue.shelf().analyte(lot.analyte(), Locale.ENGLISH);
        LotRules.check(lot, analyte);
        ControlLot added = new ControlLot(Ids.next(clock), lot.control().strip(), lot.lot().strip(), lot.analyte(), lot.level(), lot.device(), lot.mean(),
                lot.sd(), analyte.unit(), lot.expires(), lot.from(), lot.until());
        try {
            return change(by, added.id(), tx -> new LotTable(tx).insert(added));
        } catch (ConstraintViolation known) {
            throw Problem.conflict("lab.control.exists");
        }
    }

    @Override
    public ControlLot endLot(Caller by, String id, LocalDate until) {
        by.require("lab.qc.manage");
        if (until == null) {
            throw Problem.invalid("until", "not-null");
        }
        return change(by, id, tx -> {
            if (!new LotTable(tx).end(id, until)) {
                throw Problem.unknown("lab.control.unknown");
            }
        });
    }

    private ControlLot change(Caller by, String id, java.util.function.Consumer<Tx> work) {
        ControlLot lot = unit.tx(by, tx -> {
            work.accept(tx);
            tell.live(tx, null, QualityEvent.LOTS_CHANGED, new QualityEvent.LotsChanged(id));
            tx.audit("lab.qc.manage", null, "lot=" + id);
            return lot(tx, id);
        });
        lots.changed();
        return lot;
    }

    private static ControlLot lot(Tx tx, String id) {
        return new LotTable(tx).find(id == null ? "" : id).orElseThrow(() -> Problem.unknown("lab.control.unknown"));
    }

    @Override
    public ControlResult enter(Caller by, NewControlResult result) {
        by.require("lab.qc.enter");
        if (result.value() == null) {
            throw Problem.invalid("value", "not-null");
        }
        if (result.comment() != null && result.comment().length() > MOST) {
            throw Problem.invalid("comment", "size", 0, MOST);
        }
        return unit.tx(by, tx -> {
            ControlLot lot = lot(tx, result.lot());
            Instant at = result.at() == null ? tx.now() : result.at();
            if (at.isAfter(tx.now())) {
                throw Problem.invalid("at", "past-or-present");
            }
            if (!lot.fits(facility.day(at), result.device())) {
                throw Problem.conflict("lab.control.notinuse");
            }
            return controls.take(tx, new Controls.Measured(lot, result.device(), result.value(), at, tx.now(), null, result.comment()));
        });
    }

    @Override
    public List<ControlResult> results(Caller by, String lot, Instant from, Instant until) {
        by.require(READ);
        return unit.tx(by, tx -> new ControlTable(tx).of(lot(tx, lot).id(), from, until));
    }

    @Override
    public String picture(Caller by, String lot, Instant from, Instant until) {
        by.require(READ);
        return unit.tx(by, tx -> {
            ControlLot drawn = lot(tx, lot);
            String title = texts.text(by.locale(), "lab.picture.title", drawn.analyte(), drawn.control(), drawn.level(), drawn.lot());
            return LeveyJennings.of(drawn, new ControlTable(tx).of(lot, from, until), facility.zone(), title, texts.text(by.locale(), "lab.picture.mean"));
        });
    }

    @Override
    public Page<Hold> holds(Caller by, boolean open, String cursor, int limit) {
        by.require(READ);
        int most = Limits.within(limit, MOST);
        return unit.tx(by, tx -> Page.of(new Holds(tx).page(open, cursor, most + 1), most, Hold::id));
    }

    @Override
    public Hold override(Caller by, String id, String reason) {
        by.require("lab.qc.override");
        if (reason == null || reason.strip().length() < SHORTEST || reason.length() > LONGEST) {
            throw Problem.invalid("reason", "size", SHORTEST, LONGEST);
        }
        return unit.tx(by, tx -> {
            Holds holds = new Holds(tx);
            Hold hold = holds.find(id).orElseThrow(() -> Problem.unknown("lab.hold.unknown"));
            if (!holds.end(id, "override", reason.strip())) {
                throw Problem.conflict("lab.hold.ended");
            }
            controls.lifted(tx, hold, "override");
            tx.audit("lab.qc.override", null, "hold=" + id + " rule=" + hold.rule());
            return holds.find(id).orElseThrow();
        });
    }
}
