// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration.internal.store;

import java.time.Instant;
import java.util.List;
import org.openhims.platform.store.Sql;
import org.openhims.platform.store.Tx;

/** Pairs of patients who may be one person, each once, and what somebody has decided of them. */
public record PairTable(Sql sql) {

    private static final int MOST = 100;
    private static final String THESE = " where first_uhid = ? and second_uhid = ?";
    private static final String NEXT = "select first_uhid, second_uhid, unlike, found_at from registration_pair where state = 'OPEN' and (unlike > ?"
            + " or unlike = ? and (first_uhid > ? or first_uhid = ? and second_uhid > ?)) order by state, unlike, first_uhid, second_uhid"
            + " fetch first 101 rows only";

    /**
     * A pair that nobody has decided of.
     *
     * @param first the smaller UHID
     * @param score as it was when the pair was found
     */
    public record Open(String first, String second, int score, Instant foundAt) {
    }

    public static PairTable of(Tx tx) {
        return new PairTable(new Sql(tx.connection()));
    }

    /** Those behind a pair, likeliest first, at most 101. */
    public List<Open> behind(int score, String first, String second) {
        return sql.list(NEXT, row -> new Open(row.getString(1), row.getString(2), MOST - row.getInt(3), Sql.instant(row, "found_at")),
                MOST - score, MOST - score, first, first, second);
    }

    /** True for a pair that was not known; one that was decided of stays as it is. */
    public boolean found(String one, String other, int score, Instant at) {
        String first = first(one, other);
        String second = second(one, other);
        if (sql.number("select count(*) from registration_pair" + THESE, first, second) > 0) {
            sql.update("update registration_pair set unlike = ?" + THESE + " and state = 'OPEN'", MOST - score, first, second);
            return false;
        }
        sql.update("insert into registration_pair (first_uhid, second_uhid, unlike, state, found_at) values (?, ?, ?, 'OPEN', ?)", first, second,
                MOST - score, at);
        return true;
    }

    /** They are two people. */
    public void others(String one, String other, String by, Instant at) {
        found(one, other, 0, at);
        sql.update("update registration_pair set state = 'OTHER', decided_by = ?, decided_at = ?" + THESE, by, at, first(one, other), second(one, other));
    }

    /** No longer a pair, since one of them has become the other. */
    public void drop(Open pair) {
        sql.update("delete from registration_pair" + THESE, pair.first, pair.second);
    }

    private static String first(String one, String other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static String second(String one, String other) {
        return one.compareTo(other) < 0 ? other : one;
    }
}
