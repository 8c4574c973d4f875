// SPDX-License-Identifier: Apache-2.0
package org.openhims.demo.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openhims.demo.internal.Seed.Part;
import org.openhims.fixtures.TestFacility;
import org.openhims.fixtures.TestNode;
import org.openhims.platform.Problem;
import org.openhims.platform.access.Caller;
import org.openhims.platform.facility.Modules;

class SeedingTest {

    private final TestNode node = TestNode.start();
    private final Progress progress = new Progress(node.store());
    private final List<Part> made = new ArrayList<>();
    private final Set<String> wanted = new HashSet<>(Set.of("registration", "lab"));

    @AfterEach
    void close() {
        progress.close();
        node.close();
    }

    @Test
    void makesEachPartOnceInItsOrder() {
        Seeding seeding = seeding(true, Part.LABORATORY, Part.STAFF, Part.PATIENTS);
        assertFalse(seeding.check().ready());

        seeding.goOn();
        seeding.goOn();

        assertEquals(List.of(Part.PATIENTS, Part.STAFF, Part.LABORATORY), made);
        assertTrue(seeding.check().ready());
        seeding(true, Part.PATIENTS, Part.STAFF, Part.LABORATORY).goOn();
        assertEquals(3, made.size(), "nor again after a restart");
    }

    @Test
    void waitsForAWantedModuleAndNotForOthers() {
        Seeding seeding = seeding(true, Part.PATIENTS, Part.STAFF);

        seeding.goOn();
        assertFalse(seeding.check().ready());
        assertEquals("waits for what makes LABORATORY", seeding.check().reason());

        wanted.remove("lab");
        seeding.goOn();
        assertTrue(seeding.check().ready());

        seeding.seeds.add(new Noted(Part.LABORATORY));
        seeding.goOn();
        assertEquals(Part.LABORATORY, made.get(2), "a module that comes later gets its part then");
    }

    @Test
    void aPartThatFailsIsTriedAgain() {
        Seeding seeding = seeding(true, Part.STAFF, Part.LABORATORY);
        Seed failing = new Noted(Part.PATIENTS) {

            @Override
            public void sow(Consumer<String> progress) {
                progress.accept("7 of 200");
                throw new IllegalStateException("no database");
            }
        };
        seeding.seeds.add(failing);

        assertThrows(IllegalStateException.class, seeding::goOn);
        assertEquals("PATIENTS: 7 of 200", seeding.check().reason());

        seeding.seeds.remove(failing);
        seeding.seeds.add(new Noted(Part.PATIENTS));
        seeding.goOn();
        assertTrue(seeding.check().ready());
    }

    @Test
    void waitsQuietlyForANeighbourThatIsAway() {
        Seeding seeding = seeding(true, Part.STAFF, Part.LABORATORY);
        List<RuntimeException> away = new ArrayList<>(List.of(Problem.unavailable("registration.away"), new Seed.NotYet("nobody can sign in")));
        seeding.seeds.add(new Noted(Part.PATIENTS) {

            @Override
            public void sow(Consumer<String> progress) {
                if (!away.isEmpty()) {
                    throw away.remove(0);
                }
                super.sow(progress);
            }
        });

        seeding.goOn();
        assertTrue(seeding.check().reason().startsWith("PATIENTS waits: registration.away"), seeding.check().reason());
        seeding.goOn();
        assertEquals("PATIENTS waits: nobody can sign in", seeding.check().reason());
        assertEquals(List.of(), made);
        seeding.goOn();
        assertTrue(seeding.check().ready());
    }

    @Test
    void doesNothingOnARealNode() {
        DemoNode.NoWorkers workers = new DemoNode.NoWorkers();
        Seeding seeding = new Seeding(new TestFacility(false), new Wanted(), workers, progress);

        assertTrue(seeding.check().ready());
        assertEquals(0, workers.jobs);
        assertEquals("demo", seeding.name());
    }

    private Seeding seeding(boolean isDemo, Part... parts) {
        Seeding seeding = new Seeding(new TestFacility(isDemo), new Wanted(), new DemoNode.NoWorkers(), progress);
        for (Part part : parts) {
            seeding.seeds.add(new Noted(part));
        }
        return seeding;
    }

    private class Noted implements Seed {

        private final Part part;

        Noted(Part part) {
            this.part = part;
        }

        @Override
        public Part part() {
            return part;
        }

        @Override
        public void sow(Consumer<String> progress) {
            made.add(part);
        }
    }

    private final class Wanted implements Modules {

        @Override
        public List<Module> list(Caller by) {
            return wanted.stream().map(name -> new Module(name, "0.1.0", true, State.RUNNING, "")).toList();
        }

        @Override
        public Plan planEnable(Caller by, Set<String> modules) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Plan planDisable(Caller by, Set<String> modules) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Plan enable(Caller by, Set<String> modules) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Plan disable(Caller by, Set<String> modules, boolean evenWithOpenWork) {
            throw new UnsupportedOperationException();
        }
    }
}
