// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration.internal;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.openhims.platform.Ids;
import org.openhims.platform.Problem;
import org.openhims.platform.access.Caller;
import org.openhims.platform.store.ConstraintViolation;
import org.openhims.registration.Consent;
import org.openhims.registration.Consent.Done;
import org.openhims.registration.Consent.Mode;
import org.openhims.registration.Consents;
import org.openhims.registration.NewConsent;
import org.openhims.registration.internal.store.ConsentTable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Takes what patients agree to, and takes it back. */
@Component
public final class ConsentDesk implements Consents {

    private static final String PERMISSION = "patient.consent";

    private final Register register;
    private final Lookup lookup;
    private final Ledger ledger;
    private final Clock clock;

    @Activate
    public ConsentDesk(@Reference Register register, @Reference Lookup lookup, @Reference Clock clock) {
        this.register = register;
        this.lookup = lookup;
        this.ledger = new Ledger(register, clock);
        this.clock = clock;
    }

    @Override
    public Consent give(Caller by, String uhid, NewConsent consent) {
        by.require(PERMISSION);
        String proof = checked(consent);
        try {
            return register.tx(by, tx -> {
                ledger.open(tx, uhid);
                Consent given = new Consent(Ids.next(clock), uhid, consent.purpose(), consent.language(), consent.mode(), proof,
                        new Done(tx.by().user(), tx.now(), null), null);
                new ConsentTable(tx.connection()).add(given);
                tx.audit(PERMISSION, uhid, "purpose=" + consent.purpose() + " mode=" + consent.mode());
                return given;
            });
        } catch (ConstraintViolation e) {
            throw Problem.conflict("patient.consent.given");
        }
    }

    /** A thumb mark has a witness, an OTP its reference. */
    private static String checked(NewConsent consent) {
        Fields fields = new Fields();
        fields.required("purpose", consent.purpose(), "not-null");
        fields.required("mode", consent.mode(), "not-null");
        if (consent.language() == null || !consent.language().matches("[a-z]{2,3}")) {
            fields.wrong("language", "consent.language");
        }
        String proof = fields.text("proof", consent.proof(), 120);
        boolean needed = consent.mode() == Mode.THUMB || consent.mode() == Mode.OTP;
        if (needed && (proof == null || proof.length() < 2)) {
            fields.wrong("proof", "consent.proof");
        }
        fields.done();
        return proof;
    }

    @Override
    public Consent withdraw(Caller by, String id, String reason) {
        by.require(PERMISSION);
        String why = Fields.reason(reason);
        return register.tx(by, tx -> {
            ConsentTable table = new ConsentTable(tx.connection());
            Consent before = table.get(id).orElseThrow(() -> Problem.unknown("patient.consent.unknown"));
            if (!table.withdraw(id, tx.now(), tx.by().user(), why)) {
                throw Problem.conflict("patient.consent.withdrawn");
            }
            tx.audit(PERMISSION, before.uhid(), "withdrawn purpose=" + before.purpose());
            return table.get(id).orElseThrow();
        });
    }

    @Override
    public List<Consent> of(Caller by, String uhid) {
        by.require("patient.read");
        Set<String> all = lookup.uhids(by, uhid);
        return register.tx(by, tx -> {
            tx.audit("patient.read", uhid, "consents");
            ConsentTable table = new ConsentTable(tx.connection());
            return all.stream().flatMap(number -> table.of(number).stream())
                    .sorted(Comparator.comparing((Consent consent) -> consent.given().at()).thenComparing(Consent::id).reversed()).toList();
        });
    }
}
