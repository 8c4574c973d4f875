// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd.internal.paper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.openhims.opd.PaperScript;
import org.openhims.opd.PaperScripts;
import org.openhims.opd.Visit;
import org.openhims.opd.VisitStatus;
import org.openhims.opd.internal.OpdUnit;
import org.openhims.opd.internal.Tell;
import org.openhims.opd.internal.VisitCode;
import org.openhims.opd.internal.VisitTable;
import org.openhims.opd.OpdEvent;
import org.openhims.platform.Ids;
import org.openhims.platform.Page;
import org.openhims.platform.Problem;
import org.openhims.platform.access.Caller;
import org.openhims.platform.access.CareTeam;
import org.openhims.platform.picture.Picture;
import org.openhims.platform.print.Sheet;
import org.openhims.platform.store.Sql;
import org.openhims.platform.store.Tx;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps the pictures of handwritten slips. */
@Component
public final class ScriptDesk implements PaperScripts {

    private static final String READ = "opd.prescription.read";
    private static final String DISPENSE = "opd.prescription.dispense";
    private static final String ATTACH = "opd.paper.attach";
    private static final int MOST_BYTES_KEPT = 400_000;
    private static final String COLUMNS = "select s.id, s.visit, v.uhid, v.name, v.label, s.taken_by, s.taken_at, "
            + "(select count(*) from opd_rx r where r.visit = s.visit and r.cancelled_at is null) as typed from opd_script s "
            + "join opd_visit v on v.id = s.visit ";
    private static final String LATEST = COLUMNS + "where s.id < ? and s.id = (select max(o.id) from opd_script o where o.visit = s.visit) "
            + "and v.status <> 'CANCELLED' and not exists (select 1 from opd_rx r where r.visit = s.visit and r.cancelled_at is null) order by s.id desc "
            + "fetch first 101 rows only";

    private final OpdUnit unit;
    private final CareTeam careTeam;
    private final Clock clock;
    private final Tell tell;
    private final BlankSlip blank;

    @Activate
    public ScriptDesk(@Reference OpdUnit unit, @Reference CareTeam careTeam, @Reference Clock clock, @Reference Tell tell,
            @Reference BlankSlip blank) {
        this.unit = unit;
        this.careTeam = careTeam;
        this.clock = clock;
        this.tell = tell;
        this.blank = blank;
    }

    @Override
    public Visit visit(Caller by, String code) {
        by.require("opd.visit.read");
        return unit.tx(by, tx -> {
            Visit found = new VisitTable(OpdUnit.sql(tx)).get(VisitCode.read(code));
            tx.audit("opd.visit.read", found.uhid(), "visit=" + found.id());
            return found;
        });
    }

    @Override
    public Sheet slip(Caller by, String visit) {
        return blank.of(by.locale(), visit(by, visit));
    }

    @Override
    public PaperScript attach(Caller by, String visit, byte[] picture) {
        by.require(ATTACH);
        // Before the transaction, since it takes its time.
        byte[] anew = Picture.read(picture, "picture", MOST_BYTES, 1600, 2200).jpeg(MOST_BYTES_KEPT);
        return unit.tx(by, tx -> {
            Visit found = new VisitTable(OpdUnit.sql(tx)).lock(VisitCode.read(visit));
            if (found.status() == VisitStatus.CANCELLED) {
                throw Problem.conflict("opd.visit.cancelled");
            }
            String id = Ids.next(clock);
            OpdUnit.sql(tx).update("insert into opd_script (id, visit, picture, taken_by, taken_at) values (?, ?, ?, ?, ?)", id, found.id(), anew,
                    by.user(), tx.now());
            tell.tell(tx, ATTACH, found, new OpdEvent.ScriptAttached(found.id(), id, by.user()));
            return one(OpdUnit.sql(tx), id);
        });
    }

    private static PaperScript one(Sql sql, String id) {
        return sql.first(COLUMNS + "where s.id = ?", ScriptDesk::script, id).orElseThrow(() -> Problem.unknown("opd.script.unknown"));
    }

    @Override
    public List<PaperScript> of(Caller by, String visit) {
        by.require(READ);
        Visit found = unit.tx(by, tx -> new VisitTable(OpdUnit.sql(tx)).get(VisitCode.read(visit)));
        treats(by, found.uhid());
        return unit.tx(by, tx -> {
            tx.audit(READ, found.uhid(), "visit=" + found.id());
            return OpdUnit.sql(tx).list(COLUMNS + "where s.visit = ? order by s.id", ScriptDesk::script, found.id());
        });
    }

    @Override
    public byte[] picture(Caller by, String script) {
        by.require(READ);
        PaperScript found = unit.tx(by, tx -> one(OpdUnit.sql(tx), script));
        treats(by, found.uhid());
        return unit.tx(by, tx -> read(tx, found));
    }

    private static byte[] read(Tx tx, PaperScript script) {
        tx.audit(READ, script.uhid(), "script=" + script.id());
        return OpdUnit.sql(tx).first("select picture from opd_script where id = ?", row -> row.getBytes(1), script.id()).orElseThrow();
    }

    private void treats(Caller by, String uhid) {
        if (!by.may(DISPENSE)) {
            careTeam.require(by.withClaim(null), uhid);
        }
    }

    @Override
    public Page<PaperScript> handwritten(Caller by, String cursor, int limit) {
        by.require(DISPENSE);
        if (limit < 1 || limit > 100) {
            throw Problem.invalid("limit", "limit", 1, 100);
        }
        return unit.tx(by, tx -> {
            tx.audit(READ, null, "handwritten");
            List<PaperScript> found = OpdUnit.sql(tx).list(LATEST, ScriptDesk::script, cursor == null || cursor.isEmpty() ? "g" : cursor);
            return Page.of(found.subList(0, Math.min(found.size(), limit + 1)), limit, PaperScript::id);
        });
    }

    private static PaperScript script(ResultSet row) throws SQLException {
        return new PaperScript(row.getString("id"), row.getString("visit"), row.getString("uhid"), row.getString("name"), row.getString("label"),
                row.getString("taken_by"), Sql.instant(row, "taken_at"), row.getInt("typed") > 0);
    }
}
