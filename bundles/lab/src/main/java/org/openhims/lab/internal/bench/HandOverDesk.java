// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal.bench;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.openhims.lab.bench.BenchEvent;
import org.openhims.lab.bench.HandOver;
import org.openhims.lab.bench.HandOvers;
import org.openhims.lab.bench.OpenWorkList;
import org.openhims.lab.internal.LabUnit;
import org.openhims.lab.internal.Limits;
import org.openhims.lab.internal.Tell;
import org.openhims.platform.Ids;
import org.openhims.platform.Page;
import org.openhims.platform.Problem;
import org.openhims.platform.access.Caller;
import org.openhims.platform.store.Sql;
import org.openhims.platform.store.Tx;
import org.openhims.platform.work.Json;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Hand-overs from shift to shift. */
@Component(service = HandOvers.class)
public final class HandOverDesk implements HandOvers {

    private static final String READ = "lab.worklist";
    private static final String WRITE = "lab.handover";
    private static final int NOTE = 1000;
    private static final String COLUMNS = "select id, given_by, given_at, note, open_work, accepted_by, accepted_at from lab_handover";
    private static final String INSERT = "insert into lab_handover (id, given_by, given_at, note, open_work) values (?, ?, ?, ?, ?)";
    private static final String ACCEPT = "update lab_handover set accepted_by = ?, accepted_at = ? where id = ? and accepted_by is null";
    private static final String PAST = COLUMNS + " where id < ? order by id desc fetch first ? rows only";
    private static final String NEWEST = "~";

    private final LabUnit unit;
    private final Json json;
    private final Tell tell;
    private final Clock clock;

    @Activate
    public HandOverDesk(@Reference LabUnit unit, @Reference Json json, @Reference Tell tell, @Reference Clock clock) {
        this.unit = unit;
        this.json = json;
        this.tell = tell;
        this.clock = clock;
    }

    @Override
    public OpenWorkList open(Caller by) {
        by.require(READ);
        return unit.tx(by, tx -> {
            tx.audit("lab.specimen.read", null, "open work");
            return OpenThings.now(tx);
        });
    }

    @Override
    public HandOver give(Caller by, String note) {
        by.require(WRITE);
        if (note != null && note.length() > NOTE) {
            throw Problem.invalid("note", "size", 0, NOTE);
        }
        return unit.tx(by, tx -> {
            HandOver given = new HandOver(Ids.next(clock), by.user(), tx.now(), note, OpenThings.now(tx), null, null);
            new Sql(tx.connection()).update(INSERT, given.id(), given.givenBy(), given.givenAt(), note, json.write(given.list()));
            tell.live(tx, null, BenchEvent.GIVEN, new BenchEvent.Given(given.id(), by.user()));
            tx.audit(WRITE, null, "given=" + given.id());
            return given;
        });
    }

    @Override
    public HandOver accept(Caller by, String id) {
        by.require(WRITE);
        return unit.tx(by, tx -> {
            HandOver given = find(tx, id).orElseThrow(() -> Problem.unknown("lab.handover.unknown"));
            if (given.givenBy().equals(by.user())) {
                throw Problem.conflict("lab.handover.self");
            }
            if (new Sql(tx.connection()).update(ACCEPT, by.user(), tx.now(), id) == 0) {
                throw Problem.conflict("lab.handover.accepted");
            }
            tell.live(tx, null, BenchEvent.ACCEPTED, new BenchEvent.Accepted(id, by.user()));
            tx.audit(WRITE, null, "accepted=" + id);
            return find(tx, id).orElseThrow();
        });
    }

    private Optional<HandOver> find(Tx tx, String id) {
        return new Sql(tx.connection()).first(COLUMNS + " where id = ?", this::handOver, id);
    }

    @Override
    public Page<HandOver> past(Caller by, String cursor, int limit) {
        by.require(READ);
        int most = Limits.within(limit, 50);
        return unit.tx(by, tx -> {
            List<HandOver> all = new Sql(tx.connection()).list(PAST, this::handOver, cursor == null ? NEWEST : cursor, most + 1);
            tx.audit("lab.specimen.read", null, "hand-overs");
            return Page.of(all, most, HandOver::id);
        });
    }

    private HandOver handOver(ResultSet row) throws SQLException {
        return new HandOver(row.getString("id"), row.getString("given_by"), Sql.instant(row, "given_at"), row.getString("note"),
                json.read(row.getString("open_work"), OpenWorkList.class), row.getString("accepted_by"), Sql.instant(row, "accepted_at"));
    }
}
