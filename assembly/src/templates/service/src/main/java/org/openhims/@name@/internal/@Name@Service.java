// SPDX-License-Identifier: Apache-2.0
package org.openhims.@name@.internal;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.openhims.@name@.@Name@Event;
import org.openhims.@name@.@Name@Note;
import org.openhims.@name@.@Name@Notes;
import org.openhims.@name@.internal.store.NoteRow;
import org.openhims.platform.Ids;
import org.openhims.platform.Page;
import org.openhims.platform.Problem;
import org.openhims.platform.access.Caller;
import org.openhims.platform.access.CareTeam;
import org.openhims.platform.events.Event;
import org.openhims.platform.events.Source;
import org.openhims.platform.store.Store;
import org.openhims.platform.store.Tx;
import org.openhims.platform.store.Unit;
import org.openhims.platform.work.Json;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Writes and reads notes: permission first, then the care team, then one transaction with its audit and its event. */
@Component
public final class @Name@Service implements @Name@Notes {

    private static final int LONGEST = 1000;
    private static final int MOST = 100;
    private static final String BEHIND_ALL = "~";
    private static final String OF_PATIENT = "select n from NoteRow n where n.uhid in :uhids and n.id < :before order by n.id desc";

    private final Unit unit;
    private final Register register;
    private final CareTeam careTeam;
    private final Clock clock;
    private final Json json;

    @Activate
    public @Name@Service(@Reference Store store, @Reference Register register, @Reference CareTeam careTeam, @Reference Clock clock,
            @Reference Json json) {
        this.unit = store.open(@Name@Service.class, "@name@", NoteRow.class);
        this.register = register;
        this.careTeam = careTeam;
        this.clock = clock;
        this.json = json;
    }

    @Deactivate
    public void close() {
        unit.close();
    }

    @Override
    public @Name@Note write(Caller by, @Name@Note.Draft note) {
        by.require(@Name@Permissions.WRITE);
        check(note);
        known(by, note.uhid());
        return unit.tx(by, tx -> {
            NoteRow row = new NoteRow(Ids.next(clock), note, by.user(), tx.now());
            tx.em().persist(row);
            tx.audit(@Name@Permissions.WRITE, note.uhid(), "note=" + row.note().id());
            tell(tx, note.uhid(), new @Name@Event.Written(row.note().id()));
            return row.note();
        });
    }

    private static void check(@Name@Note.Draft note) {
        if (note.uhid() == null || note.uhid().isBlank()) {
            throw Problem.invalid("uhid", "not-blank");
        }
        if (note.text() == null || note.text().isEmpty()) {
            throw Problem.invalid("text", "not-blank");
        }
        if (note.text().length() > LONGEST) {
            throw Problem.invalid("text", "size", 1, LONGEST);
        }
    }

    private Set<String> known(Caller by, String uhid) {
        Set<String> uhids = register.uhids(by, uhid);
        careTeam.require(by.withClaim(null), uhid);
        return uhids;
    }

    private void tell(Tx tx, String uhid, @Name@Event event) {
        tx.append(new Event(Ids.next(clock), event.type(), 1, uhid, tx.now(), tx.now(), Source.LIVE, json.write(event)));
    }

    @Override
    public Page<@Name@Note> of(Caller by, String uhid, String cursor, int limit) {
        by.require(@Name@Permissions.READ);
        if (limit < 1 || limit > MOST) {
            throw Problem.invalid("limit", "limit", 1, MOST);
        }
        Set<String> uhids = known(by, uhid);
        return unit.tx(by, tx -> {
            tx.audit(@Name@Permissions.READ, uhid, "notes");
            List<NoteRow> rows = tx.em().createQuery(OF_PATIENT, NoteRow.class).setParameter("uhids", uhids)
                    .setParameter("before", cursor == null ? BEHIND_ALL : cursor).setMaxResults(limit + 1).getResultList();
            return Page.of(rows.stream().map(NoteRow::note).toList(), limit, @Name@Note::id);
        });
    }
}
