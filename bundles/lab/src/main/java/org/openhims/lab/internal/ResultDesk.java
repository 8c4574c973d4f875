// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.openhims.lab.LabEvent;
import org.openhims.lab.NewResult;
import org.openhims.lab.Result;
import org.openhims.lab.ResultStatus;
import org.openhims.lab.Results;
import org.openhims.lab.internal.micro.CultureSteps;
import org.openhims.lab.internal.qc.Holds;
import org.openhims.lab.internal.rules.Reflexes;
import org.openhims.lab.internal.store.ResultRow;
import org.openhims.lab.internal.store.SpecimenRow;
import org.openhims.platform.Page;
import org.openhims.platform.Problem;
import org.openhims.platform.access.Caller;
import org.openhims.platform.print.Sheet;
import org.openhims.platform.store.Tx;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Results, from the preliminary to the amended one. */
@Component(service = Results.class)
public final class ResultDesk implements Results {

    private static final String WORKLIST = "select r from ResultRow r where r.status = :status and r.id > :cursor order by r.id";
    private static final String OF_PATIENT =
            "select r from ResultRow r where r.uhid in :uhids and r.status in :statuses and r.id < :cursor order by r.id desc";
    private static final String ACCESSIONS = "select r.id, r.accession from ResultRow r where r.id in :ids";
    private static final int MOST_AT_ONCE = 200;

    private final LabUnit unit;
    private final Register register;
    private final Access access;
    private final Standing standing;
    private final ResultEntry entry;
    private final Reflexes reflexes;
    private final CultureSteps cultures;
    private final Views views;
    private final Reports reports;
    private final Tell tell;

    @Activate
    public ResultDesk(@Reference LabUnit unit, @Reference Register register, @Reference Access access, @Reference Standing standing,
            @Reference ResultEntry entry, @Reference Reflexes reflexes, @Reference CultureSteps cultures,
            @Reference Views views, @Reference Reports reports, @Reference Tell tell) {
        this.unit = unit;
        this.register = register;
        this.access = access;
        this.standing = standing;
        this.entry = entry;
        this.reflexes = reflexes;
        this.cultures = cultures;
        this.views = views;
        this.reports = reports;
        this.tell = tell;
    }

    @Override
    public Result get(Caller by, String id) {
        access.mayAsk(by);
        access.mayRead(by, unit.tx(by, tx -> find(tx, id).uhid()));
        return unit.tx(by, tx -> {
            ResultRow row = find(tx, id);
            tx.audit("lab.result.read", row.uhid(), "result=" + id);
            return views.results(tx, by, List.of(row)).get(0);
        });
    }

    private static ResultRow find(Tx tx, String id) {
        ResultRow row = tx.em().find(ResultRow.class, id);
        if (row == null) {
            throw Problem.unknown("lab.result.unknown");
        }
        return row;
    }

    @Override
    public Page<Result> worklist(Caller by, ResultStatus status, String cursor, int limit) {
        by.require("lab.worklist");
        int most = Limits.within(limit, 200);
        return unit.tx(by, tx -> {
            tx.audit("lab.result.read", null, "worklist=" + status);
            return page(tx, by, tx.em().createQuery(WORKLIST, ResultRow.class).setParameter("status", status)
                    .setParameter("cursor", cursor == null ? "" : cursor).setMaxResults(most + 1).getResultList(), most);
        });
    }

    @Override
    public Page<Result> of(Caller by, String uhid, String cursor, int limit) {
        access.mayRead(by, uhid);
        Set<String> all = register.uhids(by, uhid);
        int most = Limits.within(limit, 200);
        List<ResultStatus> seen = by.may("lab.worklist") ? List.of(ResultStatus.values())
                : List.of(ResultStatus.RELEASED, ResultStatus.AMENDED);
        return unit.tx(by, tx -> {
            tx.audit("lab.result.read", uhid, "results");
            return page(tx, by, tx.em().createQuery(OF_PATIENT, ResultRow.class).setParameter("uhids", all)
                    .setParameter("statuses", seen).setParameter("cursor", cursor == null ? "~" : cursor).setMaxResults(most + 1)
                    .getResultList(), most);
        });
    }

    private Page<Result> page(Tx tx, Caller by, List<ResultRow> rows, int most) {
        Page<ResultRow> page = Page.of(rows, most, ResultRow::id);
        return new Page<>(views.results(tx, by, page.items()), page.next());
    }

    @Override
    public Result enter(Caller by, String accession, String analyte, String value, String comment) {
        by.require("lab.result.enter");
        return unit.tx(by, tx -> views.results(tx, by, List.of(entry.enter(tx, accession, analyte, value, comment))).get(0));
    }

    @Override
    public List<Result> enterAll(Caller by, String accession, List<NewResult> results) {
        by.require("lab.result.enter");
        if (results == null || results.isEmpty() || results.size() > MOST_AT_ONCE) {
            throw Problem.invalid("results", "size", 1, MOST_AT_ONCE);
        }
        return unit.tx(by, tx -> views.results(tx, by, entry.enterAll(tx, accession, results)));
    }

    @Override
    public List<Result> validate(Caller by, List<String> ids) {
        by.require("lab.result.validate");
        return unit.tx(by, tx -> {
            Map<String, List<ResultRow>> rows = controlled(tx, ids);
            rows.forEach((order, results) -> {
                results.forEach(result -> result.validate(by.user(), tx.now()));
                results.forEach(result -> reflexes.apply(tx, result.accession(), List.of(result)));
                cultures.validated(tx, results);
                tell.live(tx, uhid(results), new LabEvent.Validated(order, keys(results)));
                tx.audit("lab.result.validate", uhid(results), "order=" + order);
            });
            return inOrder(tx, by, rows);
        });
    }

    @Override
    public List<Result> release(Caller by, List<String> ids) {
        by.require("lab.result.release");
        return unit.tx(by, tx -> {
            Map<String, List<ResultRow>> rows = controlled(tx, ids);
            rows.forEach((order, results) -> {
                results.forEach(result -> result.release(by.user(), tx.now()));
                cultures.released(tx, results);
                SpecimenRow specimen = settled(tx, results);
                tell.live(tx, uhid(results), new LabEvent.Released(order, keys(results), specimen.orderedBy()));
                tx.audit("lab.result.release", uhid(results), "order=" + order);
            });
            return inOrder(tx, by, rows);
        });
    }

    /** As {@link #locked}; 409 with the rule when quality control holds one of them. */
    private static Map<String, List<ResultRow>> controlled(Tx tx, List<String> ids) {
        Map<String, List<ResultRow>> rows = locked(tx, ids);
        new Holds(tx).require(rows.values().stream().flatMap(List::stream).toList());
        return rows;
    }

    private SpecimenRow settled(Tx tx, List<ResultRow> results) {
        List<SpecimenRow> specimens = results.stream().map(ResultRow::accession).distinct()
                .map(accession -> tx.em().find(SpecimenRow.class, accession)).toList();
        specimens.forEach(specimen -> standing.settle(tx, specimen));
        return specimens.get(0);
    }

    /** The results with their specimens locked, by key, in the order asked for. */
    private static Map<String, List<ResultRow>> locked(Tx tx, List<String> ids) {
        if (ids == null || ids.isEmpty() || ids.size() > MOST_AT_ONCE) {
            throw Problem.invalid("ids", "size", 1, MOST_AT_ONCE);
        }
        List<Object[]> known = tx.em().createQuery(ACCESSIONS, Object[].class).setParameter("ids", ids).getResultList();
        if (known.size() != ids.stream().distinct().count()) {
            throw Problem.unknown("lab.result.unknown");
        }
        known.stream().map(pair -> (String) pair[1]).distinct().sorted().forEach(accession -> LabUnit.lockKnown(tx, accession));
        return ids.stream().distinct().map(id -> find(tx, id))
                .collect(Collectors.groupingBy(ResultRow::order, LinkedHashMap::new, Collectors.toList()));
    }

    private List<Result> inOrder(Tx tx, Caller by, Map<String, List<ResultRow>> rows) {
        return views.results(tx, by, rows.values().stream().flatMap(List::stream).toList());
    }

    private static String uhid(List<ResultRow> results) {
        return results.get(0).uhid();
    }

    private static List<String> keys(List<ResultRow> results) {
        return results.stream().map(ResultRow::id).toList();
    }

    @Override
    public Result amend(Caller by, String id, String value, String reason, String comment) {
        by.require("lab.result.amend");
        Reasons.check(Reasons.AMEND, reason, comment);
        return unit.tx(by, tx -> {
            ResultRow wrong = locked(tx, List.of(id)).values().iterator().next().get(0);
            ResultRow right = entry.amend(tx, wrong, value, reason, comment);
            return views.results(tx, by, List.of(right)).get(0);
        });
    }

    @Override
    public List<String> amendReasons() {
        return Reasons.AMEND;
    }

    @Override
    public Sheet report(Caller by, String order) {
        return reports.of(by, order);
    }
}
