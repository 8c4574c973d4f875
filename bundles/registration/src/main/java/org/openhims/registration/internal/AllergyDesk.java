// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration.internal;

import java.time.Clock;
import java.util.function.BiFunction;
import org.openhims.platform.Coded;
import org.openhims.platform.Ids;
import org.openhims.platform.Problem;
import org.openhims.platform.access.Caller;
import org.openhims.platform.store.Tx;
import org.openhims.platform.text.Texts;
import org.openhims.registration.Allergies;
import org.openhims.registration.Allergies.Status;
import org.openhims.registration.Allergy;
import org.openhims.registration.AllergyBook;
import org.openhims.registration.NewAllergy;
import org.openhims.registration.Patient;
import org.openhims.registration.internal.store.PatientRow;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Allergies from the consultation, kept among the patient's facts. */
@Component
public final class AllergyDesk implements AllergyBook {

    private static final String PERMISSION = "patient.allergy";
    private static final int MOST = 30;

    private final Register register;
    private final Ledger ledger;
    private final Texts texts;
    private final Clock clock;

    @Activate
    public AllergyDesk(@Reference Register register, @Reference Texts texts, @Reference Clock clock) {
        this.register = register;
        this.ledger = new Ledger(register, clock);
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public Allergies of(Caller by, String uhid) {
        by.require("patient.read");
        return register.tx(by, tx -> {
            Patient patient = register.root(tx, register.patient(tx, uhid));
            tx.audit("patient.read", uhid, "allergies");
            return patient.allergies();
        });
    }

    @Override
    public Allergies record(Caller by, String uhid, NewAllergy wanted) {
        by.require(PERMISSION);
        NewAllergy read = read(wanted);
        return change(by, uhid, texts.text(by.locale(), "registration.allergy.recorded", read.substance()), (tx, known) -> {
            boolean another = known.substances().stream().noneMatch(read.substance()::equalsIgnoreCase);
            if (another && known.substances().size() >= MOST) {
                throw Problem.invalid("substance", "size", 0, MOST);
            }
            return AllergyFacts.with(known, new Allergy(Ids.next(clock), read.substance(), read.code(), read.reaction(), read.severity(), by.user(),
                    tx.now(), null));
        });
    }

    private static NewAllergy read(NewAllergy wanted) {
        Fields fields = new Fields();
        String substance = fields.text("substance", wanted.substance(), 80);
        fields.required("substance", substance, "not-blank");
        fields.required("severity", wanted.severity(), "not-null");
        String reaction = fields.text("reaction", wanted.reaction(), 120);
        Coded code = wanted.code();
        if (code != null) {
            fields.required("code.system", fields.text("code.system", code.system(), 100), "not-blank");
            fields.required("code.code", fields.text("code.code", code.code(), 80), "not-blank");
            fields.text("code.display", code.display(), 120);
        }
        fields.done();
        return new NewAllergy(substance, code, reaction, wanted.severity());
    }

    @Override
    public Allergies refute(Caller by, String uhid, String id, String reason) {
        by.require(PERMISSION);
        String why = Fields.reason(reason);
        return change(by, uhid, why, (tx, known) -> AllergyFacts.without(known, active(known, id).refuted(by.user(), tx.now(), why)));
    }

    private Allergy active(Allergies known, String id) {
        return known.entries().stream().filter(entry -> entry.active() && entry.id().equals(id)).findFirst()
                .or(() -> known.active(id))
                .or(() -> known.substances().stream().filter(id.strip()::equalsIgnoreCase).findFirst()
                        .map(told -> new Allergy(Ids.next(clock), told, null, null, null, null, null, null)))
                .orElseThrow(() -> Problem.unknown("patient.allergy.unknown"));
    }

    @Override
    public Allergies none(Caller by, String uhid) {
        by.require(PERMISSION);
        return change(by, uhid, texts.text(by.locale(), "registration.allergy.none"), (tx, known) -> {
            if (known.status() == Status.RECORDED) {
                throw Problem.conflict("patient.allergy.recorded");
            }
            return new Allergies(Status.NONE_KNOWN, known.substances(), known.entries());
        });
    }

    private Allergies change(Caller by, String uhid, String reason, BiFunction<Tx, Allergies, Allergies> change) {
        return register.tx(by, tx -> {
            PatientRow row = ledger.open(tx, register.root(tx, register.patient(tx, uhid)).uhid());
            Patient before = register.patient(row.facts());
            Patient after = ledger.change(tx, row, before.with(before.bloodGroup(), change.apply(tx, before.allergies())), reason);
            tx.audit(PERMISSION, row.uhid(), reason);
            return after.allergies();
        });
    }
}
