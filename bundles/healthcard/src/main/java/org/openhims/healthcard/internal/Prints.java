// SPDX-License-Identifier: Apache-2.0
package org.openhims.healthcard.internal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.openhims.healthcard.Card;
import org.openhims.healthcard.CardEvent;
import org.openhims.healthcard.CardFact;
import org.openhims.healthcard.CardPrints;
import org.openhims.healthcard.internal.CardForms.Faces;
import org.openhims.healthcard.internal.store.CardRow;
import org.openhims.platform.Problem;
import org.openhims.platform.ProblemException;
import org.openhims.platform.access.Caller;
import org.openhims.platform.facility.Facility;
import org.openhims.platform.print.Printing;
import org.openhims.platform.print.Sheet;
import org.openhims.platform.store.Tx;
import org.openhims.platform.text.Texts;
import org.openhims.platform.work.Json;
import org.openhims.registration.Patient;
import org.openhims.registration.Patients;
import org.openhims.registration.Photos;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Prints the cards of a ward or a survey block, one patient after the other. */
@Component
public final class Prints implements CardPrints {

    static final int MOST = 500;

    private final CardBook book;
    private final CardKeys keys;
    private final Patients patients;
    private final Photos photos;
    private final Printing printing;
    private final Facility facility;
    private final Texts texts;
    private final Deeds deeds;
    private final Clock clock;

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    final Collection<CardFact> facts = new CopyOnWriteArrayList<>();

    @Activate
    public Prints(@Reference CardBook book, @Reference CardKeys keys, @Reference Patients patients, @Reference Photos photos,
            @Reference Printing printing, @Reference Facility facility, @Reference Texts texts, @Reference Json json, @Reference Clock clock) {
        this.book = book;
        this.keys = keys;
        this.patients = patients;
        this.photos = photos;
        this.printing = printing;
        this.facility = facility;
        this.texts = texts;
        this.deeds = new Deeds(json, clock);
        this.clock = clock;
    }

    @Override
    public Batch print(Caller by, List<String> uhids, Form form, Progress progress) {
        by.require("card.print");
        List<String> wanted = List.copyOf(new LinkedHashSet<>(uhids));
        if (wanted.isEmpty() || wanted.size() > MOST) {
            throw Problem.invalid("uhids", "size", 1, MOST);
        }
        List<Faces> cards = new ArrayList<>();
        List<LeftOut> left = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            String uhid = wanted.get(i);
            Made made = card(by, uhid, form);
            if (made.fault() == null) {
                cards.add(made.faces());
            } else {
                left.add(new LeftOut(uhid, made.fault()));
            }
            progress.at(i + 1, wanted.size());
        }
        boolean aWholeSheet = form == Form.STICKERS && wanted.size() == 1 && cards.size() == 1;
        List<Faces> all = aWholeSheet ? Collections.nCopies(CardForms.COLUMNS * CardForms.ROWS, cards.get(0)) : cards;
        return new Batch(all.isEmpty() ? null : printing.pdf(new Sheet(texts.text(by.locale(), "healthcard.sheet.title"), CardForms.paper(form),
                by.locale(), CardForms.arranged(form, all))), cards.size(), left);
    }

    /** A card ready for the page, or why there is none. */
    private record Made(Faces faces, String fault) {

        static Made none(String fault) {
            return new Made(null, fault);
        }
    }

    private Made card(Caller by, String uhid, Form form) {
        Patient patient;
        try {
            patient = patients.get(by, uhid);
        } catch (ProblemException e) {
            if (e.problem().status() != 404) {
                throw e;
            }
            return Made.none("unregistered");
        }
        return patient.death() != null ? Made.none("deceased") : printed(by, patient, form);
    }

    private Made printed(Caller by, Patient patient, Form form) {
        CardSheet sheet = new CardSheet(by, patient, patients.banner(by, patient.uhid()), facility, texts,
                form == Form.LARGE && patient.photo() != null ? photos.of(by, patient.uhid()).orElse(null) : null);
        List<CardFact.Line> lines = facts.stream().flatMap(fact -> fact.lines(by, patient.uhid()).stream().limit(2)).toList();
        return book.tx(by, tx -> {
            List<CardRow> rows = CardBook.cards(tx, patient.uhid());
            Optional<CardRow> valid = rows.stream().filter(row -> card(row).valid()).findFirst();
            return valid.map(row -> new Made(new Faces(sheet.boxes(form, shown(row, form), counted(tx, row), lines),
                    sheet.back(form, card(row))), null))
                    .orElseGet(() -> Made.none(rows.isEmpty() ? "none" : card(rows.get(0)).status().equals("expired") ? "expired" : "revoked"));
        });
    }

    /** A sticker has no room for the encrypted part, and goes on folders that many people see. */
    private Card shown(CardRow row, Form form) {
        Card card = card(row);
        return form != Form.STICKERS ? card : new Card(card.uhid(), card.serial(), card.status(), card.reason(), card.issuedAt(), card.expiresOn(),
                CardCode.bare(keys, card.qr()), card.pdf());
    }

    /** Whether it was printed before. */
    private boolean counted(Tx tx, CardRow row) {
        boolean again = row.printed();
        deeds.did(tx, row, "printed", null, CardEvent.PRINTED, new CardEvent.Printed(row.uhid(), row.serial(), again));
        return again;
    }

    private Card card(CardRow row) {
        return Counter.card(row, facility.day(clock.instant()));
    }
}
