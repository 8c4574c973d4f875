// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd.internal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.openhims.facility.internal.JsonService;
import org.openhims.facility.internal.TextsService;
import org.openhims.fixtures.TestFacility;
import org.openhims.fixtures.TestNode;
import org.openhims.fixtures.TestUsers;
import org.openhims.opd.Department;
import org.openhims.opd.NewQueue;
import org.openhims.opd.TokenPriority;
import org.openhims.opd.Visit;
import org.openhims.opd.WalkIn;
import org.openhims.opd.internal.plan.Diseases;
import org.openhims.opd.internal.plan.PlanService;
import org.openhims.opd.internal.plan.SurveillanceService;
import org.openhims.opd.internal.rx.DrugFacts;
import org.openhims.opd.internal.rx.RxLines;
import org.openhims.opd.internal.rx.RxRecord;
import org.openhims.opd.internal.rx.RxService;
import org.openhims.opd.internal.rx.RxSheet;
import org.openhims.opd.internal.rx.SafetyCheck;
import org.openhims.opd.internal.vitals.VitalRanges;
import org.openhims.opd.internal.vitals.VitalsService;
import org.openhims.platform.CheckDigit;
import org.openhims.platform.Page;
import org.openhims.platform.Problem;
import org.openhims.platform.ProblemException;
import org.openhims.platform.access.Caller;
import org.openhims.platform.access.CareTeam;
import org.openhims.platform.facility.Facility;
import org.openhims.registration.Banner;
import org.openhims.registration.Death;
import org.openhims.registration.Patient;
import org.openhims.registration.Patients;
import org.openhims.registration.Sex;

/** A department of two queues on a fresh database, with a register that knows whoever is asked for. */
final class Clinic implements AutoCloseable {

    final TestNode node = TestNode.start();
    final Caller admin = node.caller("admin", "opd.setup", "opd.queue.read");
    final Caller clerk = node.caller("registrar", "opd.visit.open", "opd.visit.read", "opd.queue.read");
    final Caller doctor = doctor("doctor");
    final Team team = new Team();
    final TextsService texts = TextsService.of(Clinic.class.getClassLoader());
    final Facility facility = new TestFacility(true);
    final JsonService json = new JsonService();
    final Tell tell = new Tell(node.clock(), json);
    final OpdUnit unit = new OpdUnit(node.store());
    final Setup setup = new Setup(unit);
    final Register register = new Register();
    final Notes notes = new Notes(unit, team, new TestUsers("DMC 12345, HPR 71-1234-5678-9012"), node.clock(), json, tell);
    final Desk desk = new Desk(unit, register, facility, node.clock(), tell, new Slips(texts, facility),
            new PaperTokens(unit, node.store(), facility));
    final QueueBoard board = new QueueBoard(unit, facility);
    /** Of those who died, by UHID. */
    final Map<String, Death> deaths = new ConcurrentHashMap<>();
    /** What the register knows besides, by UHID. */
    final Map<String, UnaryOperator<Patient>> facts = new ConcurrentHashMap<>();
    final Room room = new Room(unit, register, facility, team, notes, tell);
    final VitalsService vitals = new VitalsService(unit, register, facility, team, new VitalRanges(), tell, json, node.clock());
    final DrugFacts drugs = new DrugFacts(new DrugList());
    final SafetyCheck checks = new SafetyCheck(unit, register, facility, drugs, new RxLines(drugs), texts, json);
    final RxService prescriptions = new RxService(unit, register, facility, team, new TestUsers("DMC 12345, HPR 71-1234-5678-9012"), new RxLines(drugs), checks,
            new RxSheet(texts, facility), tell, json, node.clock());
    final PlanService plans = new PlanService(unit, facility, team, new TestUsers("DMC 12345, HPR 71-1234-5678-9012"), new Diseases(), tell, texts);
    final SurveillanceService surveillance = new SurveillanceService(unit, new Diseases());
    final OpdRecord record = new OpdRecord(unit, notes, texts, new RxRecord(texts, json), facility);

    Clinic() {
        register.patients = new People();
        setup.department(admin, new Department("MED", "General medicine", "सामान्य चिकित्सा"));
        setup.queue(admin, new NewQueue("MED-1", "M", "MED", "Medicine 1", "चिकित्सा १", "12", "doctor"));
        setup.queue(admin, new NewQueue("MED-2", "N", "MED", "Medicine 2", "चिकित्सा २", "13", null));
    }

    Caller doctor(String user) {
        return node.caller(user, "opd.queue.read", "opd.token.call", "opd.note.write", "opd.note.read", "opd.drug.read",
                "opd.vitals.write", "opd.prescription.write", "opd.prescription.read");
    }

    /** A UHID by a small number. */
    static String uhid(int number) {
        return CheckDigit.VERHOEFF.appendTo(String.format("07%010d", number));
    }

    Visit arrive(int patient) {
        return arrive(patient, TokenPriority.NORMAL);
    }

    Visit arrive(int patient, TokenPriority priority) {
        return desk.walkIn(clerk, new WalkIn(uhid(patient), "MED-1", priority));
    }

    /** A patient before the doctor. */
    Visit opened(int patient) {
        return room.open(doctor, arrive(patient).id());
    }

    Visit called() {
        return room.callNext(doctor, "MED-1").orElseThrow();
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

    @Override
    public void close() {
        unit.close();
        node.close();
    }

    /** Everybody may treat until the stranger comes; remembers who joined. */
    static final class Team implements CareTeam {

        final Set<String> joined = ConcurrentHashMap.newKeySet();

        @Override
        public void require(Caller by, String uhid) {
            if (by.user().equals("stranger")) {
                throw new ProblemException(new Problem("access.careteam", 403, List.of(), Map.of()));
            }
        }

        @Override
        public void join(Caller by, String user, String uhid) {
            joined.add(user + ' ' + uhid);
        }
    }

    private final class People implements Patients {

        @Override
        public Patient get(Caller by, String uhid) {
            if (!CheckDigit.VERHOEFF.isValid(uhid)) {
                throw Problem.unknown("patient.unknown");
            }
            Patient patient = new Patient(uhid, "सुनीता देवी", "Sunita Devi", Sex.F, "1990-08-04", false, null, null, List.of(), null, null, null,
                    null, node.clock().instant()).with(deaths.get(uhid));
            return facts.getOrDefault(uhid, UnaryOperator.identity()).apply(patient);
        }

        @Override
        public Page<Patient> search(Caller by, String q, String cursor, int limit) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Banner banner(Caller by, String uhid) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Map<String, Banner> banners(Caller by, Collection<String> uhids) {
            throw new UnsupportedOperationException();
        }
    }
}
