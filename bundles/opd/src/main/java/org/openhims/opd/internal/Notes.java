// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openhims.opd.Note;
import org.openhims.opd.Note.Addendum;
import org.openhims.opd.NoteText;
import org.openhims.opd.OpdEvent;
import org.openhims.opd.Visit;
import org.openhims.opd.VisitStatus;
import org.openhims.opd.internal.note.DiagnosisWords;
import org.openhims.platform.Ids;
import org.openhims.platform.Problem;
import org.openhims.platform.access.Caller;
import org.openhims.platform.access.CareTeam;
import org.openhims.platform.access.Users;
import org.openhims.platform.store.Sql;
import org.openhims.platform.store.Tx;
import org.openhims.platform.work.Json;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Consultation notes: a draft until signed, then as they are for good. */
@Component(service = Notes.class)
public final class Notes {

    private static final int LONGEST = 4000;
    private static final String WRITE = "opd.note.write";
    private static final String READ = "opd.note.read";
    private static final String COLUMNS = "select visit, uhid, content, written_by, written_at, signed_by, signed_at, signature from opd_note ";
    private static final String SIGNED_OF = COLUMNS + "where uhid = ? and signed_at < ? order by signed_at desc fetch first 201 rows only";

    private final OpdUnit unit;
    private final CareTeam careTeam;
    private final Users users;
    private final Clock clock;
    private final Json json;
    private final Tell tell;

    @Activate
    public Notes(@Reference OpdUnit unit, @Reference CareTeam careTeam, @Reference Users users, @Reference Clock clock, @Reference Json json,
            @Reference Tell tell) {
        this.unit = unit;
        this.careTeam = careTeam;
        this.users = users;
        this.clock = clock;
        this.json = json;
        this.tell = tell;
    }

    Note write(Caller by, String visit, NoteText text) {
        by.require(WRITE);
        check(text);
        return unit.tx(by, tx -> {
            Visit of = inConsultation(tx, visit);
            Sql sql = OpdUnit.sql(tx);
            find(sql, visit).filter(Note::signed).ifPresent(signed -> {
                throw Problem.conflict("opd.note.signed");
            });
            String content = json.write(text);
            if (sql.update("update opd_note set content = ?, written_by = ?, written_at = ? where visit = ?", content, by.user(), tx.now(),
                    visit) == 0) {
                sql.update("insert into opd_note (visit, uhid, content, written_by, written_at) values (?, ?, ?, ?, ?)", visit, of.uhid(),
                        content, by.user(), tx.now());
            }
            tx.audit(WRITE, of.uhid(), "visit=" + visit);
            return find(sql, visit).orElseThrow();
        });
    }

    Note sign(Caller by, String visit) {
        by.require(WRITE);
        String signature = users.signature(by.user());
        return unit.tx(by, tx -> {
            Sql sql = OpdUnit.sql(tx);
            Visit of = new VisitTable(sql).lock(visit);
            Note draft = find(sql, visit).orElseThrow(() -> Problem.conflict("opd.note.empty"));
            signable(draft, by);
            sql.update("update opd_note set signed_by = ?, signed_at = ?, signature = ? where visit = ?", by.user(), tx.now(), signature,
                    visit);
            sql.update("update opd_visit set status = 'DONE', ended_at = ?, open_patient = null where id = ?", tx.now(), visit);
            tell.tell(tx, WRITE, of, new OpdEvent.Signed(visit, of.department(), by.user()));
            return find(sql, visit).orElseThrow();
        });
    }

    private static void signable(Note draft, Caller by) {
        NoteText text = draft.text();
        if (draft.signed()) {
            throw Problem.conflict("opd.note.signed");
        }
        if (!draft.writtenBy().equals(by.user())) {
            throw Problem.conflict("opd.note.other");
        }
        boolean words = Stream.of(text.complaints(), text.history(), text.examination(), text.advice())
                .anyMatch(part -> part != null && !part.isBlank());
        if (!words && text.diagnoses().isEmpty()) {
            throw Problem.conflict("opd.note.empty");
        }
    }

    Note addendum(Caller by, String visit, String text) {
        by.require(WRITE);
        new Check().text("text", text, LONGEST).done();
        treats(by, visit);
        String signature = users.signature(by.user());
        return unit.tx(by, tx -> {
            Sql sql = OpdUnit.sql(tx);
            Visit of = new VisitTable(sql).lock(visit);
            if (find(sql, visit).filter(Note::signed).isEmpty()) {
                throw Problem.conflict("opd.note.draft");
            }
            sql.update("insert into opd_addendum (id, visit, words, signed_by, signed_at, signature) values (?, ?, ?, ?, ?, ?)",
                    Ids.next(clock), visit, text, by.user(), tx.now(), signature);
            tell.tell(tx, WRITE, of, new OpdEvent.Added(visit, by.user()));
            return find(sql, visit).orElseThrow();
        });
    }

    Note read(Caller by, String visit) {
        by.require(READ);
        treats(by, visit);
        return unit.tx(by, tx -> {
            Note found = find(OpdUnit.sql(tx), visit).orElseThrow(() -> Problem.unknown("opd.note.unknown"));
            tx.audit(READ, found.uhid(), "visit=" + visit);
            return found;
        });
    }

    /** The caller is on the care team of the visit's patient; 404 for an unknown visit. */
    private void treats(Caller by, String visit) {
        Caller asking = by.withClaim(null);
        careTeam.require(asking, unit.tx(asking, tx -> new VisitTable(OpdUnit.sql(tx)).get(visit).uhid()));
    }

    /** Signed notes of a patient before a moment, newest first; rights and audit are the asker's. */
    List<Note> signed(Tx tx, String uhid, Instant before, int limit) {
        Sql sql = OpdUnit.sql(tx);
        return sql.list(SIGNED_OF, this::note, uhid, before).stream().limit(limit).map(note -> withAddenda(sql, note)).toList();
    }

    private static Visit inConsultation(Tx tx, String visit) {
        Visit of = new VisitTable(OpdUnit.sql(tx)).lock(visit);
        if (of.status() != VisitStatus.IN_CONSULTATION && of.status() != VisitStatus.DONE) {
            throw Room.wrongState(of);
        }
        return of;
    }

    private Optional<Note> find(Sql sql, String visit) {
        return sql.first(COLUMNS + "where visit = ?", this::note, visit).map(note -> withAddenda(sql, note));
    }

    private static Note withAddenda(Sql sql, Note note) {
        List<Addendum> addenda = sql.list("select words, signed_by, signed_at, signature from opd_addendum where visit = ? order by signed_at",
                row -> new Addendum(row.getString(1), row.getString(2), Sql.instant(row, "signed_at"), row.getString(4)), note.visit());
        return new Note(note.visit(), note.uhid(), note.text(), note.writtenBy(), note.writtenAt(), note.signedBy(), note.signedAt(),
                note.signature(), addenda);
    }

    private Note note(ResultSet row) throws SQLException {
        return new Note(row.getString("visit"), row.getString("uhid"), json.read(row.getString("content"), NoteText.class),
                row.getString("written_by"), Sql.instant(row, "written_at"), row.getString("signed_by"), Sql.instant(row, "signed_at"),
                row.getString("signature"), List.of());
    }

    private static void check(NoteText text) {
        Check check = new Check().most("complaints", text.complaints(), LONGEST).most("history", text.history(), LONGEST)
                .most("examination", text.examination(), LONGEST).most("advice", text.advice(), LONGEST);
        DiagnosisWords.check(check, "diagnoses", text.diagnoses());
        check.done();
        if (text.diagnoses().size() > 20) {
            throw Problem.invalid("diagnoses", "size", 0, 20);
        }
    }
}
