// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration.internal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.openhims.platform.Problem;
import org.openhims.platform.ProblemException;
import org.openhims.platform.access.Caller;
import org.openhims.platform.events.Source;
import org.openhims.platform.facility.Facility;
import org.openhims.platform.store.Store;
import org.openhims.platform.store.Tx;
import org.openhims.registration.Change;
import org.openhims.registration.Identity;
import org.openhims.registration.LikelyDuplicate;
import org.openhims.registration.NewPatient;
import org.openhims.registration.PaperRegistration;
import org.openhims.registration.Patient;
import org.openhims.registration.Registration;
import org.openhims.registration.internal.store.LockTable;
import org.openhims.registration.internal.store.PairTable;
import org.openhims.registration.internal.store.PatientRow;
import org.openhims.registration.internal.store.ReservedTable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Registers and corrects patients. */
@Component
public final class Registrar implements Registration {

    private final Register register;
    private final Duplicates duplicates;
    private final Uhids uhids;
    private final Facility facility;
    private final Clock clock;
    private final Ledger ledger;

    @Activate
    public Registrar(@Reference Register register, @Reference Duplicates duplicates, @Reference Store store, @Reference Facility facility,
            @Reference Clock clock) {
        this.register = register;
        this.duplicates = duplicates;
        this.uhids = new Uhids(register, store, facility);
        this.facility = facility;
        this.clock = clock;
        this.ledger = new Ledger(register, clock);
    }

    /** With the usual limits of likeness. */
    public Registrar(Register register, Store store, Facility facility, Clock clock) {
        this(register, new Duplicates(register), store, facility, clock);
    }

    @Override
    public Patient register(Caller by, NewPatient person) {
        by.require("patient.register");
        Patient read = Intake.read(person, facility.day(person.downtime() == null ? clock.instant() : person.downtime().at()));
        if (person.downtime() != null) {
            return refusable(by, () -> register.tx(by, tx -> enterPaper(tx, read, person.downtime(), person.notDuplicateOf())));
        }
        // Outside the transaction: a number that is not used in the end is lost, which does no harm.
        String uhid = uhids.next();
        return refusable(by, () -> register.tx(by, tx -> enter(tx, read.registered(uhid, tx.now()), Source.LIVE, person.notDuplicateOf())));
    }

    private Patient enterPaper(Tx tx, Patient read, PaperRegistration form, Set<String> insisted) {
        ReservedTable.Reserved sticker = uhids.claim(tx, form);
        if (sticker.usedAt() == null) {
            return enter(tx, read.registered(form.uhid(), form.at()), Source.DOWNTIME, insisted);
        }
        Patient before = register.patient(tx, form.uhid());
        boolean same = before.name().equals(read.name()) && before.sex() == read.sex() && Objects.equals(before.birthDate(), read.birthDate());
        if (!same) {
            throw Problem.conflict("patient.downtime.used");
        }
        tx.audit("patient.read", before.uhid(), "downtime");
        return before;
    }

    private Patient refusable(Caller by, Supplier<Patient> registration) {
        try {
            return registration.get();
        } catch (ProblemException refused) {
            noteWhoWasShown(by, refused);
            throw refused;
        }
    }

    @Override
    public List<LikelyDuplicate> likelyDuplicates(Caller by, NewPatient person) {
        by.require("patient.register");
        Patient read = Intake.readAsFarAsItGoes(person, facility.day(clock.instant()));
        return register.tx(by, tx -> {
            List<LikelyDuplicate> likely = duplicates.of(tx, read);
            likely.forEach(candidate -> tx.audit("patient.read", candidate.uhid(), "duplicate"));
            return likely;
        });
    }

    @Override
    public List<String> warnings(NewPatient person) {
        return IdentifierForm.odd(person).stream().map(odd -> "registration." + odd.rule()).distinct().toList();
    }

    @Override
    public Patient correct(Caller by, String uhid, NewPatient right, String reason) {
        by.require("patient.correct");
        String why = Fields.reason(reason);
        Patient read = Intake.read(right, facility.day(clock.instant()));
        return refusable(by, () -> register.tx(by, tx -> correct(tx, uhid, read, why, right.notDuplicateOf())));
    }

    private Patient enter(Tx tx, Patient patient, Source source, Set<String> insisted) {
        new LockTable(tx.connection()).hold(locks(patient));
        List<LikelyDuplicate> likely = notCertain(tx, patient, insisted);
        remember(tx, patient.uhid(), likely, insisted);
        return ledger.enter(tx, patient, source, (source == Source.LIVE ? "" : "downtime ") + (insisted.isEmpty() ? "" : "notDuplicateOf=" + insisted));
    }

    /** Who is likely to be the same person, for the work list, and whom the clerk has found to be another. */
    private void remember(Tx tx, String uhid, List<LikelyDuplicate> likely, Set<String> insisted) {
        duplicates.note(tx, uhid, likely.stream().filter(one -> !insisted.contains(one.uhid())).toList());
        likely.stream().filter(one -> insisted.contains(one.uhid()))
                .forEach(one -> PairTable.of(tx).others(uhid, one.uhid(), tx.by().user(), tx.now()));
    }

    private List<LikelyDuplicate> notCertain(Tx tx, Patient patient, Set<String> insisted) {
        List<LikelyDuplicate> likely = duplicates.of(tx, patient);
        List<LikelyDuplicate> certain = likely.stream()
                .filter(candidate -> candidate.certain() && !insisted.contains(candidate.uhid())).toList();
        if (!certain.isEmpty()) {
            throw Problem.conflict("patient.duplicate", Map.of("candidates", certain));
        }
        return likely;
    }

    /** What two records of one person that are certainly the same agree on; two who register it at once do so one after the other. */
    static List<String> locks(Patient patient) {
        List<String> names = new ArrayList<>();
        Tokens.names(patient).forEach(words -> names.add(fitting("name:" + patient.sex() + patient.birthDate() + Fold.phoneticKey(words))));
        patient.identifiers().forEach(id -> names.add(fitting(id.type() + ":" + id.value())));
        return names;
    }

    private static String fitting(String name) {
        return name.length() > 120 ? name.substring(0, 120) : name;
    }

    private Patient correct(Tx tx, String uhid, Patient read, String reason, Set<String> insisted) {
        PatientRow row = ledger.open(tx, uhid);
        Patient before = register.patient(row.facts());
        Identity identity = before.name().equals(read.name()) ? before.identity() : null;
        Patient after = read.registered(uhid, before.registeredAt()).with(identity, before.birth(), before.links(), before.death())
                .withPhoto(before.photo())
                .with(read.bloodGroup(), AllergyFacts.told(before.allergies(), read.allergies(), tx.by().user(), tx.now(), reason));
        if (before.identity() == Identity.UNKNOWN && identity == null) {
            new LockTable(tx.connection()).hold(locks(after));
            notCertain(tx, after, insisted);
        }
        return ledger.change(tx, row, after, reason);
    }

    @Override
    public List<Change> changes(Caller by, String uhid) {
        by.require("patient.read");
        return register.tx(by, tx -> {
            List<Change> changes = ledger.changes(tx, uhid);
            tx.audit("patient.read", uhid, "changes");
            return changes;
        });
    }

    /** The refusal shows other patients' names, which must stand in the audit although the registration was rolled back. */
    private void noteWhoWasShown(Caller by, ProblemException refused) {
        if (refused.problem().more().get("candidates") instanceof List<?> candidates) {
            register.tx(by.withClaim(null), tx -> {
                candidates.forEach(candidate -> tx.audit("patient.read", ((LikelyDuplicate) candidate).uhid(), "duplicate"));
                return null;
            });
        }
    }
}
