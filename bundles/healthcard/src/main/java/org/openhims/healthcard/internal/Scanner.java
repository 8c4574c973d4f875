// SPDX-License-Identifier: Apache-2.0
package org.openhims.healthcard.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.openhims.healthcard.CardScan;
import org.openhims.healthcard.Scan;
import org.openhims.healthcard.internal.store.CardRow;
import org.openhims.platform.CheckDigit;
import org.openhims.platform.ProblemException;
import org.openhims.platform.access.Caller;
import org.openhims.platform.facility.Facility;
import org.openhims.platform.store.Tx;
import org.openhims.platform.work.Json;
import org.openhims.registration.Banner;
import org.openhims.registration.Patients;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Tells what a scanned or typed code is. */
@Component
public final class Scanner implements CardScan {

    /** An ABHA card has some 400 characters; a share link up to 2000. */
    private static final int LONGEST = 4000;
    private static final Caller SELF = Caller.system("healthcard");

    private final CardBook book;
    private final CardKeys keys;
    private final Patients patients;
    private final Scope scope;
    private final Facility facility;
    private final Clock clock;
    private final AbhaCode abha;

    @Activate
    public Scanner(@Reference CardBook book, @Reference CardKeys keys, @Reference Patients patients, @Reference Scope scope,
            @Reference Facility facility, @Reference Json json, @Reference Clock clock) {
        this.book = book;
        this.keys = keys;
        this.patients = patients;
        this.scope = scope;
        this.facility = facility;
        this.clock = clock;
        this.abha = new AbhaCode(json);
    }

    @Override
    public Scan verify(Caller by, String code) {
        by.require("card.verify");
        if (code == null || code.isEmpty() || code.length() > LONGEST) {
            return Scan.invalid("unknown", "unreadable");
        }
        if (code.startsWith(CardCode.PREFIX)) {
            Scan scan = living(by.may("patient.read") ? by : SELF, book.tx(by, tx -> card(tx, code)));
            return scan.uhid() == null ? scan : scan.under(scope.survivor(by, scan.uhid()));
        }
        if (code.startsWith("{")) {
            return abha.read(code);
        }
        Optional<Scan> share = ShareLink.read(code);
        return share.orElseGet(() -> number(by, code));
    }

    @Override
    public Scan read(Caller by, String typed) {
        return verify(by, typed == null ? null : typed.strip());
    }

    private Scan card(Tx tx, String code) {
        CardCode.Read read = CardCode.read(code, id -> keys.key(tx, id));
        if (read.fault() != null) {
            tx.audit("card.verify", null, "refused=" + read.fault());
            return Scan.invalid("hims", read.fault());
        }
        CardToken token = read.token();
        tx.audit("card.verify", token.uhid(), "serial=" + token.serial());
        LocalDate today = facility.day(clock.instant());
        Optional<CardRow> row = CardBook.card(tx, token.uhid(), token.serial());
        String status = row.map(card -> Counter.status(card, today)).orElse(null);
        return scan(token, status, CardKeys.refused(tx, token) ? "withdrawn" : fault(token, row, today));
    }

    /** A good card says when its holder has died. A crew may scan and not read: then the node itself asks the register. */
    private Scan living(Caller by, Scan card) {
        return Boolean.TRUE.equals(card.valid()) && banner(by, card.uhid()).filter(who -> who.death() != null).isPresent()
                ? card.invalid("deceased") : card;
    }

    private Optional<Banner> banner(Caller by, String uhid) {
        try {
            return Optional.of(patients.banner(by, uhid));
        } catch (ProblemException e) {
            if (e.problem().status() != 404) {
                throw e;
            }
            return Optional.empty();
        }
    }

    private static String fault(CardToken token, Optional<CardRow> row, LocalDate today) {
        if (row.isEmpty()) {
            return "unissued";
        }
        if (!row.get().open()) {
            return "revoked";
        }
        return token.expiresOn() != null && token.expiresOn().isBefore(today) ? "expired" : null;
    }

    private static Scan scan(CardToken token, String status, String fault) {
        return new Scan("hims", fault == null, fault, token.uhid(), token.serial(), status, token.name(), token.sex().name(),
                token.birthYear() == 0 ? null : String.valueOf(token.birthYear()), token.bloodGroup(), token.scheme(), token.issuer(),
                token.issuedOn(), token.expiresOn(), null, null, null, null, null, null, null, null);
    }

    /** A UHID as printed, typed or in a bar code: 13 digits, blanks and dashes between them do not matter. */
    private Scan number(Caller by, String code) {
        String digits = code.replaceAll("(?<=[0-9])[ -](?=[0-9])", "");
        if (!digits.matches("[0-9]{13}")) {
            return Scan.invalid("unknown", "unreadable");
        }
        if (!CheckDigit.VERHOEFF.isValid(digits)) {
            return Scan.invalid("uhid", "checkdigit");
        }
        return banner(by, digits).map(who -> Scan.uhid(scope.survivor(by, who.uhid()), true)).orElseGet(() -> Scan.uhid(digits, false));
    }
}
