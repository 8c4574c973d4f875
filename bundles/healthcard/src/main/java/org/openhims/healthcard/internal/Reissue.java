// SPDX-License-Identifier: Apache-2.0
package org.openhims.healthcard.internal;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import org.openhims.healthcard.Card;
import org.openhims.healthcard.CardPrints.LeftOut;
import org.openhims.healthcard.CardPrints.Progress;
import org.openhims.healthcard.CardReissue;
import org.openhims.healthcard.Cards;
import org.openhims.healthcard.internal.store.CardRow;
import org.openhims.healthcard.internal.store.KeyRow;
import org.openhims.platform.Problem;
import org.openhims.platform.ProblemException;
import org.openhims.platform.access.Caller;
import org.openhims.platform.facility.Facility;
import org.openhims.platform.store.Tx;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Finds the cards of withdrawn keys, and replaces them. */
@Component
public final class Reissue implements CardReissue {

    private static final String WITHDRAWN = "select k from KeyRow k where k.refusedFrom is not null";
    private static final String NEEDED = "select c from CardRow c where c.keyId = :kid and c.openUhid is not null and c.issuedAt >= :from"
            + " order by c.issuedAt, c.id";

    private final CardBook book;
    private final Cards cards;
    private final Facility facility;

    @Activate
    public Reissue(@Reference CardBook book, @Reference Cards cards, @Reference Facility facility) {
        this.book = book;
        this.cards = cards;
        this.facility = facility;
    }

    @Override
    public List<Holder> needed(Caller by, int limit) {
        by.require("card.issue");
        if (limit < 1 || limit > Prints.MOST) {
            throw Problem.invalid("limit", "range", 1, Prints.MOST);
        }
        return book.tx(by, tx -> {
            tx.audit("card.read", null, "of withdrawn keys");
            return tx.em().createQuery(WITHDRAWN, KeyRow.class).getResultList().stream().flatMap(key -> of(tx, key, limit))
                    .sorted(Comparator.comparing(Holder::issuedAt)).limit(limit).toList();
        });
    }

    private Stream<Holder> of(Tx tx, KeyRow key, int limit) {
        LocalDateTime from = LocalDateTime.ofInstant(key.refusedFrom().atStartOfDay(facility.zone()).toInstant(), java.time.ZoneOffset.UTC);
        return tx.em().createQuery(NEEDED, CardRow.class).setParameter("kid", key.id()).setParameter("from", from).setMaxResults(limit)
                .getResultList().stream().map(row -> new Holder(row.uhid(), row.serial(), row.issuedAt(), key.id()));
    }

    @Override
    public Done reissue(Caller by, List<String> uhids, Progress progress) {
        by.require("card.issue");
        List<String> wanted = List.copyOf(new LinkedHashSet<>(uhids));
        if (wanted.isEmpty() || wanted.size() > Prints.MOST) {
            throw Problem.invalid("uhids", "size", 1, Prints.MOST);
        }
        List<Card> issued = new ArrayList<>();
        List<LeftOut> left = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            replace(by, wanted.get(i), issued, left);
            progress.at(i + 1, wanted.size());
        }
        return new Done(issued, left);
    }

    private void replace(Caller by, String uhid, List<Card> issued, List<LeftOut> left) {
        try {
            if (book.tx(by, tx -> isNeeded(tx, uhid))) {
                issued.add(cards.issue(by, uhid, "key"));
            } else {
                left.add(new LeftOut(uhid, "good"));
            }
        } catch (ProblemException e) {
            if (!e.problem().code().equals("card.deceased") && e.problem().status() != 404) {
                throw e;
            }
            left.add(new LeftOut(uhid, e.problem().status() == 404 ? "unregistered" : "deceased"));
        }
    }

    private boolean isNeeded(Tx tx, String uhid) {
        return CardBook.cards(tx, uhid).stream().filter(CardRow::open).anyMatch(row -> {
            KeyRow key = row.keyId() == null ? null : tx.em().find(KeyRow.class, row.keyId());
            return key != null && key.refusedFrom() != null && !facility.day(row.issuedAt()).isBefore(key.refusedFrom());
        });
    }
}
