// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.openhims.registration.internal.RegisterNode.refused;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openhims.registration.Household;
import org.openhims.registration.Merge;
import org.openhims.registration.Merge.State;
import org.openhims.registration.NewMerge;
import org.openhims.registration.NewPatient;
import org.openhims.registration.Relation;
import org.openhims.registration.Sex;

class HomesTest {

    private static RegisterNode node;
    private static int number;

    @BeforeAll
    static void open() {
        node = new RegisterNode();
    }

    @AfterAll
    static void close() {
        node.close();
    }

    private static String person() {
        return person(null);
    }

    private static String person(String mobile) {
        node.node.clock().move(Duration.ofMinutes(3));
        String name = "Q" + "abcdefghijklmnopqrst".charAt(number / 20) + "i" + "abcdefghijklmnopqrst".charAt(number++ % 20) + "un";
        return node.registrar.register(node.clerk, NewPatient.of(name, Sex.F).mobile(mobile).build()).uhid();
    }

    private static List<String> lives(Household household) {
        return household.members().stream().map(member -> member.uhid() + ' ' + member.relation()).toList();
    }

    @Test
    void aHouseholdHasAHeadAndItsRelations() {
        String head = person();
        String wife = person();
        Household home = node.homes.begin(node.clerk, head);
        node.homes.take(node.clerk, home.id(), wife, Relation.SPOUSE, null);

        Household found = node.homes.of(node.clerk, wife).orElseThrow();
        assertEquals(List.of(head + " HEAD", wife + " SPOUSE"), lives(found));
        assertEquals(head, found.head());
        assertEquals("patient.household.unknown", refused(() -> node.homes.take(node.clerk, "none", wife, Relation.SPOUSE, null)));
        assertEquals("access.denied", refused(() -> node.homes.begin(node.node.caller("x", "patient.read"), head)));
    }

    @Test
    void aHeadBeginsNoSecondHousehold() {
        String head = person();
        String son = person();
        Household home = node.homes.begin(node.clerk, head);
        node.homes.take(node.clerk, home.id(), son, Relation.SON, null);

        Household again = node.homes.begin(node.clerk, head);

        assertEquals(home.id(), again.id());
        assertEquals(List.of(head + " HEAD", son + " SON"), lives(again));
        assertEquals(1, node.homes.history(node.clerk, head).size());
    }

    @Test
    void whoMovesLeavesTheOldHouseholdAndTheHistoryKeepsBoth() {
        String father = person();
        String daughter = person();
        String husband = person();
        Household first = node.homes.begin(node.clerk, father);
        node.homes.take(node.clerk, first.id(), daughter, Relation.DAUGHTER, null);
        Household second = node.homes.begin(node.clerk, husband);
        node.node.clock().move(Duration.ofDays(1));

        node.homes.take(node.clerk, second.id(), daughter, Relation.SPOUSE, "married");

        assertEquals(List.of(father + " HEAD"), lives(node.homes.of(node.clerk, father).orElseThrow()));
        assertEquals(List.of(husband + " HEAD", daughter + " SPOUSE"), lives(node.homes.of(node.clerk, daughter).orElseThrow()));
        List<Household> history = node.homes.history(node.clerk, daughter);
        assertEquals(List.of(second.id(), first.id()), history.stream().map(Household::id).toList());
        assertEquals("married", history.get(1).members().get(0).reason());
    }

    @Test
    void aHeadDoesNotLeaveOthersWithoutOne() {
        String head = person();
        String son = person();
        Household home = node.homes.begin(node.clerk, head);
        node.homes.take(node.clerk, home.id(), son, Relation.SON, null);

        assertEquals("patient.household.head", refused(() -> node.homes.leave(node.clerk, head, "moved away")));
        node.homes.take(node.clerk, home.id(), son, Relation.HEAD, "the father is old");
        assertEquals(List.of(son + " HEAD", head + " OTHER"), lives(node.homes.of(node.clerk, head).orElseThrow()));
        node.homes.leave(node.clerk, head, "moved away");
        assertTrue(node.homes.of(node.clerk, head).isEmpty());
        assertEquals("patient.household.unknown", refused(() -> node.homes.leave(node.clerk, head, "again")));
    }

    @Test
    void theFamilyOnAMobileIsShownHouseholdByHousehold() {
        String head = person("9810077001");
        String wife = person("9810077001");
        String tenant = person("9810077001");
        Household home = node.homes.begin(node.clerk, head);
        node.homes.take(node.clerk, home.id(), wife, Relation.SPOUSE, null);

        List<Household> family = node.homes.family(node.clerk, "9810077001");

        assertEquals(Set.of(List.of(head + " HEAD", wife + " SPOUSE"), List.of(tenant + " OTHER")),
                Set.copyOf(family.stream().map(HomesTest::lives).toList()));
    }

    @Test
    void aStayThatBeganWhileTwoRecordsWereOneGoesToEither() {
        String survivor = person();
        String retired = person();
        Merge merge = node.merges.merge(node.clerk, new NewMerge(survivor, retired, Set.of(), "one person"));
        node.node.clock().move(Duration.ofMinutes(1));
        node.homes.begin(node.clerk, survivor);
        assertEquals(survivor, node.homes.of(node.clerk, retired).orElseThrow().head());
        assertEquals("patient.merged", refused(() -> node.homes.begin(node.clerk, retired)));
        node.node.clock().move(Duration.ofMinutes(1));

        Merge.Written open = node.merges.undo(node.clerk, merge.id(), "two people").written().get(0);
        assertEquals(State.UNDONE, node.merges.assign(node.clerk, merge.id(), open.module(), open.kind(), open.id(), retired).state());

        assertEquals(retired, node.homes.of(node.clerk, retired).orElseThrow().head());
        assertTrue(node.homes.of(node.clerk, survivor).isEmpty());
    }
}
