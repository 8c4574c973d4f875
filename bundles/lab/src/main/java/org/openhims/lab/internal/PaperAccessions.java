// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openhims.lab.LabEvent;
import org.openhims.lab.LabTest;
import org.openhims.lab.PaperOrder;
import org.openhims.lab.internal.store.SpecimenRow;
import org.openhims.platform.CheckDigit;
import org.openhims.platform.Problem;
import org.openhims.platform.access.Caller;
import org.openhims.platform.downtime.Kit;
import org.openhims.platform.downtime.PaperForm;
import org.openhims.platform.downtime.PaperSource;
import org.openhims.platform.downtime.PaperTime;
import org.openhims.platform.downtime.Sticker;
import org.openhims.platform.facility.Facility;
import org.openhims.platform.store.Sql;
import org.openhims.platform.store.Tx;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Accession numbers on the stickers of downtime kits, and what is entered of a paper request. */
@Component(service = {PaperAccessions.class, PaperSource.class})
public final class PaperAccessions implements PaperSource {

    private static final String FIELD = "downtime.accessions";
    private static final int LENGTH = 10;

    private final LabUnit unit;
    private final Accessions accessions;
    private final Tell tell;
    private final Facility facility;

    @Activate
    public PaperAccessions(@Reference LabUnit unit, @Reference Accessions accessions, @Reference Tell tell, @Reference Facility facility) {
        this.unit = unit;
        this.accessions = accessions;
        this.tell = tell;
        this.facility = facility;
    }

    private record Reserved(Instant at, boolean used) {
    }

    /** One sticker for each tube, each once and with a right check digit; 400 otherwise. */
    void check(PaperOrder form, Collection<List<LabTest>> tubes) {
        if (form.at() == null) {
            throw Problem.invalid("downtime.at", "not-null");
        }
        if (form.accessions().size() != tubes.size() || new HashSet<>(form.accessions()).size() != tubes.size()) {
            throw Problem.invalid(FIELD, "lab.downtime.tubes", tubes.size(),
                    tubes.stream().map(tests -> tests.get(0).container()).collect(Collectors.joining(", ")));
        }
        for (int i = 0; i < tubes.size(); i++) {
            String number = form.accessions().get(i);
            if (number.length() != LENGTH || !CheckDigit.LUHN.isValid(number)) {
                throw Problem.invalid(FIELD + '[' + i + ']', "downtime.check-digit");
            }
        }
    }

    /** Takes the stickers; true when all of them were used before. 400 when one is none of ours or the times do not fit it, 409 when some were used. */
    boolean claim(Tx tx, PaperOrder form) {
        int used = 0;
        for (int i = 0; i < form.accessions().size(); i++) {
            Reserved sticker = use(new Sql(tx.connection()), form.accessions().get(i), i, tx.now());
            times(form, sticker.at(), tx.now());
            used += sticker.used() ? 1 : 0;
        }
        if (used != 0 && used != form.accessions().size()) {
            throw Problem.conflict("lab.accession.used");
        }
        return used != 0;
    }

    private static Reserved use(Sql sql, String number, int place, Instant now) {
        boolean first = sql.update("update lab_reserved set used_at = ? where accession = ? and used_at is null", now, number) == 1;
        return sql.first("select reserved_at from lab_reserved where accession = ?", row -> new Reserved(Sql.instant(row, "reserved_at"), !first),
                number).orElseThrow(() -> Problem.invalid(FIELD + '[' + place + ']', "downtime.not-reserved"));
    }

    private void times(PaperOrder form, Instant reserved, Instant now) {
        PaperTime.check(form.at(), reserved, now, facility);
        if (form.collectedAt() != null && form.collectedAt().isAfter(now)) {
            throw Problem.invalid("downtime.collectedAt", "downtime.future");
        }
        if (form.collectedAt() != null && form.collectedAt().isBefore(form.at())) {
            throw Problem.invalid("downtime.collectedAt", "lab.downtime.before-order");
        }
    }

    /** Tells of the order and, if the specimens were taken, collects them, each at its time. */
    void tell(Tx tx, PaperOrder form, String uhid, LabEvent ordered, List<SpecimenRow> specimens) {
        tell.paper(tx, uhid, form.at(), ordered);
        if (form.collectedAt() != null) {
            specimens.forEach(specimen -> {
                specimen.collect(tx.by().user(), form.collectedAt());
                tell.paper(tx, uhid, form.collectedAt(), new LabEvent.Collected(specimen.order(), specimen.accession()));
            });
        }
    }

    @Override
    public String kind() {
        return "accession";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public void reserve(Caller by, Kit kit, int count) {
        List<Object[]> rows = Stream.generate(accessions::next).limit(count).map(number -> new Object[] {number, kit.number(), kit.madeAt()}).toList();
        unit.tx(by, tx -> {
            Sql sql = new Sql(tx.connection());
            if (sql.number("select count(*) from lab_reserved where kit = ?", kit.number()) == 0) {
                sql.batch("insert into lab_reserved (accession, kit, reserved_at) values (?, ?, ?)", rows);
                tx.audit("downtime.kit", null, "kit=" + kit.number() + " accessions=" + rows.get(0)[0] + ".." + rows.get(count - 1)[0]);
            }
            return null;
        });
    }

    @Override
    public List<Sticker> stickers(long kit, Locale language) {
        return unit.tx(Caller.system("lab"), tx -> new Sql(tx.connection()).list("select accession from lab_reserved where kit = ? order by accession",
                row -> new Sticker(row.getString(1), "LAB"), kit));
    }

    @Override
    public PaperForm form() {
        return new PaperForm("lab.paper.title", List.of("lab.paper.uhid", "lab.paper.accession", "lab.paper.accession"), List.of(
                PaperForm.half("lab.paper.at"), PaperForm.half("lab.paper.name"), PaperForm.wide("lab.paper.tests", 50),
                PaperForm.wide("lab.paper.note", 16), PaperForm.half("lab.paper.collected"), PaperForm.half("lab.paper.collector"),
                PaperForm.half("lab.paper.doctor"), PaperForm.half("lab.paper.signature")));
    }
}
