// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.openhims.platform.Ids;
import org.openhims.platform.Problem;
import org.openhims.platform.events.Event;
import org.openhims.platform.events.Source;
import org.openhims.platform.store.Tx;
import org.openhims.registration.Change;
import org.openhims.registration.Links;
import org.openhims.registration.Patient;
import org.openhims.registration.RegistrationEvent;
import org.openhims.registration.internal.store.ChangeRow;
import org.openhims.registration.internal.store.Mark;
import org.openhims.registration.internal.store.PatientRow;
import org.openhims.registration.internal.store.TokenTable;

/** Writes patients, with all that belongs to it: the keys, the history, the event and the audit. */
final class Ledger {

    private static final long MOST_NUMBERS = 9_999_999_999L;
    private static final int MOST_CHANGES = 100;
    private static final String CHANGES = "select c from ChangeRow c where c.uhid = :uhid order by c.changedAt desc, c.place desc, c.id desc";
    private static final Map<String, Function<Patient, Object>> FIELDS = Map.ofEntries(Map.entry("name", Patient::name),
            Map.entry("otherName", Patient::otherName), Map.entry("sex", Patient::sex), Map.entry("birthDate", Patient::birthDate),
            Map.entry("estimated", Patient::estimated), Map.entry("mobile", Patient::mobile), Map.entry("address", Patient::address),
            Map.entry("identifiers", Patient::identifiers), Map.entry("nextOfKin", Patient::nextOfKin),
            Map.entry("attendant", Patient::attendant), Map.entry("bloodGroup", Patient::bloodGroup),
            Map.entry("allergies", Patient::allergies), Map.entry("coverage", Patient::coverage), Map.entry("identity", Patient::identity),
            Map.entry("links", Patient::links), Map.entry("birth", Patient::birth), Map.entry("death", Patient::death),
            Map.entry("photo", Patient::photo));

    private final Register register;
    private final Clock clock;

    Ledger(Register register, Clock clock) {
        this.register = register;
        this.clock = clock;
    }

    /** A patient of the register's own, for a change: not one who was identified as or merged into another, who is changed in its place. */
    PatientRow open(Tx tx, String uhid) {
        PatientRow row = register.row(tx, uhid);
        Patient patient = register.patient(row.facts());
        if (patient.identifiedAs() != null) {
            throw Problem.conflict("patient.identified", Map.of("uhid", patient.identifiedAs()));
        }
        if (patient.mergedInto() != null) {
            throw Problem.conflict("patient.merged", Map.of("uhid", patient.mergedInto()));
        }
        return row;
    }

    Patient enter(Tx tx, Patient patient, Source source, String detail) {
        register.add(tx, patient);
        new TokenTable(tx.connection()).write(hit(patient.uhid()), Tokens.of(patient));
        tell(tx, RegistrationEvent.REGISTERED, patient.registeredAt(), source, new RegistrationEvent.Registered(patient.uhid()));
        tx.audit("patient.register", patient.uhid(), detail);
        return patient;
    }

    /** The temporary identities of the patient follow; they are still found by what they were called. */
    Patient change(Tx tx, PatientRow row, Patient after, String reason) {
        return change(tx, row, after, reason, Mark.CORRECTION);
    }

    Patient change(Tx tx, PatientRow row, Patient after, String reason, Mark mark) {
        Patient before = register.patient(row.facts());
        if (changed(before, after).isEmpty()) {
            return before;
        }
        keys(tx, after);
        write(tx, row, after, reason, mark);
        if (after.links() != null) {
            after.links().temporaries().forEach(uhid -> follow(tx, uhid, after, reason));
        }
        return after;
    }

    /** Makes the keys by which a patient is found anew. */
    static void keys(Tx tx, Patient patient) {
        TokenTable table = new TokenTable(tx.connection());
        table.forget(patient.uhid());
        table.write(hit(patient.uhid()), Tokens.of(patient));
    }

    private void follow(Tx tx, String uhid, Patient known, String reason) {
        PatientRow row = register.row(tx, uhid);
        Patient before = register.patient(row.facts());
        Links links = (before.links() == null ? Links.NONE : before.links()).identifiedAs(known.uhid());
        Patient after = known.registered(uhid, before.registeredAt()).with(null, known.birth(), links, known.death());
        if (!changed(before, after).isEmpty()) {
            write(tx, row, after, reason, new Mark(null, Mark.FOLLOW));
        }
    }

    private void write(Tx tx, PatientRow row, Patient after, String reason, Mark mark) {
        List<String> changed = changed(register.patient(row.facts()), after);
        tx.em().persist(new ChangeRow(Ids.next(clock), row, tx.now(), tx.by().user(), reason, mark));
        row.correct(register.facts(after));
        tx.em().flush();
        tell(tx, RegistrationEvent.CORRECTED, tx.now(), Source.LIVE, new RegistrationEvent.Corrected(row.uhid(), changed, reason));
        tx.audit("patient.correct", row.uhid(), "fields=" + changed);
    }

    private static List<String> changed(Patient before, Patient after) {
        return FIELDS.keySet().stream().sorted()
                .filter(field -> !Objects.equals(FIELDS.get(field).apply(before), FIELDS.get(field).apply(after))).toList();
    }

    /** Newest first; a row holds what was before, so that each change is read against what came after it. */
    List<Change> changes(Tx tx, String uhid) {
        Patient after = register.patient(tx, uhid);
        List<Change> changes = new ArrayList<>();
        for (ChangeRow row : tx.em().createQuery(CHANGES, ChangeRow.class).setParameter("uhid", uhid).setMaxResults(MOST_CHANGES).getResultList()) {
            Patient before = register.patient(row.factsBefore());
            changes.add(new Change(row.id(), row.changedAt(), row.changedBy(), row.reason(), changed(before, after), before, after));
            after = before;
        }
        return changes;
    }

    void tell(Tx tx, String type, RegistrationEvent event) {
        tell(tx, type, tx.now(), Source.LIVE, event);
    }

    private void tell(Tx tx, String type, Instant happened, Source source, RegistrationEvent event) {
        tx.append(new Event(Ids.next(clock), type, 1, event.uhid(), happened, tx.now(), source, register.json(event)));
    }

    private static TokenTable.Hit hit(String uhid) {
        return new TokenTable.Hit(uhid, MOST_NUMBERS - Long.parseLong(uhid.substring(2, 12)));
    }
}
