// SPDX-License-Identifier: Apache-2.0
package org.openhims.healthcard.internal;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.openhims.platform.Problem;
import org.openhims.platform.access.Caller;
import org.openhims.platform.text.Texts;
import org.openhims.registration.MergePart;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The cards' part in merges. A card bears its number under a signature, so it stays with it. */
@Component
public final class CardPart implements MergePart {

    private final CardBook book;
    private final Texts texts;

    @Activate
    public CardPart(@Reference CardBook book, @Reference Texts texts) {
        this.book = book;
        this.texts = texts;
    }

    @Override
    public String module() {
        return "healthcard";
    }

    @Override
    public List<Fact> written(Caller by, String uhid, Instant from, Instant until) {
        return book.tx(by, tx -> {
            tx.audit("card.read", uhid, "merge");
            return CardBook.cards(tx, uhid).stream().filter(card -> !card.issuedAt().isBefore(from) && card.issuedAt().isBefore(until))
                    .map(card -> new Fact("card", uhid + '-' + card.serial(), card.issuedAt(),
                            texts.text(by.locale(), "healthcard.merge.card", card.serial()), false))
                    .sorted(Comparator.comparing(Fact::at)).toList();
        });
    }

    @Override
    public void assign(Caller by, String kind, String id, String from, String to) {
        throw Problem.conflict("card.state");
    }
}
