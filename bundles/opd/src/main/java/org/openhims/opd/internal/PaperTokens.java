// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openhims.opd.PaperVisit;
import org.openhims.opd.Visit;
import org.openhims.opd.WalkIn;
import org.openhims.platform.Problem;
import org.openhims.platform.access.Caller;
import org.openhims.platform.downtime.Kit;
import org.openhims.platform.downtime.PaperForm;
import org.openhims.platform.downtime.PaperSource;
import org.openhims.platform.downtime.PaperTime;
import org.openhims.platform.facility.Facility;
import org.openhims.platform.store.Sql;
import org.openhims.platform.store.Store;
import org.openhims.platform.store.Tx;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Tokens on the stickers of downtime kits. They belong to a queue and to no day, since nobody knows the day beforehand. */
@Component(service = {PaperTokens.class, PaperSource.class})
public final class PaperTokens implements PaperSource {

    /** The day's own numbers stay below. */
    static final int BASE = 100_000;

    private static final String INSERT = "insert into opd_reserved (label, queue, token_number, kit, reserved_at) values (?, ?, ?, ?, ?)";
    private static final String OF_KIT = "select r.label, q.id, q.name_en, q.name_hi from opd_reserved r join opd_queue q on q.id = r.queue "
            + "where r.kit = ? order by q.id, r.token_number";

    private final OpdUnit unit;
    private final Store store;
    private final Facility facility;

    @Activate
    public PaperTokens(@Reference OpdUnit unit, @Reference Store store, @Reference Facility facility) {
        this.unit = unit;
        this.store = store;
        this.facility = facility;
    }

    /** @param visit that was opened with it; null while there is none */
    record Sticker(String label, String queue, int number, Instant reservedAt, String visit) {
    }

    /** The sticker, nobody else's until the end of the transaction; 400 when it is none of ours, of another queue, or the time does not fit. */
    Sticker claim(Tx tx, WalkIn arrival) {
        PaperVisit slip = arrival.downtime();
        new Check().text("downtime.token", slip.token(), 12).done();
        String label = slip.token().strip().toUpperCase(Locale.ROOT);
        Sql sql = OpdUnit.sql(tx);
        sql.update("update opd_reserved set kit = kit where label = ?", label);
        Sticker sticker = sql.first("select label, queue, token_number, reserved_at, visit from opd_reserved where label = ?",
                row -> new Sticker(row.getString(1), row.getString(2), row.getInt(3), Sql.instant(row, "reserved_at"), row.getString(5)), label)
                .orElseThrow(() -> Problem.invalid("downtime.token", "downtime.not-reserved"));
        if (!sticker.queue().equals(arrival.queue())) {
            throw Problem.invalid("downtime.token", "opd.downtime.queue", sticker.queue());
        }
        PaperTime.check(slip.at(), sticker.reservedAt(), tx.now(), facility);
        if (slip.stillWaits() && !facility.day(slip.at()).equals(facility.day(tx.now()))) {
            throw Problem.invalid("downtime.waiting", "opd.downtime.today");
        }
        return sticker;
    }

    void used(Tx tx, Sticker sticker, Visit visit) {
        OpdUnit.sql(tx).update("update opd_reserved set visit = ? where label = ?", visit.id(), sticker.label());
    }

    @Override
    public String kind() {
        return "token";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public void reserve(Caller by, Kit kit, int count) {
        List<QueueRow> queues = unit.tx(by, tx -> QueueRow.all(OpdUnit.sql(tx)));
        List<Object[]> rows = new ArrayList<>();
        for (QueueRow queue : queues) {
            for (int i = 0; i < count; i++) {
                long number = store.nextNumber("opd.paper." + queue.id());
                rows.add(new Object[] {queue.prefix() + "-D" + number, queue.id(), (int) (BASE + number), kit.number(), kit.madeAt()});
            }
        }
        unit.tx(by, tx -> {
            if (OpdUnit.sql(tx).number("select count(*) from opd_reserved where kit = ?", kit.number()) == 0) {
                OpdUnit.sql(tx).batch(INSERT, rows);
                tx.audit("downtime.kit", null, "kit=" + kit.number() + " tokens=" + rows.size());
            }
            return null;
        });
    }

    @Override
    public List<org.openhims.platform.downtime.Sticker> stickers(long kit, Locale language) {
        String name = language.getLanguage().equals("hi") ? "name_hi" : "name_en";
        return unit.tx(Caller.system("opd"), tx -> OpdUnit.sql(tx).list(OF_KIT,
                row -> new org.openhims.platform.downtime.Sticker(row.getString("label"), row.getString(name)), kit));
    }

    @Override
    public PaperForm form() {
        return new PaperForm("opd.paper.title", List.of("opd.paper.uhid", "opd.paper.token"), List.of(
                PaperForm.half("opd.paper.at"), PaperForm.half("opd.paper.name"), PaperForm.wide("opd.paper.complaints", 20),
                PaperForm.wide("opd.paper.vitals", 11), PaperForm.wide("opd.paper.diagnosis", 16), PaperForm.wide("opd.paper.prescription", 50),
                PaperForm.wide("opd.paper.advice", 16), PaperForm.half("opd.paper.doctor"), PaperForm.half("opd.paper.signature")));
    }
}
