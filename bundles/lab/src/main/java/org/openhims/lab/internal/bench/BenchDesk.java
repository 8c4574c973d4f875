// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.openhims.lab.LabTest;
import org.openhims.lab.Specimen;
import org.openhims.lab.SpecimenStatus;
import org.openhims.lab.bench.BenchWork;
import org.openhims.lab.internal.Catalogue;
import org.openhims.lab.internal.LabUnit;
import org.openhims.lab.internal.Limits;
import org.openhims.lab.internal.store.SpecimenRow;
import org.openhims.platform.Page;
import org.openhims.platform.Problem;
import org.openhims.platform.access.Caller;
import org.openhims.platform.store.Sql;
import org.openhims.platform.store.Tx;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Worklists by bench: the ranks of a state are gone through in parts, and only what is shown is read as a whole. */
@Component(service = BenchWork.class)
public final class BenchDesk implements BenchWork {

    private static final String WORKLIST = "lab.worklist";
    private static final int AT_ONCE = 1000;
    private static final String RANKS = "select accession, tests, work_rank from lab_specimen where status = ? and work_rank > ?"
            + " order by work_rank fetch first " + AT_ONCE + " rows only";
    private static final String SPECIMENS = "select s from SpecimenRow s where s.accession in :accessions";

    private final LabUnit unit;
    private final Catalogue catalogue;

    @Activate
    public BenchDesk(@Reference LabUnit unit, @Reference Catalogue catalogue) {
        this.unit = unit;
        this.catalogue = catalogue;
    }

    private record Rank(String accession, String tests, String rank) {

        boolean has(Set<String> codes) {
            return !Collections.disjoint(codes, List.of(tests.split(" ")));
        }
    }

    @Override
    public List<String> benches(Caller by) {
        by.require(WORKLIST);
        return departments();
    }

    private List<String> departments() {
        return catalogue.shelf().tests(Locale.ENGLISH).map(LabTest::department).distinct().toList();
    }

    @Override
    public Page<Specimen> worklist(Caller by, String bench, SpecimenStatus status, String cursor, int limit) {
        by.require(WORKLIST);
        if (!departments().contains(bench)) {
            throw Problem.invalid("bench", "one-of", String.join(", ", departments()));
        }
        Set<String> codes = catalogue.shelf().tests(Locale.ENGLISH).filter(test -> test.department().equals(bench)).map(LabTest::code)
                .collect(Collectors.toSet());
        int most = Limits.within(limit, 200);
        return unit.tx(by, tx -> {
            tx.audit("lab.specimen.read", null, "worklist=" + status + " bench=" + bench);
            Page<Rank> page = Page.of(ranks(tx, codes, status, cursor == null ? "" : cursor, most + 1), most, Rank::rank);
            return new Page<>(specimens(tx, page.items()), page.next());
        });
    }

    private static List<Rank> ranks(Tx tx, Set<String> codes, SpecimenStatus status, String cursor, int most) {
        List<Rank> found = new ArrayList<>();
        String behind = cursor;
        List<Rank> part;
        do {
            part = new Sql(tx.connection()).list(RANKS, row -> new Rank(row.getString(1), row.getString(2), row.getString(3)), status, behind);
            part.stream().filter(rank -> rank.has(codes)).limit(most - found.size()).forEach(found::add);
            behind = part.isEmpty() ? behind : part.get(part.size() - 1).rank();
        } while (part.size() == AT_ONCE && found.size() < most);
        return found;
    }

    private static List<Specimen> specimens(Tx tx, List<Rank> ranks) {
        List<String> accessions = ranks.stream().map(Rank::accession).toList();
        return accessions.isEmpty() ? List.of() : tx.em().createQuery(SPECIMENS, SpecimenRow.class).setParameter("accessions", accessions)
                .getResultStream().sorted(Comparator.comparing(SpecimenRow::rank)).map(SpecimenRow::record).toList();
    }
}
