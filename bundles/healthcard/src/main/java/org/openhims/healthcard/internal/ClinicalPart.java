// SPDX-License-Identifier: Apache-2.0
package org.openhims.healthcard.internal;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.openhims.healthcard.CardClinical;
import org.openhims.healthcard.CardFlags;
import org.openhims.healthcard.Clinical;
import org.openhims.platform.Problem;
import org.openhims.platform.access.Caller;
import org.openhims.platform.facility.Facility;
import org.openhims.platform.store.Tx;
import org.openhims.registration.BloodGroup;
import org.openhims.registration.Patient;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Gathers the clinical part of a card, and opens that of a card that is shown. */
@Component(service = {CardClinical.class, ClinicalPart.class})
public final class ClinicalPart implements CardClinical {

    private final CardBook book;
    private final CardKeys keys;
    private final ReaderKeys readers;
    private final Facility facility;

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    final Collection<CardFlags> flags = new CopyOnWriteArrayList<>();

    @Activate
    public ClinicalPart(@Reference CardBook book, @Reference CardKeys keys, @Reference ReaderKeys readers, @Reference Facility facility) {
        this.book = book;
        this.keys = keys;
        this.readers = readers;
        this.facility = facility;
    }

    /** Gathered before the transaction in which the card is issued: other modules are asked. */
    Set<Clinical.Flag> flags(Caller by, String uhid) {
        EnumSet<Clinical.Flag> all = EnumSet.noneOf(Clinical.Flag.class);
        flags.forEach(source -> all.addAll(source.flags(by, uhid)));
        return all;
    }

    /** What comes behind the token's public part. */
    byte[] sealed(Tx tx, byte[] head, Patient patient, Set<Clinical.Flag> known) {
        BloodGroup blood = patient.bloodGroup();
        Clinical clinical = new Clinical(blood == null ? null : blood.group(), blood != null && blood.verified(),
                patient.allergies().status().name(), patient.allergies().substances(), false, facility.day(tx.now()), known,
                patient.coverage() == null ? null : patient.coverage().scheme().name());
        return SealedPart.seal(head, ClinicalFormat.write(clinical), ReaderKeys.active(tx));
    }

    @Override
    public Clinical open(Caller by, String code) {
        by.require("card.clinical");
        String scanned = code == null ? "" : code.strip();
        if (!scanned.startsWith(CardCode.PREFIX)) {
            throw Problem.invalid("qr", "card.code");
        }
        return book.tx(by, tx -> opened(tx, CardCode.read(scanned, id -> keys.key(tx, id))));
    }

    private Clinical opened(Tx tx, CardCode.Read read) {
        if (read.fault() != null) {
            throw Problem.invalid("qr", "card.code");
        }
        tx.audit("card.clinical", read.token().uhid(), "serial=" + read.token().serial());
        return read.bytes()[0] == 1 ? inTheClear(read.token()) : unsealed(read.bytes());
    }

    /** Version 1 told this to everybody, and no allergies. */
    private static Clinical inTheClear(CardToken token) {
        return new Clinical(token.bloodGroup(), token.bloodGroupVerified(), "NOT_ASKED", List.of(), false, token.issuedOn(), Set.of(),
                token.scheme());
    }

    private Clinical unsealed(byte[] token) {
        int at = TokenFormat.end(token);
        if (SealedPart.isEmpty(token, at)) {
            throw Problem.conflict("card.clinical.none");
        }
        return SealedPart.open(token, at, readers::own).map(ClinicalFormat::read).orElseThrow(() -> Problem.conflict("card.sealed"));
    }
}
