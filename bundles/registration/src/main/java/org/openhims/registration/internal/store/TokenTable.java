// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration.internal.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openhims.platform.store.Sql;

/** The keys by which patients are found, in one table whose index is the search: each look-up reads a bounded piece of it. */
public final class TokenTable {

    private static final String INSERT = "insert into registration_token (kind, token, back, uhid) values (?, ?, ?, ?)";
    private static final String DELETE = "delete from registration_token where uhid = ?";
    private static final String EQUAL = "select uhid, back from registration_token where kind = ? and token = ? order by back"
            + " fetch first 300 rows only";
    /** So many keys are asked for at once; some look-ups of their own would each be a way to the database and back. */
    private static final int AT_ONCE = 8;
    private static final String NEWEST = IntStream.range(0, AT_ONCE).mapToObj(asked -> "select * from (select " + asked
            + " as asked, uhid, back from registration_token where kind = ? and token = ? order by back fetch first 40 rows only) as k" + asked)
            .collect(Collectors.joining(" union all "));
    private static final Token NOBODYS = new Token(Token.Kind.BLOCK, "");
    private static final String BEGUN = "select uhid, back from registration_token where kind = ? and token >= ? and token <= ?"
            + " order by token, back fetch first 300 rows only";

    private final Sql sql;

    public TokenTable(Connection connection) {
        sql = new Sql(connection);
    }

    /**
     * A patient who has the key.
     *
     * @param back the smaller, the newer in the register
     */
    public record Hit(String uhid, long back) {

        private static Hit of(ResultSet row) throws SQLException {
            return new Hit(row.getString(1), row.getLong(2));
        }
    }

    public void write(Hit patient, Collection<Token> tokens) {
        sql.batch(INSERT, tokens.stream()
                .map(token -> new Object[] {token.kind().code(), token.text(), patient.back(), patient.uhid()}).toList());
    }

    public void forget(String uhid) {
        sql.update(DELETE, uhid);
    }

    /** Who has the key, newest first, at most 300. */
    public List<Hit> equal(Token token) {
        return sql.list(EQUAL, Hit::of, token.kind().code(), token.text());
    }

    /** For each of the keys the newest 40 who have it, in any order. */
    public List<List<Hit>> newest(List<Token> tokens) {
        List<List<Hit>> found = new ArrayList<>();
        for (int from = 0; from < tokens.size(); from += AT_ONCE) {
            found.addAll(some(tokens.subList(from, Math.min(from + AT_ONCE, tokens.size()))));
        }
        return found;
    }

    private List<List<Hit>> some(List<Token> tokens) {
        List<List<Hit>> found = tokens.stream().<List<Hit>>map(token -> new ArrayList<>()).toList();
        Object[] asked = Stream.concat(tokens.stream(), Stream.generate(() -> NOBODYS)).limit(AT_ONCE)
                .flatMap(token -> Stream.of(token.kind().code(), token.text())).toArray();
        sql.list(NEWEST, row -> found.get(row.getInt("asked")).add(new Hit(row.getString("uhid"), row.getLong("back"))), asked);
        return found;
    }

    /** Who has a key that begins so, in the order of the keys, at most 300. */
    public List<Hit> begun(Token token) {
        return sql.list(BEGUN, Hit::of, token.kind().code(), token.text(), token.text() + "z".repeat(Token.LONGEST));
    }
}
