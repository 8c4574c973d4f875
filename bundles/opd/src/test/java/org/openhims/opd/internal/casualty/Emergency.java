// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd.internal.casualty;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.openhims.facility.internal.JsonService;
import org.openhims.facility.internal.TextsService;
import org.openhims.fixtures.TestFacility;
import org.openhims.fixtures.TestNode;
import org.openhims.opd.Department;
import org.openhims.opd.NewQueue;
import org.openhims.opd.casualty.EmergencyCase;
import org.openhims.opd.casualty.NewEmergency;
import org.openhims.opd.casualty.Triage;
import org.openhims.opd.internal.Desk;
import org.openhims.opd.internal.OpdUnit;
import org.openhims.opd.internal.PaperTokens;
import org.openhims.opd.internal.Register;
import org.openhims.opd.internal.Setup;
import org.openhims.opd.internal.Slips;
import org.openhims.opd.internal.Tell;
import org.openhims.platform.CheckDigit;
import org.openhims.platform.Problem;
import org.openhims.platform.ProblemException;
import org.openhims.platform.access.Caller;
import org.openhims.platform.access.Users;
import org.openhims.platform.facility.Facility;
import org.openhims.registration.Death;
import org.openhims.registration.LifeEvents;
import org.openhims.registration.Patient;
import org.openhims.registration.Patients;
import org.openhims.registration.Sex;

/** A casualty department with one queue, and a register that can be away. */
final class Emergency implements AutoCloseable {

    final TestNode node = TestNode.start();
    final Caller nurse = node.caller("nurse", "opd.casualty.read", "opd.casualty.write", "opd.visit.open", "patient.register", "patient.read");
    final Caller doctor = node.caller("doctor", "opd.casualty.read", "opd.mlc.read", "opd.mlc.write");
    final Facility facility = new TestFacility(true);
    final TextsService texts = TextsService.of(Emergency.class.getClassLoader());
    final Tell tell = new Tell(node.clock(), new JsonService());
    final OpdUnit unit = new OpdUnit(node.store());
    final Register register = new Register();
    final Unknowns unknowns = new Unknowns();
    final List<Sex> entered = new ArrayList<>();
    final Map<String, Death> deaths = new HashMap<>();
    final Desk desk = new Desk(unit, register, facility, node.clock(), tell, new Slips(texts, facility),
            new PaperTokens(unit, node.store(), facility));
    final CasualtyDesk casualty = new CasualtyDesk(unit, node.store(), node.clock(), tell, desk, unknowns);
    final MlcDesk records = new MlcDesk(unit, answering(Users.class, "signature", args -> "Dr Rao, DMC 12345"), facility, node.clock(), tell,
            new Intimation(texts, facility));

    Emergency() {
        Caller admin = node.caller("admin", "opd.setup");
        Setup setup = new Setup(unit);
        setup.department(admin, new Department("CAS", "Casualty", "आपातकालीन"));
        setup.queue(admin, new NewQueue("CAS-1", "E", "CAS", "Casualty", "आपातकालीन", "1", null));
        comeBack();
    }

    /** A register that knows whoever is asked for. */
    void comeBack() {
        set(register, "patients", answering(Patients.class, "get", args -> patient((String) args[1])));
        unknowns.lives = answering(LifeEvents.class, "unknown", args -> {
            entered.add(((org.openhims.registration.UnknownPerson) args[1]).sex());
            return patient(uhid(900 + entered.size()));
        });
    }

    void goAway() {
        set(register, "patients", null);
        unknowns.lives = null;
    }

    private static void set(Object object, String field, Object value) {
        try {
            var declared = object.getClass().getDeclaredField(field);
            declared.setAccessible(true);
            declared.set(object, value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private Patient patient(String uhid) {
        return new Patient(uhid, "अज्ञात", "Unknown " + uhid.substring(9), Sex.M, null, false, null, null, List.of(), null, null, null, null,
                node.clock().instant()).with(deaths.get(uhid));
    }

    static String uhid(int number) {
        return CheckDigit.VERHOEFF.appendTo(String.format("07%010d", number));
    }

    EmergencyCase arrive(Triage colour, String uhid) {
        return casualty.arrive(nurse, new NewEmergency(uhid, uhid == null ? "M" : null, 40, "CAS-1", colour, "fell", "108"));
    }

    static String code(Runnable refused) {
        try {
            refused.run();
        } catch (ProblemException e) {
            Problem problem = e.problem();
            return problem.errors().isEmpty() ? problem.code() : problem.errors().get(0).field() + ':' + problem.errors().get(0).rule();
        }
        return "not refused";
    }

    static <T> T answering(Class<T> type, String name, Function<Object[], Object> answer) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> {
            if (method.getName().equals(name)) {
                return answer.apply(args);
            }
            throw new UnsupportedOperationException(method.getName());
        }));
    }

    @Override
    public void close() {
        unit.close();
        node.close();
    }
}
