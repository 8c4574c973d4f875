// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal.outside;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.openhims.lab.Priority;
import org.openhims.lab.outside.Dispatch;
import org.openhims.lab.outside.OutsideTest;
import org.openhims.lab.outside.WaitingSpecimen;
import org.openhims.platform.Problem;
import org.openhims.platform.store.Sql;
import org.openhims.platform.store.Tx;

/** Dispatches in their tables. A test of a specimen can be away once at a time: its open column is unique. */
final class DispatchTable {

    private static final String COLUMNS = "select id, list_no, laboratory, name, courier, note, sent_at, sent_by from lab_dispatch";
    private static final String INSERT = "insert into lab_dispatch (id, list_no, laboratory, name, address, courier, note, sent_at, sent_by)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String ITEMS = "select i.id, i.dispatch, i.accession, i.test, i.status, i.due_at, i.reference, i.ended_at, i.reason, i.note"
            + " from lab_dispatch_item i";
    private static final String ADD = "insert into lab_dispatch_item (id, dispatch, accession, test, open_test, status, due_at)"
            + " values (?, ?, ?, ?, ?, 'SENT', ?)";
    private static final String RETURN = "update lab_dispatch_item set status = 'RETURNED', reference = ?, ended_at = ? where id = ? and status = 'SENT'";
    private static final String CANCEL = "update lab_dispatch_item set status = 'CANCELLED', open_test = null, reason = ?, note = ?, ended_at = ?"
            + " where id = ? and status = 'SENT'";
    private static final String OVERDUE = ITEMS + " join lab_specimen s on s.accession = i.accession where i.status = 'SENT' and i.due_at < ?"
            + " and s.status not in ('CANCELLED', 'REJECTED') order by i.due_at, i.id";
    private static final String IN_LABORATORY = "select accession, tests, specimen, container, priority, received_at from lab_specimen"
            + " where status in ('RECEIVED', 'RESULTED') order by work_rank";
    private static final String OPEN = "select i.accession, i.test from lab_dispatch_item i join lab_specimen s on s.accession = i.accession"
            + " where i.open_test is not null and s.status in ('RECEIVED', 'RESULTED')";

    private final Sql sql;

    DispatchTable(Tx tx) {
        sql = new Sql(tx.connection());
    }

    void insert(Dispatch one, String address) {
        sql.update(INSERT, one.id(), one.number(), one.laboratory(), one.name(), address, one.courier(), one.note(), one.sentAt(), one.sentBy());
        sql.batch(ADD, one.items().stream().map(item -> new Object[] {item.id(), one.id(), item.accession(), item.test(), item.test(), item.dueAt()})
                .toList());
    }

    Dispatch get(String id) {
        return sql.first(COLUMNS + " where id = ?", this::dispatch, id).orElseThrow(() -> Problem.unknown("lab.outside.dispatch"));
    }

    List<Dispatch> past(String cursor, int most) {
        return sql.list(COLUMNS + " where id < ? order by id desc fetch first ? rows only", this::dispatch, cursor == null ? "~" : cursor, most);
    }

    private Dispatch dispatch(ResultSet row) throws SQLException {
        String id = row.getString("id");
        return new Dispatch(id, row.getLong("list_no"), row.getString("laboratory"), row.getString("name"), row.getString("courier"), row.getString("note"),
                Sql.instant(row, "sent_at"), row.getString("sent_by"), sql.list(ITEMS + " where i.dispatch = ? order by i.accession, i.test",
                        DispatchTable::item, id));
    }

    Dispatch.Item item(String id) {
        return sql.first(ITEMS + " where i.id = ?", DispatchTable::item, id).orElseThrow(() -> Problem.unknown("lab.outside.item"));
    }

    boolean returned(String id, String reference, Instant at) {
        return sql.update(RETURN, reference, at, id) == 1;
    }

    boolean cancelled(String id, String reason, String note, Instant at) {
        return sql.update(CANCEL, reason, note, at, id) == 1;
    }

    List<Dispatch.Item> overdue(Instant now) {
        return sql.list(OVERDUE, DispatchTable::item, now);
    }

    /** Tests of the specimen that were sent and not cancelled. */
    Set<String> away(String accession) {
        return new HashSet<>(sql.list("select test from lab_dispatch_item where accession = ? and open_test is not null", row -> row.getString(1), accession));
    }

    /** What is in the laboratory and to be sent, by the order of the worklist. */
    List<WaitingSpecimen> waiting(List<OutsideTest> outside) {
        Set<String> open = new HashSet<>(sql.list(OPEN, row -> row.getString(1) + ' ' + row.getString(2)));
        Map<String, List<String>> tests = outside.stream().collect(Collectors.groupingBy(OutsideTest::laboratory,
                Collectors.mapping(OutsideTest::test, Collectors.toList())));
        return sql.list(IN_LABORATORY, row -> tests.entrySet().stream().map(laboratory -> waiting(row, laboratory, open)).toList()).stream()
                .flatMap(List::stream).filter(one -> !one.tests().isEmpty()).toList();
    }

    private static WaitingSpecimen waiting(ResultSet row, Map.Entry<String, List<String>> laboratory, Set<String> open) {
        try {
            String accession = row.getString("accession");
            List<String> wanted = List.of(row.getString("tests").split(" ")).stream().filter(laboratory.getValue()::contains)
                    .filter(test -> !open.contains(accession + ' ' + test)).toList();
            return new WaitingSpecimen(accession, wanted, laboratory.getKey(), row.getString("specimen"), row.getString("container"),
                    Priority.valueOf(row.getString("priority")), Sql.instant(row, "received_at"));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Dispatch.Item item(ResultSet row) throws SQLException {
        return new Dispatch.Item(row.getString("id"), row.getString("dispatch"), row.getString("accession"), row.getString("test"),
                Dispatch.Status.valueOf(row.getString("status")), Sql.instant(row, "due_at"), row.getString("reference"), Sql.instant(row, "ended_at"),
                row.getString("reason"), row.getString("note"));
    }
}
