// SPDX-License-Identifier: Apache-2.0
package org.openhims.healthcard.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.openhims.facility.internal.JsonService;
import org.openhims.facility.internal.TextsService;
import org.openhims.fixtures.TestNode;
import org.openhims.platform.access.Caller;
import org.openhims.platform.facility.Facility;
import org.openhims.platform.print.Printing;
import org.openhims.platform.text.Texts;
import org.openhims.platform.work.Json;
import org.openhims.platform.work.Workers;
import org.openhims.print.internal.PrintingService;
import org.openhims.registration.Allergies;
import org.openhims.registration.BloodGroup;
import org.openhims.registration.Coverage;
import org.openhims.registration.Death;
import org.openhims.registration.LifeEvents;
import org.openhims.registration.NewPatient;
import org.openhims.registration.NewPatientBuilder;
import org.openhims.registration.Sex;
import org.openhims.registration.internal.Lives;
import org.openhims.registration.internal.Lookup;
import org.openhims.registration.internal.Register;
import org.openhims.registration.internal.Registrar;

/** Register, cards and print on a fresh database. */
final class CardDesk implements AutoCloseable {

    final TestNode node = TestNode.start();
    final Json json = new JsonService();
    final Texts texts = TextsService.of(CardDesk.class.getClassLoader());
    final Facility facility = new Hospital();
    final Register register = new Register(node.store(), json);
    final Registrar registrar = new Registrar(register, node.store(), facility, node.clock());
    final Lookup lookup = new Lookup(register, facility, texts, node.clock());
    final LifeEvents lives = new Lives(register, node.store(), facility, texts, node.clock());
    final Scope scope = new Scope();
    final Path folder = folder();
    final CardBook book = new CardBook(node.store());
    final CardKeys keys = new CardKeys(folder, book);
    final Printing printing = new PrintingService(new Threads());
    final ReaderKeys readers = new ReaderKeys(folder, book, facility, json);
    final ClinicalPart clinical = new ClinicalPart(book, keys, readers, facility);
    final Counter counter = new Counter(book, keys, clinical, lookup, scope, printing, facility, texts, json, node.clock());
    final Scanner scanner = new Scanner(book, keys, lookup, scope, facility, json, node.clock());
    final Trust trust = new Trust(book, keys, facility, node.clock());
    final Caller clerk = node.caller("registrar", "patient.register", "patient.read", "card.read", "card.issue", "card.confirm", "card.print",
            "card.verify", "card.deliver");
    final Caller doctor = node.caller("doctor", "card.clinical", "card.verify");
    final Caller admin = node.caller("admin", "card.keys");

    CardDesk() {
        scope.register = lookup;
    }

    /** A patient of whom everything that stands on a card is known. */
    String sunita() {
        return register(NewPatient.of("Sunita Devi", Sex.F).otherName("सुनीता देवी").born("1990-08-04").mobile("9810012345")
                .bloodGroup(new BloodGroup("B+", true))
                .allergies(new Allergies(Allergies.Status.RECORDED, List.of("Penicillin", "मूँगफली"))).coverage(new Coverage(Coverage.Scheme.PMJAY, null, null)));
    }

    String register(NewPatientBuilder person) {
        return registrar.register(clerk, person.build()).uhid();
    }

    void died(String uhid) {
        lives.died(node.caller("doctor", "patient.death"), uhid, new Death(node.clock().instant(), false, "Dr Rao"));
    }

    @Override
    public void close() {
        book.close();
        register.close();
        node.close();
    }

    static Path folder() {
        try {
            return Files.createTempDirectory(Path.of("target"), "etc");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Hospital implements Facility {

        @Override
        public Identity identity(Locale locale) {
            return new Identity(locale.getLanguage().equals("hi") ? "नर्मदा विहार ज़िला अस्पताल" : "Narmada Vihar District Hospital",
                    "district-hospital", 7, null);
        }

        @Override
        public ZoneId zone() {
            return ZoneId.of("Asia/Kolkata");
        }

        @Override
        public LocalDate day(Instant moment) {
            return LocalDate.ofInstant(moment, zone());
        }

        @Override
        public boolean demo() {
            return false;
        }
    }

    private static final class Threads implements Workers {

        @Override
        public ExecutorService pool(String name, int threads, int queue) {
            return Executors.newFixedThreadPool(threads, work -> {
                Thread thread = new Thread(work);
                thread.setDaemon(true);
                return thread;
            });
        }

        @Override
        public AutoCloseable every(String name, Duration pause, Runnable job) {
            throw new UnsupportedOperationException();
        }
    }
}
