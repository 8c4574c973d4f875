// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openhims.platform.Page;
import org.openhims.platform.ProblemException;
import org.openhims.platform.access.Caller;
import org.openhims.platform.store.Sql;
import org.openhims.registration.LikelyPair;
import org.openhims.registration.NewPatient;
import org.openhims.registration.NewPatientBuilder;
import org.openhims.registration.Patient;
import org.openhims.registration.Sex;
import org.openhims.registration.internal.store.RoundTable;

class PairsTest {

    private final RegisterNode node = new RegisterNode();
    private final Duplicates duplicates = new Duplicates(node.register);
    private final Pairs pairs = new Pairs(node.register, duplicates);
    private final Rounds rounds = new Rounds(node.register, duplicates, node.node.store());
    private final Caller by = node.node.caller("registrar", "patient.duplicates");

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void whoWasRegisteredAlthoughLikelyIsOnTheList() {
        Patient sunita = register(sunita());
        Patient again = register(NewPatient.of("सुनीता देवी", Sex.F).aged(36).mobile("9810012345"));

        LikelyPair pair = open().get(0);

        assertEquals(List.of(sunita.uhid(), again.uhid()), List.of(pair.one().uhid(), pair.other().uhid()));
        assertEquals(List.of("name", "mobile", "birthDate.near"), pair.likeness().reasons());
        assertTrue(node.node.audits().stream().anyMatch(row -> row.uhid().equals(sunita.uhid()) && row.detail().equals("duplicate")));
    }

    @Test
    void whomTheClerkFoundToBeAnotherIsNot() {
        Patient sunita = register(sunita());
        register(sunita().notDuplicateOf(Set.of(sunita.uhid())));

        rounds.work();
        pairs.start(by);
        rounds.work();

        assertEquals(List.of(), open());
        assertEquals(0, pairs.round(by).found());
    }

    @Test
    void aRoundFindsThoseOfOldAndTheyAreToldApartForGood() {
        Patient one = register(sunita());
        Patient other = register(NewPatient.of("Sunita Devi", Sex.F).aged(36).mobile("9810012345"));
        sql("delete from registration_pair");

        assertNull(pairs.round(by).startedAt());
        assertTrue(pairs.start(by).running());
        rounds.work();

        assertFalse(pairs.round(by).running());
        assertEquals(List.of(2L, 2L, 1L), List.of(pairs.round(by).done(), pairs.round(by).of(), pairs.round(by).found()));
        assertEquals(1, open().size());

        pairs.notSame(by, other.uhid(), one.uhid());
        assertEquals(List.of(), open());
        pairs.start(by);
        rounds.work();
        assertEquals(List.of(), open());
        assertEquals("registrar", node.register.tx(by, tx -> new Sql(tx.connection())
                .first("select decided_by from registration_pair", row -> row.getString(1)).orElseThrow()));
    }

    @Test
    void whatWasStoppedCanBeBegunAgain() {
        register(sunita());

        assertTrue(pairs.start(by).running());
        assertFalse(pairs.stop(by).running());
        rounds.work();
        assertEquals(0, pairs.round(by).done());

        pairs.start(by);
        rounds.work();
        assertEquals(1, pairs.round(by).done());
        assertNotNull(pairs.round(by).endedAt());
    }

    @Test
    void theListComesInPagesLikeliestFirst() {
        for (int i = 0; i < 5; i++) {
            register(NewPatient.of("Zulekha " + "abcde".charAt(i) + "na Khatun", Sex.F).born("1990-08-04").mobile("9810012345"));
        }
        List<Integer> scores = new ArrayList<>();
        String cursor = null;
        do {
            Page<LikelyPair> page = pairs.open(by, cursor, 3);
            page.items().forEach(pair -> scores.add(pair.likeness().score()));
            cursor = page.next();
        } while (cursor != null);

        assertEquals(10, scores.size());
        assertEquals(scores.stream().sorted((a, b) -> b - a).toList(), scores);
    }

    /** After an update that makes other keys, those of old are found by them too; what was stopped goes on. */
    @Test
    void theKeysOfAllAreMadeAnew() {
        Patient sunita = register(sunita());
        sql("delete from registration_token");
        assertEquals(0, node.lookup.find(node.clerk, "sunita", 10).size());

        rounds.work();

        assertEquals(sunita.uhid(), node.lookup.find(node.clerk, "sunita", 10).get(0).patient().uhid());
        sql("delete from registration_token");
        rounds.work();
        assertEquals(0, node.lookup.find(node.clerk, "sunita", 10).size(), "once only");
        RoundTable.Round keys = node.register.tx(by, tx -> RoundTable.of(tx).get(Rounds.KEYS).orElseThrow());
        assertEquals(Tokens.VERSION, keys.edition());
    }

    @Test
    void anotherPageAStrangerAndSomebodyUnknownAreRefused() {
        assertEquals("cursor:cursor", assertThrows(ProblemException.class, () -> pairs.open(by, "x", 3)).problem().errors().stream()
                .map(error -> error.field() + ":" + error.rule()).findFirst().orElse(""));
        assertEquals(403, assertThrows(ProblemException.class, () -> pairs.open(node.clerk, null, 3)).problem().status());
        assertEquals("patient.unknown", assertThrows(ProblemException.class, () -> pairs.notSame(by, "1", "2")).problem().code());
    }

    private List<LikelyPair> open() {
        return pairs.open(by, null, 10).items();
    }

    private void sql(String statement) {
        node.register.tx(by, tx -> new Sql(tx.connection()).update(statement));
    }

    private Patient register(NewPatientBuilder person) {
        return node.registrar.register(node.clerk, person.build());
    }

    private static NewPatientBuilder sunita() {
        return NewPatient.of("Sunita Devi", Sex.F).born("1990-08-04").mobile("9810012345");
    }
}
