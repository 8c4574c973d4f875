// SPDX-License-Identifier: Apache-2.0
package org.openhims.demo.internal;

import java.lang.annotation.Annotation;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import org.openhims.facility.internal.JsonService;
import org.openhims.facility.internal.TextsService;
import org.openhims.fixtures.TestFacility;
import org.openhims.fixtures.TestNode;
import org.openhims.platform.access.Caller;
import org.openhims.platform.access.SignIn;
import org.openhims.platform.facility.Facility;
import org.openhims.platform.work.Workers;
import org.openhims.registration.internal.Lookup;
import org.openhims.registration.internal.PlaceDesk;
import org.openhims.registration.internal.Register;
import org.openhims.registration.internal.Registrar;

/** A node started with {@code --demo}, with the register on a fresh database. */
final class DemoNode implements AutoCloseable {

    final TestNode node = TestNode.start();
    final Facility facility = new TestFacility(true);
    final Register register = new Register(node.store(), new JsonService());
    final Registrar registrar = new Registrar(register, node.store(), facility, node.clock());
    final Lookup lookup = new Lookup(register, facility, TextsService.of(DemoNode.class.getClassLoader()), node.clock());
    final PlaceDesk places = new PlaceDesk(register, facility, new Anywhere());
    final Staff staff = new Staff(new Door());
    final PatientSeed patients = new PatientSeed(registrar, lookup, places, staff, facility, node.clock());

    @Override
    public void close() {
        register.close();
        node.close();
    }

    /** No place is nearer than another. */
    private static final class Anywhere implements PlaceDesk.Here {

        @Override
        public String place_district() {
            return "";
        }

        @Override
        public String place_subdistrict() {
            return "";
        }

        @Override
        public Class<? extends Annotation> annotationType() {
            return PlaceDesk.Here.class;
        }
    }

    /** Lets everybody in who knows the demo's password. */
    private final class Door implements SignIn {

        @Override
        public Optional<Caller> password(String user, String password, String address, Locale locale) {
            return password.equals("demo") && !user.equals("nobody") ? Optional.of(node.caller(user, "patient.read", "patient.register", "registration.places"))
                    : Optional.empty();
        }

        @Override
        public Optional<Caller> bearer(String token, String address, Locale locale) {
            throw new UnsupportedOperationException();
        }

        @Override
        public String token(Caller by) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void revoke(String token) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void setPin(Caller by, String pin) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<Caller> pin(String user, String pin, String address, Locale locale) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void changePassword(Caller by, String old, String fresh) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<Caller> refresh(Caller by) {
            return Optional.of(by);
        }
    }

    /** Runs nothing by itself: the test does the rounds. */
    static final class NoWorkers implements Workers {

        int jobs;

        @Override
        public ExecutorService pool(String name, int threads, int queue) {
            throw new UnsupportedOperationException();
        }

        @Override
        public AutoCloseable every(String name, Duration pause, Runnable job) {
            jobs++;
            return () -> { };
        }
    }
}
