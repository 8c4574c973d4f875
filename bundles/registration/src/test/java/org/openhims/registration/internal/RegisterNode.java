// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration.internal;

import static org.junit.jupiter.api.Assertions.assertThrows;

import org.openhims.facility.internal.JsonService;
import org.openhims.facility.internal.TextsService;
import org.openhims.fixtures.TestFacility;
import org.openhims.fixtures.TestNode;
import org.openhims.platform.Problem;
import org.openhims.platform.ProblemException;
import org.openhims.platform.access.Caller;
import org.openhims.platform.facility.Facility;
import org.openhims.platform.text.Texts;
import org.openhims.platform.work.Json;
import org.openhims.registration.NewPatient;
import org.openhims.registration.Sex;
import org.openhims.registration.internal.store.PlaceTable;

/** The register on a fresh database, in a hospital in Delhi. */
final class RegisterNode implements AutoCloseable {

    final TestNode node = TestNode.start();
    final Json json = new JsonService();
    final Texts texts = TextsService.of(RegisterNode.class.getClassLoader());
    final Facility facility = new TestFacility(false);
    final Register register = new Register(node.store(), json);
    final Registrar registrar = new Registrar(register, node.store(), facility, node.clock());
    final Lookup lookup = new Lookup(register, facility, texts, node.clock());
    final Lives lives = new Lives(register, node.store(), facility, texts, node.clock());
    final MergeParts parts = new MergeParts(register);
    final MergeDesk merges = new MergeDesk(register, parts, texts, node.clock());
    final Homes homes = new Homes(register, lookup, node.clock());
    final ConsentDesk consents = new ConsentDesk(register, lookup, node.clock());
    final PhotoDesk photos = new PhotoDesk(register, texts, node.clock());
    final AllergyDesk allergies = new AllergyDesk(register, texts, node.clock());
    final PlaceDesk places = new PlaceDesk(register, new PlaceTable.Near("D11", "D1", "7"));
    final AccessDesk accesses = new AccessDesk(register, lookup, facility, texts);
    final Caller clerk = node.caller("registrar", "patient.register", "patient.read", "patient.correct", "patient.death", "patient.merge",
            "patient.consent", "patient.accesslog", "patient.photo");
    final Caller doctor = node.caller("doctor", "patient.read", "patient.allergy");

    RegisterNode() {
        parts.parts.add(new RegisterPart(register, texts, node.clock()));
    }

    /** A woman of whom only the name is known; her UHID. */
    String woman(String name) {
        return registrar.register(clerk, NewPatient.of(name, Sex.F).build()).uhid();
    }

    /** The code of the problem with which it is refused, or the first field with its rule. */
    static String refused(Runnable work) {
        Problem problem = assertThrows(ProblemException.class, work::run).problem();
        return problem.errors().isEmpty() ? problem.code() : problem.errors().get(0).field() + ':' + problem.errors().get(0).rule();
    }

    @Override
    public void close() {
        register.close();
        node.close();
    }
}
