// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration.internal.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openhims.fixtures.TestNode;
import org.openhims.platform.access.Caller;
import org.openhims.platform.store.Unit;
import org.openhims.registration.internal.store.Token.Kind;
import org.openhims.registration.internal.store.TokenTable.Hit;

class TokenTableTest {

    private final TestNode node = TestNode.start();
    private final Unit unit = node.store().open(TokenTable.class, "registration", PatientRow.class, ChangeRow.class);

    @AfterEach
    void close() {
        unit.close();
        node.close();
    }

    @Test
    void findsWhoHasAKeyNewestFirst() {
        write("A", 30, word("sunita"));
        write("B", 10, word("sunita"), word("devi"));
        write("C", 20, new Token(Kind.SOUND, "sunita"), word("sunitaa"));

        assertEquals(List.of("B", "A"), equal(word("sunita")));
        assertEquals(List.of("B"), equal(word("devi")));
        assertEquals(List.of(), equal(word("sunit")));
    }

    @Test
    void findsWhatBeginsSoAndNothingBesideIt() {
        write("A", 1, word("sun"));
        write("B", 2, word("sunita"));
        write("C", 3, word("sunzzz"));
        write("D", 4, word("sup"), word("sum"), word("su"));
        write("E", 5, new Token(Kind.NUMBER, "sunny"));

        assertEquals(List.of("A", "B", "C"), begun(word("sun")));
    }

    @Test
    void digitsBeginAsLettersDo() {
        write("A", 1, number("9810012345"));
        write("B", 2, number("98100"));
        write("C", 3, number("98101"));
        write("D", 4, number("98100a"));

        assertEquals(List.of("A", "B", "D"), begun(number("98100")));
    }

    @Test
    void readsABoundedPieceHoweverManyThereAre() {
        for (int i = 0; i < 330; i++) {
            write("P" + i, 1000 - i, word("devi"));
        }

        List<String> newest = equal(word("devi"));

        assertEquals(300, newest.size());
        assertEquals("P329", newest.get(0));
        assertEquals(300, begun(word("de")).size());
    }

    @Test
    void findsWhoHasEachOfManyKeys() {
        for (int i = 0; i < 50; i++) {
            write("P" + i, 1000 - i, word("devi"), word("number" + i));
        }
        List<Token> keys = new ArrayList<>(IntStream.range(0, 9).mapToObj(i -> word("number" + i)).toList());
        keys.add(word("nobody"));
        keys.add(word("devi"));

        List<Set<String>> found = tx(table -> table.newest(keys)).stream()
                .map(hits -> hits.stream().map(Hit::uhid).collect(Collectors.toSet())).toList();

        assertEquals(11, found.size());
        assertEquals(Set.of("P8"), found.get(8));
        assertEquals(Set.of(), found.get(9));
        assertEquals(IntStream.range(10, 50).mapToObj(i -> "P" + i).collect(Collectors.toSet()), found.get(10));
    }

    @Test
    void forgetsAPatientsKeysOnly() {
        write("A", 1, word("sunita"));
        write("B", 2, word("sunita"));

        tx(table -> {
            table.forget("A");
            return null;
        });

        assertEquals(List.of("B"), equal(word("sunita")));
    }

    @Test
    void aLongKeyIsCutAndFoundAllTheSame() {
        String name = "a".repeat(80);
        write("A", 1, word(name));

        assertEquals(List.of("A"), equal(word(name)));
        assertEquals(List.of("A"), begun(word("a".repeat(59))));
        assertTrue(IntStream.of(word(name).text().length()).allMatch(length -> length == Token.LONGEST));
    }

    private static Token word(String text) {
        return new Token(Kind.WORD, text);
    }

    private static Token number(String text) {
        return new Token(Kind.NUMBER, text);
    }

    private void write(String uhid, long back, Token... tokens) {
        tx(table -> {
            table.write(new Hit(uhid, back), List.of(tokens));
            return null;
        });
    }

    private List<String> equal(Token token) {
        return tx(table -> table.equal(token)).stream().map(Hit::uhid).toList();
    }

    private List<String> begun(Token token) {
        return tx(table -> table.begun(token)).stream().map(Hit::uhid).sorted().toList();
    }

    private <T> T tx(Function<TokenTable, T> work) {
        return unit.tx(Caller.system("test"), tx -> work.apply(new TokenTable(tx.connection())));
    }
}
