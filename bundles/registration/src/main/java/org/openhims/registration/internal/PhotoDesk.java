// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration.internal;

import java.time.Clock;
import java.util.Optional;
import java.util.function.BiFunction;
import org.openhims.platform.Ids;
import org.openhims.platform.Problem;
import org.openhims.platform.access.Caller;
import org.openhims.platform.store.Tx;
import org.openhims.platform.text.Texts;
import org.openhims.registration.Patient;
import org.openhims.registration.Photos;
import org.openhims.registration.internal.store.PatientRow;
import org.openhims.registration.internal.store.PhotoTable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps photos. Which one is a patient's is a fact like others, so that history, merge and undo treat it as they treat those. */
@Component
public final class PhotoDesk implements Photos {

    private static final String PERMISSION = "patient.photo";

    private final Register register;
    private final Ledger ledger;
    private final Texts texts;
    private final Clock clock;

    @Activate
    public PhotoDesk(@Reference Register register, @Reference Texts texts, @Reference Clock clock) {
        this.register = register;
        this.ledger = new Ledger(register, clock);
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public Optional<byte[]> of(Caller by, String uhid) {
        return read(by, uhid, PhotoTable::picture);
    }

    @Override
    public Optional<byte[]> small(Caller by, String uhid) {
        return read(by, uhid, PhotoTable::small);
    }

    private Optional<byte[]> read(Caller by, String uhid, BiFunction<PhotoTable, String, Optional<byte[]>> which) {
        by.require("patient.read");
        return register.tx(by, tx -> {
            String id = register.patient(tx, uhid).photo();
            if (id == null) {
                return Optional.empty();
            }
            tx.audit("patient.read", uhid, "photo");
            return which.apply(new PhotoTable(tx.connection()), id);
        });
    }

    @Override
    public Patient put(Caller by, String uhid, byte[] picture) {
        by.require(PERMISSION);
        // Before the transaction, since it takes its time.
        Portrait portrait = Portrait.of(picture);
        return register.tx(by, tx -> {
            PatientRow row = ledger.open(tx, uhid);
            String id = Ids.next(clock);
            new PhotoTable(tx.connection()).add(id, uhid, portrait.picture(), portrait.small(), tx.now(), tx.by().user());
            return changed(tx, row, id, texts.text(by.locale(), "registration.photo.taken"), "taken " + id);
        });
    }

    @Override
    public Patient remove(Caller by, String uhid, String reason) {
        by.require(PERMISSION);
        String why = Fields.reason(reason);
        return register.tx(by, tx -> {
            PatientRow row = ledger.open(tx, uhid);
            if (register.patient(row.facts()).photo() == null) {
                throw Problem.unknown("patient.photo.none");
            }
            return changed(tx, row, null, why, "removed");
        });
    }

    private Patient changed(Tx tx, PatientRow row, String id, String reason, String detail) {
        tx.audit(PERMISSION, row.uhid(), detail);
        return ledger.change(tx, row, register.patient(row.facts()).withPhoto(id), reason);
    }
}
