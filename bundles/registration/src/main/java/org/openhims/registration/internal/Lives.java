// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration.internal;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.openhims.platform.Problem;
import org.openhims.platform.access.Caller;
import org.openhims.platform.events.Source;
import org.openhims.platform.facility.Facility;
import org.openhims.platform.store.Store;
import org.openhims.platform.store.Tx;
import org.openhims.platform.text.Texts;
import org.openhims.registration.Death;
import org.openhims.registration.Identity;
import org.openhims.registration.LifeEvents;
import org.openhims.registration.Links;
import org.openhims.registration.Merge.Kind;
import org.openhims.registration.NewPatient;
import org.openhims.registration.Newborn;
import org.openhims.registration.Patient;
import org.openhims.registration.Sex;
import org.openhims.registration.UnknownPerson;
import org.openhims.registration.internal.store.LockTable;
import org.openhims.registration.internal.store.PatientRow;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Birth, death, and people of whom nobody knows who they are. */
@Component
public final class Lives implements LifeEvents {

    private final Register register;
    private final Ledger ledger;
    private final MergeBook merges;
    private final Uhids uhids;
    private final Births births;
    private final Facility facility;
    private final Texts texts;
    private final Clock clock;

    @Activate
    public Lives(@Reference Register register, @Reference Store store, @Reference Facility facility, @Reference Texts texts,
            @Reference Clock clock) {
        this.register = register;
        this.ledger = new Ledger(register, clock);
        this.merges = new MergeBook(register, clock);
        this.uhids = new Uhids(register, store, facility);
        this.births = new Births(register, texts, facility);
        this.facility = facility;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public Patient unknown(Caller by, UnknownPerson person) {
        by.require("patient.register");
        String uhid = uhids.next();
        String end = uhid.substring(uhid.length() - 4);
        boolean hindi = by.locale().getLanguage().equals("hi");
        NewPatient facts = NewPatient.of(called(hindi, end), person.sex() == null ? Sex.U : person.sex()).otherName(called(!hindi, end))
                .aged(person.age()).attendant(person.attendant()).build();
        Patient patient = Intake.read(facts, facility.day(clock.instant()));
        return register.tx(by, tx -> ledger.enter(tx, patient.registered(uhid, tx.now()).with(Identity.UNKNOWN, null, null, null),
                Source.LIVE, "unknown"));
    }

    private String called(boolean hindi, String end) {
        return texts.text(hindi ? Births.HINDI : Locale.ENGLISH, "registration.name.unknown", end);
    }

    @Override
    public Patient identify(Caller by, String temporary, String known, String reason) {
        by.require("patient.correct");
        String why = Fields.reason(reason);
        return register.tx(by, tx -> {
            new LockTable(tx.connection()).hold(List.of("uhid:" + temporary, "uhid:" + known));
            Patient unknown = register.patient(ledger.open(tx, temporary).facts());
            PatientRow row = ledger.open(tx, known);
            Patient person = register.patient(row.facts());
            check(unknown, person);
            merges.join(tx, Kind.LINKED, row, register.row(tx, temporary), Set.of(), why);
            return register.patient(row.facts());
        });
    }

    private static void check(Patient unknown, Patient person) {
        if (unknown.identity() != Identity.UNKNOWN) {
            throw Problem.conflict("patient.identity.known");
        }
        if (person.identity() == Identity.UNKNOWN) {
            throw Problem.conflict("patient.identity.temporary");
        }
        if (unknown.sex() != Sex.U && person.sex() != Sex.U && unknown.sex() != person.sex()) {
            throw Problem.conflict("patient.identity.sex");
        }
        if (person.death() != null && person.death().at().isBefore(unknown.registeredAt())) {
            throw Problem.conflict("patient.dead");
        }
    }

    @Override
    public Patient newborn(Caller by, Newborn child) {
        by.require("patient.register");
        births.check(child, clock.instant());
        String uhid = uhids.next();
        return register.tx(by, tx -> {
            new LockTable(tx.connection()).hold(List.of("uhid:" + child.mother()));
            PatientRow row = ledger.open(tx, child.mother());
            Patient mother = register.patient(row.facts());
            Patient baby = births.baby(tx, mother, child).registered(uhid, tx.now());
            Links links = (mother.links() == null ? Links.NONE : mother.links()).withBaby(uhid);
            ledger.change(tx, row, mother.with(links), texts.text(by.locale(), "registration.change.newborn", uhid));
            return ledger.enter(tx, baby, Source.LIVE, "mother=" + mother.uhid());
        });
    }

    @Override
    public Patient died(Caller by, String uhid, Death death) {
        by.require("patient.death");
        return register.tx(by, tx -> {
            PatientRow row = ledger.open(tx, uhid);
            Patient before = register.patient(row.facts());
            Death read = read(tx, before, death);
            if (before.death() != null) {
                throw Problem.conflict("patient.dead");
            }
            tx.audit("patient.death", uhid, "");
            return ledger.change(tx, row, before.with(read), texts.text(by.locale(), "registration.change.died", read.declaredBy()));
        });
    }

    private Death read(Tx tx, Patient patient, Death death) {
        Fields fields = new Fields();
        String doctor = fields.text("declaredBy", death.declaredBy(), 120);
        if (doctor == null || doctor.length() < 3) {
            fields.wrong("declaredBy", "size", 3, 120);
        }
        fields.required("at", death.at(), "not-null");
        Optional.ofNullable(death.at()).filter(tx.now()::isBefore).ifPresent(at -> fields.wrong("at", "death.future"));
        if (death.at() != null && patient.born() != null && facility.day(death.at()).isBefore(patient.born().earliest())) {
            fields.wrong("at", "death.early");
        }
        fields.done();
        return new Death(death.at(), death.broughtDead(), Objects.requireNonNull(doctor));
    }

    @Override
    public Patient alive(Caller by, String uhid, String reason) {
        by.require("patient.death");
        String why = Fields.reason(reason);
        return register.tx(by, tx -> {
            PatientRow row = ledger.open(tx, uhid);
            Patient before = register.patient(row.facts());
            if (before.death() == null) {
                throw Problem.conflict("patient.alive");
            }
            tx.audit("patient.death", uhid, "withdrawn");
            return ledger.change(tx, row, before.with(before.identity(), before.birth(), before.links(), null), why);
        });
    }
}
