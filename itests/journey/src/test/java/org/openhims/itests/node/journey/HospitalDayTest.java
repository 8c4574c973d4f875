// SPDX-License-Identifier: Apache-2.0
package org.openhims.itests.node.journey;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhims.itests.node.Node;
import org.openhims.itests.node.SharedNode;
import org.openhims.itests.node.journey.Counter.Arrived;

/** A day of the hospital by hand, from the appointment to the drawer that is handed over, in each language. */
@ExtendWith(SharedNode.class)
class HospitalDayTest {

    @ParameterizedTest
    @ValueSource(strings = {"en", "hi"})
    void fromTheAppointmentToTheHandOver(String language, Node node) {
        try (Computers computers = new Computers()) {
            live(new Day(node, language, computers));
        }
    }

    private static void live(Day day) {
        Counter counter = new Counter(day);
        Arrived woman = counter.arrive(day.freshName());
        Arrived onPaper = counter.walkIn(day.freshName());
        Room room = new Room(day);
        room.vitals(woman);
        new Pharmacy(day).serve(woman, room.consult(woman, onPaper), onPaper);
        new Cash(day).settle(woman);
        new Emergency(day).medicoLegal();
        new BackEntry(day).afterTheNetwork();
    }
}
