// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.openhims.platform.Ids;
import org.openhims.platform.Problem;
import org.openhims.platform.access.Caller;
import org.openhims.platform.store.ConstraintViolation;
import org.openhims.platform.store.Tx;
import org.openhims.platform.text.Texts;
import org.openhims.registration.MergePart;
import org.openhims.registration.internal.store.ChangeRow;
import org.openhims.registration.internal.store.ConsentTable;
import org.openhims.registration.internal.store.MemberTable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The register's own part in merges: corrections, stays in households, consents. */
@Component
public final class RegisterPart implements MergePart {

    private static final String CHANGES = "select c from ChangeRow c where c.uhid = :uhid and c.id >= :from and c.id < :until"
            + " and c.movedTo is null order by c.changedAt, c.place";

    private static final String STAY = "household";
    private static final String CONSENT = "consent";
    private static final int LONGEST_REASON = 200;

    private final Register register;
    private final MergeBook book;
    private final Texts texts;

    @Activate
    public RegisterPart(@Reference Register register, @Reference Texts texts, @Reference Clock clock) {
        this.register = register;
        this.book = new MergeBook(register, clock);
        this.texts = texts;
    }

    @Override
    public String module() {
        return "registration";
    }

    @Override
    public List<Fact> written(Caller by, String uhid, Instant from, Instant until) {
        return register.tx(by, tx -> {
            tx.audit("patient.read", uhid, "merge");
            String begin = Ids.first(from);
            String end = Ids.first(until);
            Stream<Fact> corrections = tx.em().createQuery(CHANGES, ChangeRow.class).setParameter("uhid", uhid).setParameter("from", begin)
                    .setParameter("until", end).getResultList().stream().filter(row -> row.mark().correction()).map(row -> fact(by, row));
            Stream<Fact> stays = new MemberTable(tx.connection()).joined(uhid, begin, end).stream().map(stay -> new Fact(STAY, stay.id(),
                    stay.member().joined(), texts.text(by.locale(), "registration.merge.household"), true));
            Stream<Fact> consents = new ConsentTable(tx.connection()).given(uhid, begin, end).stream().map(consent -> new Fact(CONSENT, consent.id(),
                    consent.given().at(), texts.text(by.locale(), "registration.consent." + consent.purpose()), true));
            return Stream.of(corrections, stays, consents).flatMap(facts -> facts).sorted(Comparator.comparing(Fact::at)).toList();
        });
    }

    private Fact fact(Caller by, ChangeRow row) {
        return new Fact("correction", row.id(), row.changedAt(), texts.text(by.locale(), "registration.merge.correction", row.reason()), true);
    }

    @Override
    public void assign(Caller by, String kind, String id, String from, String to) {
        try {
            register.tx(by, tx -> assign(tx, kind, id, from, to));
        } catch (ConstraintViolation e) {
            // The other patient has a household, or has given such a consent.
            throw Problem.conflict("patient.merge.taken");
        }
    }

    private Object assign(Tx tx, String kind, String id, String from, String to) {
        switch (kind) {
            case STAY -> new MemberTable(tx.connection()).move(id, from, to);
            case CONSENT -> new ConsentTable(tx.connection()).get(id).filter(consent -> consent.uhid().equals(from))
                    .ifPresent(consent -> new ConsentTable(tx.connection()).move(consent, to));
            default -> correction(tx, id, from, to);
        }
        return kind;
    }

    private void correction(Tx tx, String id, String from, String to) {
        ChangeRow row = tx.em().find(ChangeRow.class, id);
        if (row != null && row.mark().correction() && row.uhid().equals(from) && row.movedTo() == null) {
            String reason = texts.text(tx.by().locale(), "registration.merge.moved", row.reason());
            book.move(tx, row, to, reason.substring(0, Math.min(reason.length(), LONGEST_REASON)));
        }
    }
}
