// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration.internal;

import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.openhims.platform.FieldError;
import org.openhims.platform.Problem;
import org.openhims.platform.ProblemException;
import org.openhims.platform.access.Caller;
import org.openhims.platform.store.Tx;
import org.openhims.registration.IdentifierType;
import org.openhims.registration.NewPatient;
import org.openhims.registration.Patient;
import org.openhims.registration.internal.csv.Column;
import org.openhims.registration.internal.csv.CsvFile;
import org.openhims.registration.internal.csv.PersonRow;
import org.openhims.registration.internal.store.ImportTable;
import org.openhims.registration.internal.store.NoteTable;
import org.openhims.registration.internal.store.SeenTable;
import org.openhims.registration.internal.store.StagedTable;

/**
 * Reads a file as it comes, by the rules of the counter, some rows a transaction: people are laid down to be registered, of other rows
 * nothing is kept but which rule they break. So no row at fault, and with it no Aadhaar number, is ever stored.
 */
final class Arrivals {

    private static final int AT_ONCE = 200;

    /** A row that was read. */
    private record Read(List<StagedTable.Staged> person, List<FieldError> errors) {
    }

    private final Register register;
    private final Caller by;
    private final String run;
    private final LocalDate today;

    Arrivals(Register register, Caller by, String run, LocalDate today) {
        this.register = register;
        this.by = by;
        this.run = run;
        this.today = today;
    }

    /** Returns the SHA-256 of the file, in hex. */
    String receive(String source, String name, boolean dryRun, InputStream csv) {
        MessageDigest digest = sha256();
        CsvFile file = new CsvFile(new DigestInputStream(csv, digest));
        List<String> ignored = file.ignored().stream().map(Arrivals::showable).distinct().toList();
        register.tx(by, tx -> {
            ImportTable.of(tx).begin(run, source, name, dryRun, ignored, by.user(), tx.now());
            return null;
        });
        try {
            rows(file);
        } catch (ProblemException refused) {
            forget();
            throw refused;
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A file without header has people in its place. */
    private static String showable(String header) {
        return Aadhaar.isIn(header) || header.matches(".*\\p{Nd}{4}.*") ? "…" : header.substring(0, Math.min(header.length(), 40)).replaceAll("\\p{Cntrl}", " ");
    }

    private void rows(CsvFile file) {
        long all = 0;
        for (List<CsvFile.Line> lines = some(file); !lines.isEmpty(); lines = some(file)) {
            List<CsvFile.Line> next = lines;
            register.tx(by, tx -> {
                keep(tx, next);
                return null;
            });
            all += lines.size();
        }
        if (all == 0) {
            throw Problem.invalid("file", "import.empty");
        }
    }

    private static List<CsvFile.Line> some(CsvFile file) {
        List<CsvFile.Line> lines = new ArrayList<>();
        while (lines.size() < AT_ONCE && file.next().map(lines::add).orElse(false)) {
            // Until there are enough, or no more.
        }
        return lines;
    }

    private void keep(Tx tx, List<CsvFile.Line> lines) {
        StagedTable table = StagedTable.of(tx);
        List<StagedTable.Staged> people = new ArrayList<>();
        List<NoteTable.Note> notes = new ArrayList<>();
        List<Read> reads = lines.stream().map(this::read).toList();
        Set<String> keys = table.staged(run, reads.stream().flatMap(read -> read.person.stream()).map(StagedTable.Staged::key).toList());
        int wrong = 0;
        for (int i = 0; i < lines.size(); i++) {
            CsvFile.Line line = lines.get(i);
            Read read = reads.get(i);
            boolean twice = read.person.stream().anyMatch(person -> !keys.add(person.key()));
            List<FieldError> errors = twice ? List.of(FieldError.of(Column.NUMBER.name(), "import.twice")) : read.errors;
            if (errors.isEmpty()) {
                people.addAll(read.person);
            } else {
                wrong++;
                for (int part = 0; part < errors.size(); part++) {
                    FieldError error = errors.get(part);
                    notes.add(new NoteTable.Note(line.number(), part, NoteTable.Kind.WRONG, error.field(), error.rule(), register.json(error.args())));
                }
            }
        }
        table.add(run, people);
        NoteTable.of(tx).add(run, notes);
        ImportTable.of(tx).received(run, lines.size(), wrong, tx.now());
    }

    private Read read(CsvFile.Line line) {
        PersonRow row = new PersonRow(line.cells(), Fold::latinDigits);
        NewPatient person = row.person();
        try {
            Patient patient = Intake.read(person, today, row.estimated());
            String key = row.number() == null ? null : IdentifierForm.canonical(IdentifierType.LEGACY, row.number());
            return row.errors().isEmpty() ? new Read(List.of(new StagedTable.Staged(line.number(), key, register.facts(patient))), List.of())
                    : new Read(List.of(), row.errors());
        } catch (ProblemException refused) {
            Set<String> said = new HashSet<>();
            return new Read(List.of(), Stream.concat(row.errors().stream(), refused.problem().errors().stream().map(row::ofColumn))
                    .filter(error -> said.add(error.field())).toList());
        }
    }

    /** Nothing of a file that broke off or is here twice stays. */
    void forget() {
        emptied(register, by, run);
        register.tx(by, tx -> {
            NoteTable.of(tx).forget(run);
            ImportTable.of(tx).forget(run);
            return null;
        });
    }

    /** Deletes the rows that are still to be done, some at a time so that no transaction grows with the file. */
    static void emptied(Register register, Caller by, String run) {
        boolean more = true;
        while (more) {
            more = register.tx(by, tx -> {
                List<StagedTable.Staged> rows = StagedTable.of(tx).behind(run, 0, AT_ONCE);
                rows.stream().reduce((one, last) -> last).ifPresent(last -> StagedTable.of(tx).forget(run, last.row()));
                boolean seen = SeenTable.of(tx).forgetSome(run);
                return seen || !rows.isEmpty();
            });
        }
    }
}
