// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration.internal;

import java.io.InputStream;
import java.io.Writer;
import java.time.Clock;
import java.util.List;
import org.openhims.platform.Ids;
import org.openhims.platform.Problem;
import org.openhims.platform.access.Caller;
import org.openhims.platform.facility.Facility;
import org.openhims.platform.store.Tx;
import org.openhims.platform.text.Texts;
import org.openhims.registration.PatientImport;
import org.openhims.registration.PatientImport.State;
import org.openhims.registration.PatientImports;
import org.openhims.registration.internal.csv.Column;
import org.openhims.registration.internal.csv.CsvOut;
import org.openhims.registration.internal.store.ImportTable;
import org.openhims.registration.internal.store.ImportTable.Run;
import org.openhims.registration.internal.store.NoteTable;
import org.openhims.registration.internal.store.NoteTable.Kind;
import org.openhims.registration.internal.store.NoteTable.Note;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Takes files of patients in; {@link Importer} works on them. */
@Component
public final class ImportDesk implements PatientImports {

    static final String PERMISSION = "patient.import";
    private static final int MOST = 100;
    private static final int NOTES = 500;

    private static final List<Column> TEMPLATE = List.of(Column.NUMBER, Column.NAME, Column.SEX, Column.BORN, Column.ESTIMATED, Column.MOBILE, Column.LINE,
            Column.PLACE, Column.DISTRICT, Column.STATE, Column.KIN, Column.KIN_RELATION, Column.BLOOD, Column.ALLERGIES, Column.SCHEME);

    private final Register register;
    private final Facility facility;
    private final Texts texts;
    private final Clock clock;

    @Activate
    public ImportDesk(@Reference Register register, @Reference Facility facility, @Reference Texts texts, @Reference Clock clock) {
        this.register = register;
        this.facility = facility;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public PatientImport take(Caller by, String source, String file, boolean dryRun, InputStream csv) {
        by.require(PERMISSION);
        Fields fields = new Fields();
        String from = fields.text("source", source, 60);
        if (fields.errors().isEmpty() && (from == null || from.length() < 2)) {
            fields.wrong("source", "size", 2, 60);
        }
        String name = fields.text("file", file == null ? "-" : file.replaceFirst("(?s)^.*[/\\\\]", ""), 120);
        fields.done();
        String id = Ids.next(clock);
        Arrivals arrivals = new Arrivals(register, by.withClaim(null), id, facility.day(clock.instant()));
        String hash = arrivals.receive(from, name == null ? "-" : name, dryRun, csv);
        PatientImport same = register.tx(by, tx -> accept(tx, id, from, dryRun, hash));
        if (!same.id().equals(id)) {
            arrivals.forget();
        }
        return same;
    }

    /** The run that goes on with it: this one, or one of the same file that is not over. */
    private static PatientImport accept(Tx tx, String id, String source, boolean dryRun, String hash) {
        ImportTable table = ImportTable.of(tx);
        Run same = table.open(source, hash).orElse(null);
        if (same == null) {
            table.complete(id, hash, tx.now());
        } else if (!dryRun || same.told().dryRun()) {
            begin(tx, same, dryRun);
        }
        String run = same == null ? id : same.told().id();
        tx.audit(PERMISSION, null, "import=" + run + (dryRun ? " dryRun" : "") + " sha256=" + hash);
        return table.get(run).orElseThrow().told();
    }

    private static void begin(Tx tx, Run run, boolean dryRun) {
        ImportTable table = ImportTable.of(tx);
        boolean inEarnest = run.told().dryRun() && !dryRun;
        if (inEarnest) {
            NoteTable.of(tx).forgetLikes(run.told().id());
            table.inEarnest(run.told().id(), tx.now());
        } else if (run.told().state() == State.STOPPED) {
            table.state(run.told().id(), State.RUNNING, null, tx.now());
        }
    }

    @Override
    public PatientImport get(Caller by, String id) {
        by.require(PERMISSION);
        return register.tx(by, tx -> run(tx, id).told());
    }

    private static Run run(Tx tx, String id) {
        return ImportTable.of(tx).get(id).orElseThrow(() -> Problem.unknown("patient.import.unknown"));
    }

    @Override
    public List<PatientImport> newest(Caller by, int most) {
        by.require(PERMISSION);
        if (most < 1 || most > MOST) {
            throw Problem.invalid("limit", "limit", 1, MOST);
        }
        return register.tx(by, tx -> ImportTable.of(tx).newest(most)).stream().map(Run::told).toList();
    }

    @Override
    public PatientImport start(Caller by, String id) {
        by.require(PERMISSION);
        return register.tx(by, tx -> {
            Run run = run(tx, id);
            if (run.told().state() != State.RUNNING && run.told().state() != State.STOPPED && run.told().state() != State.CHECKED) {
                throw Problem.conflict("patient.import.over");
            }
            if (run.told().state() != State.RUNNING) {
                begin(tx, run, run.told().dryRun() && run.told().state() != State.CHECKED);
                tx.audit(PERMISSION, null, "import=" + id + " start");
            }
            return run(tx, id).told();
        });
    }

    @Override
    public PatientImport stop(Caller by, String id) {
        by.require(PERMISSION);
        return register.tx(by, tx -> {
            if (run(tx, id).told().state() == State.RUNNING) {
                ImportTable.of(tx).state(id, State.STOPPED, null, tx.now());
                tx.audit(PERMISSION, null, "import=" + id + " stop");
            }
            return run(tx, id).told();
        });
    }

    @Override
    public void report(Caller by, String id, Writer out) {
        by.require(PERMISSION);
        register.tx(by, tx -> {
            tx.audit(PERMISSION, null, "import=" + run(tx, id).told().id() + " report");
            return null;
        });
        CsvOut csv = new CsvOut(out, List.of(text(by, "row"), text(by, "column"), text(by, "finding"), "UHID"));
        List<Note> notes = List.of();
        do {
            Note last = notes.isEmpty() ? new Note(0, 0, Kind.WRONG, "", "", "") : notes.get(notes.size() - 1);
            notes = register.tx(by, tx -> NoteTable.of(tx).behind(id, last.row(), last.part(), NOTES));
            notes.forEach(note -> csv.row(cells(by, note)));
        } while (!notes.isEmpty());
        csv.end();
    }

    private List<String> cells(Caller by, Note note) {
        Object[] args = register.list(note.args()).toArray();
        return List.of(String.valueOf(note.row()), texts.text(by.locale(), Column.valueOf(note.field()).text()),
                texts.text(by.locale(), "rule." + note.rule(), args), ofSomebody(note.kind()) ? String.valueOf(args[0]) : "");
    }

    @Override
    public void template(Caller by, Writer out) {
        by.require(PERMISSION);
        CsvOut csv = new CsvOut(out, TEMPLATE.stream().map(column -> texts.text(by.locale(), column.text())).toList());
        csv.row(List.of(text(by, "example").split("[|]")));
        csv.end();
    }

    private static boolean ofSomebody(Kind kind) {
        return kind == Kind.CERTAIN || kind == Kind.LIKELY;
    }

    private String text(Caller by, String what) {
        return texts.text(by.locale(), "registration.import." + what);
    }
}
