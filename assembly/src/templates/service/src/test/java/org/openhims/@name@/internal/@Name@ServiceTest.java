// SPDX-License-Identifier: Apache-2.0
package org.openhims.@name@.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openhims.@name@.@Name@Event;
import org.openhims.@name@.@Name@Note;
import org.openhims.fixtures.TestNode;
import org.openhims.platform.Page;
import org.openhims.platform.Problem;
import org.openhims.platform.ProblemException;
import org.openhims.platform.access.Caller;
import org.openhims.platform.access.CareTeam;

class @Name@ServiceTest {

    private static final AtomicInteger PATIENTS = new AtomicInteger();

    private static TestNode node;
    private static Register register;
    private static @Name@Service service;
    private static Caller doctor;

    /** A patient of this test, and a number that was merged into the patient's. */
    private final String uhid = String.format("07%011d", PATIENTS.incrementAndGet());
    private final String merged = "9" + uhid.substring(1);

    @BeforeAll
    static void start() {
        node = TestNode.start();
        register = new Register();
        service = new @Name@Service(node.store(), register, new Team(), node.clock(), node.json());
        doctor = node.caller("doctor", @Name@Permissions.WRITE, @Name@Permissions.READ);
    }

    @BeforeEach
    void theRegisterIsThere() {
        register.patients = (by, number) -> {
            if (number.equals(uhid)) {
                return Set.of(uhid, merged);
            }
            if (number.equals(merged)) {
                return Set.of(merged);
            }
            throw Problem.unknown("patient.unknown");
        };
    }

    @AfterAll
    static void close() {
        service.close();
        node.close();
    }

    private @Name@Note write(String number, String text) {
        node.clock().move(Duration.ofSeconds(1));
        return service.write(doctor, new @Name@Note.Draft(number, text));
    }

    private static Problem refused(Runnable work) {
        return assertThrows(ProblemException.class, work::run).problem();
    }

    @Test
    void aNoteIsKeptToldAndAudited() {
        @Name@Note note = write(uhid, "Eats by himself again");
        assertEquals(List.of(note), service.of(doctor, uhid, null, 10).items());
        assertEquals("doctor", note.writtenBy());
        assertEquals(1, node.events(@Name@Event.WRITTEN).stream().filter(event -> event.uhid().equals(uhid)).count());
        assertEquals(List.of(@Name@Permissions.WRITE, @Name@Permissions.READ), node.audits().stream()
                .filter(entry -> uhid.equals(entry.uhid())).map(entry -> entry.action()).toList());
    }

    @Test
    void notesComeInPagesNewestFirst() {
        List.of("one", "two", "three").forEach(text -> write(uhid, text));
        Page<@Name@Note> first = service.of(doctor, uhid, null, 2);
        assertEquals(List.of("three", "two"), first.items().stream().map(@Name@Note::text).toList());
        Page<@Name@Note> second = service.of(doctor, uhid, first.next(), 2);
        assertEquals(List.of("one"), second.items().stream().map(@Name@Note::text).toList());
        assertEquals("limit", refused(() -> service.of(doctor, uhid, null, 0)).errors().get(0).rule());
    }

    @Test
    void whatWasMergedIntoAPatientIsTheirs() {
        write(merged, "from the old number");
        assertEquals(1, service.of(doctor, uhid, null, 10).items().size());
    }

    @Test
    void whatIsMissingOrTooLongIsNamed() {
        assertEquals("uhid", refused(() -> write(null, "text")).errors().get(0).field());
        assertEquals("not-blank", refused(() -> write(uhid, " ")).errors().get(0).rule());
        assertEquals("size", refused(() -> write(uhid, "x".repeat(1001))).errors().get(0).rule());
        assertEquals("patient.unknown", refused(() -> write("0700000000", "text")).code());
    }

    @Test
    void onlyWhoMayAndWhoTreats() {
        Caller clerk = node.caller("clerk");
        assertEquals("access.denied", refused(() -> service.of(clerk, uhid, null, 10)).code());
        assertEquals("access.denied", refused(() -> service.write(clerk, new @Name@Note.Draft(uhid, "text"))).code());
        Caller stranger = node.caller("stranger", @Name@Permissions.READ);
        assertEquals("access.careteam", refused(() -> service.of(stranger, uhid, null, 10)).code());
    }

    @Test
    void theRegisterMayBeAway() {
        register.patients = null;
        assertEquals(503, refused(() -> write(uhid, "text")).status());
    }

    /** Everybody treats everybody until the stranger comes. */
    private static final class Team implements CareTeam {

        @Override
        public void require(Caller by, String uhid) {
            if (by.user().equals("stranger")) {
                throw new ProblemException(new Problem("access.careteam", 403, List.of(), Map.of()));
            }
        }

        @Override
        public void join(Caller by, String user, String uhid) {
            throw new UnsupportedOperationException();
        }
    }
}
