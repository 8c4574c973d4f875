// SPDX-License-Identifier: Apache-2.0
package org.openhims.healthcard.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;
import org.openhims.healthcard.Card;
import org.openhims.healthcard.CardEvent;
import org.openhims.healthcard.CardFact;
import org.openhims.healthcard.Cards;
import org.openhims.healthcard.Clinical;
import org.openhims.healthcard.internal.store.CardRow;
import org.openhims.platform.PartialDate;
import org.openhims.platform.Problem;
import org.openhims.platform.access.Caller;
import org.openhims.platform.facility.Facility;
import org.openhims.platform.print.Printing;
import org.openhims.platform.print.Sheet;
import org.openhims.platform.store.ConstraintViolation;
import org.openhims.platform.store.Tx;
import org.openhims.platform.text.Texts;
import org.openhims.platform.work.Json;
import org.openhims.registration.Patient;
import org.openhims.registration.Patients;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** The counter where cards are issued, confirmed, blocked and printed. */
@Component
public final class Counter implements Cards {

    private final CardBook book;
    private final CardKeys keys;
    private final ClinicalPart clinical;
    private final Patients patients;
    private final Scope scope;
    private final Printing printing;
    private final Facility facility;
    private final Texts texts;
    private final Deeds deeds;
    private final Clock clock;

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    final Collection<CardFact> facts = new CopyOnWriteArrayList<>();

    @Activate
    public Counter(@Reference CardBook book, @Reference CardKeys keys, @Reference ClinicalPart clinical, @Reference Patients patients,
            @Reference Scope scope, @Reference Printing printing, @Reference Facility facility, @Reference Texts texts, @Reference Json json,
            @Reference Clock clock) {
        this.book = book;
        this.keys = keys;
        this.clinical = clinical;
        this.patients = patients;
        this.scope = scope;
        this.printing = printing;
        this.facility = facility;
        this.texts = texts;
        this.deeds = new Deeds(json, clock);
        this.clock = clock;
    }

    @Override
    public Card issue(Caller by, String uhid, String reason) {
        by.require("card.issue");
        if (reason != null && !Set.of("lost", "revised", "key").contains(reason)) {
            throw Problem.invalid("reason", "card.reason");
        }
        Holder holder = holder(by, scope.survivor(by, uhid));
        try {
            return book.tx(by, tx -> issued(tx, holder, reason));
        } catch (ConstraintViolation e) {
            // Another counter issued the first one just now; from then on counters wait for each other at that card.
            return book.tx(by, tx -> issued(tx, holder, reason));
        }
    }

    @Override
    public Card verify(Caller by, String uhid, int serial) {
        by.require("card.confirm");
        living(by, uhid);
        return changed(by, uhid, serial, (tx, row) -> {
            requireStatus(row, "temporary");
            row.verified();
            deeds.did(tx, row, "verified", null, CardEvent.CONFIRMED, new CardEvent.Confirmed(uhid, serial, row.status()));
            return row;
        });
    }

    @Override
    public Card makePermanent(Caller by, String uhid, int serial) {
        by.require("card.confirm");
        Holder holder = holder(by, uhid);
        return changed(by, uhid, serial, (tx, row) -> {
            requireStatus(row, "verified");
            Code code = code(tx, holder, serial, null);
            row.permanent(code.text(), CardKeys.hex(code.keyId()));
            deeds.did(tx, row, "permanent", null, CardEvent.CONFIRMED, new CardEvent.Confirmed(uhid, serial, row.status()));
            return row;
        });
    }

    @Override
    public Card block(Caller by, String uhid, int serial, String reason) {
        by.require("card.issue");
        String why = reason == null ? "" : reason.strip();
        if (why.length() < 3 || why.length() > 200) {
            throw Problem.invalid("reason", "size", 3, 200);
        }
        return changed(by, uhid, serial, (tx, row) -> {
            if (!row.open()) {
                throw Problem.conflict("card.state");
            }
            row.revoke("blocked");
            deeds.did(tx, row, "blocked", why, CardEvent.REVOKED, new CardEvent.Revoked(uhid, serial, row.status()));
            return row;
        });
    }

    @Override
    public Card get(Caller by, String uhid, int serial) {
        by.require("card.read");
        return changed(by, uhid, serial, (tx, row) -> {
            tx.audit("card.read", uhid, "serial=" + serial);
            return row;
        });
    }

    @Override
    public List<Card> of(Caller by, String uhid) {
        by.require("card.read");
        Set<String> all = scope.uhids(by, uhid);
        return book.tx(by, tx -> {
            tx.audit("card.read", uhid, "");
            return all.stream().flatMap(number -> CardBook.cards(tx, number).stream()).sorted(Comparator.comparing(CardRow::issuedAt).reversed())
                    .map(row -> card(row, today())).toList();
        });
    }

    @Override
    public byte[] pdf(Caller by, String uhid, int serial) {
        return printing.pdf(sheet(by, uhid, serial));
    }

    @Override
    public Printing.Outcome print(Caller by, String uhid, int serial, String printer) {
        return printing.print(by, printer, sheet(by, uhid, serial));
    }

    /** A card is for the living; what was issued before a death is neither confirmed nor printed any more. */
    private Patient living(Caller by, String uhid) {
        Patient patient = patients.get(by, uhid);
        if (patient.death() != null) {
            throw Problem.conflict("card.deceased");
        }
        return patient;
    }

    /** Whose card it is, and what other modules know for its encrypted part. */
    private record Holder(Patient patient, Set<Clinical.Flag> flags) {
    }

    private Holder holder(Caller by, String uhid) {
        return new Holder(living(by, uhid), clinical.flags(by, uhid));
    }

    private Card issued(Tx tx, Holder holder, String reason) {
        String uhid = holder.patient().uhid();
        List<CardRow> before = CardBook.cardsAlone(tx, uhid);
        String why = why(before, reason);
        before.stream().filter(CardRow::open).forEach(old -> {
            old.revoke("replaced");
            deeds.did(tx, old, "replaced", null, CardEvent.REVOKED, new CardEvent.Revoked(old.uhid(), old.serial(), old.status()));
        });
        // The old card lets go of the unique mark before the new one takes it.
        tx.em().flush();
        int serial = before.isEmpty() ? 1 : before.get(0).serial() + 1;
        LocalDate expires = facility.day(tx.now()).plusYears(1);
        Code code = code(tx, holder, serial, expires);
        CardRow row = new CardRow(uhid, serial, why, tx.now(), expires, code.text(), CardKeys.hex(code.keyId()));
        tx.em().persist(row);
        deeds.did(tx, row, "issued", null, CardEvent.ISSUED, new CardEvent.Issued(uhid, serial, why));
        return card(row, today());
    }

    private String why(List<CardRow> before, String reason) {
        if (before.isEmpty() || reason != null) {
            return before.isEmpty() ? "first" : reason;
        }
        return status(before.get(0), today()).equals("expired") ? "expired" : "lost";
    }

    private record Code(String text, int keyId) {
    }

    private Code code(Tx tx, Holder holder, int serial, LocalDate expires) {
        Patient patient = holder.patient();
        Facility.Identity identity = facility.identity(Locale.ENGLISH);
        String issuer = identity.hfrId() == null ? "LGD" + identity.stateCode() : identity.hfrId();
        PartialDate born = patient.born();
        return keys.signed((id, sign) -> new Code(CardCode.write(new CardToken(id, issuer, serial, today(), expires, patient.uhid(), patient.name(),
                born == null ? 0 : born.year(), patient.sex(), null, false, null), head -> clinical.sealed(tx, head, patient, holder.flags()), sign), id));
    }

    private Card changed(Caller by, String uhid, int serial, BiFunction<Tx, CardRow, CardRow> change) {
        return book.tx(by, tx -> card(change.apply(tx, row(tx, uhid, serial)), today()));
    }

    private Sheet sheet(Caller by, String uhid, int serial) {
        by.require("card.print");
        Patient patient = living(by, uhid);
        CardSheet sheet = new CardSheet(by, patient, patients.banner(by, uhid), facility, texts);
        List<CardFact.Line> lines = facts.stream().flatMap(fact -> fact.lines(by, uhid).stream().limit(2)).toList();
        return book.tx(by, tx -> {
            CardRow row = row(tx, uhid, serial);
            Card card = card(row, today());
            if (!card.valid()) {
                throw Problem.conflict("card.state");
            }
            boolean again = row.printed();
            deeds.did(tx, row, "printed", null, CardEvent.PRINTED, new CardEvent.Printed(uhid, serial, again));
            return sheet.card(card, again, lines);
        });
    }

    /** An expired card is neither verified nor made permanent: its holder gets a new one. */
    private void requireStatus(CardRow row, String status) {
        if (!status(row, today()).equals(status)) {
            throw Problem.conflict("card.state");
        }
    }

    private static CardRow row(Tx tx, String uhid, int serial) {
        return CardBook.card(tx, uhid, serial).orElseThrow(() -> Problem.unknown("card.unknown"));
    }

    private LocalDate today() {
        return facility.day(clock.instant());
    }

    static Card card(CardRow row, LocalDate today) {
        return new Card(row.uhid(), row.serial(), status(row, today), row.reason(), row.issuedAt(), row.expiresOn(), row.code(),
                "/api/v1/cards/" + row.uhid() + "/" + row.serial() + ".pdf");
    }

    static String status(CardRow row, LocalDate today) {
        boolean expired = row.open() && row.expiresOn() != null && row.expiresOn().isBefore(today);
        return expired ? "expired" : row.status();
    }
}
