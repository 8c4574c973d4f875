// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration.internal.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.openhims.platform.store.Sql;
import org.openhims.registration.Household;
import org.openhims.registration.Household.Member;
import org.openhims.registration.Relation;

/** Who lives in which household, and did before. A person's and a head's open row are kept unique by the database. */
public final class MemberTable {

    private static final String COLUMNS = "select id, household, uhid, relation, joined_at, joined_by, left_at, reason from registration_member ";
    private static final String INSERT = "insert into registration_member (id, household, uhid, relation, joined_at, joined_by, reason,"
            + " open_uhid, open_head) values (?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String LEAVE = "update registration_member set left_at = ?, reason = ?, open_uhid = null, open_head = null where open_uhid = ?";
    private static final String DEMOTE = "update registration_member set relation = 'OTHER', open_head = null where open_head = ?";
    private static final String MOVE = "update registration_member set uhid = ?, open_uhid = case when open_uhid is null then null"
            + " else cast(? as varchar(13)) end where id = ? and uhid = ?";

    private final Sql sql;

    public MemberTable(Connection connection) {
        sql = new Sql(connection);
    }

    /** A stay in a household. */
    public record Row(String id, String household, Member member) {

        private static Row of(ResultSet row) throws SQLException {
            return new Row(row.getString("id"), row.getString("household"), new Member(row.getString("uhid"), Relation.valueOf(row.getString("relation")),
                    Sql.instant(row, "joined_at"), row.getString("joined_by"), Sql.instant(row, "left_at"), row.getString("reason")));
        }
    }

    /** Where the person lives now. */
    public Optional<Row> open(String uhid) {
        return sql.first(COLUMNS + "where open_uhid = ?", Row::of, uhid);
    }

    /** Newest first. */
    public List<Row> of(String uhid) {
        return sql.list(COLUMNS + "where uhid = ? order by joined_at desc, id desc", Row::of, uhid);
    }

    public List<Row> joined(String uhid, String from, String until) {
        return sql.list(COLUMNS + "where uhid = ? and id >= ? and id < ? order by id", Row::of, uhid, from, until);
    }

    /** Those who live there now, the head first. */
    public Household household(String id) {
        return new Household(id, sql.list(COLUMNS + "where household = ? and open_uhid is not null order by joined_at, id", Row::of, id).stream()
                .map(Row::member).sorted(Comparator.comparing(member -> member.relation() == Relation.HEAD ? 0 : 1)).toList());
    }

    public void add(String id, String household, Member member) {
        sql.update(INSERT, id, household, member.uhid(), member.relation(), member.joined(), member.joinedBy(), member.reason(), member.uhid(),
                member.relation() == Relation.HEAD ? household : null);
    }

    public void leave(String uhid, Instant at, String reason) {
        sql.update(LEAVE, at, reason, uhid);
    }

    /** The head is one of the others from now on. */
    public void demote(String household) {
        sql.update(DEMOTE, household);
    }

    public void move(String id, String from, String to) {
        sql.update(MOVE, to, to, id, from);
    }
}
