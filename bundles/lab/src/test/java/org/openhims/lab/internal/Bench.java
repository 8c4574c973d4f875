// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.openhims.facility.internal.TextsService;
import org.openhims.fixtures.TestNode;
import org.openhims.fixtures.TestUsers;
import org.openhims.lab.AnalyserReport;
import org.openhims.lab.AnalyserReport.PatientHint;
import org.openhims.lab.AnalyserReport.Value;
import org.openhims.lab.LabOrder;
import org.openhims.lab.NewLabOrder;
import org.openhims.lab.Result;
import org.openhims.lab.UnmatchedReport;
import org.openhims.lab.internal.critical.Alerts;
import org.openhims.lab.internal.micro.MicroParts;
import org.openhims.lab.internal.qc.ControlIntake;
import org.openhims.lab.internal.qc.ControlLots;
import org.openhims.lab.internal.qc.Controls;
import org.openhims.lab.internal.qc.LogDesk;
import org.openhims.lab.internal.qc.QualityDesk;
import org.openhims.lab.internal.report.Cumulative;
import org.openhims.lab.internal.report.Notes;
import org.openhims.lab.internal.report.ReportCodes;
import org.openhims.lab.internal.rules.Judge;
import org.openhims.lab.internal.rules.Reflexes;
import org.openhims.lab.internal.rules.RuleBook;
import org.openhims.lab.internal.rules.RulesDesk;
import org.openhims.platform.CheckDigit;
import org.openhims.platform.Ids;
import org.openhims.platform.access.Caller;
import org.openhims.platform.access.CareTeam;
import org.openhims.platform.facility.Facility;
import org.openhims.platform.work.Json;
import org.openhims.registration.Patient;
import org.openhims.registration.Sex;

/** A laboratory on a fresh database, with a register of patients and people who work. */
final class Bench implements AutoCloseable {

    static final String SUNITA = "0712345678904";
    static final String RAMESH = "0712345678912";

    final TestNode node = TestNode.start();
    final Map<String, Patient> patients = new ConcurrentHashMap<>();
    final Caller doctor = node.caller("doctor", "lab.order", "lab.order.cancel", "lab.result.read", "lab.catalogue.read", "patient.read");
    final Caller technician = node.caller("technician", "lab.worklist", "lab.specimen.collect", "lab.specimen.receive",
            "lab.specimen.reject", "lab.critical.acknowledge", "lab.critical.recall", "lab.result.enter", "lab.unmatched.read", "lab.unmatched.resolve", "lab.catalogue.read");
    final Caller pathologist = node.caller("pathologist", "lab.worklist", "lab.result.read", "lab.result.validate", "lab.result.release",
            "lab.result.amend", "lab.catalogue.read", "lab.catalogue.manage", "lab.unmatched.read", "lab.unmatched.resolve");
    final Caller device = Caller.system("device");

    final TextsService texts = TextsService.of(Bench.class.getClassLoader());
    final AtomicReference<URI> address = new AtomicReference<>();
    final Facility facility = new Addressed(node.facility(), address);
    final Json json = node.json();
    final Tell tell = new Tell(node.clock(), json);
    final LabUnit unit = new LabUnit(node.store());
    final Catalogue catalogue = new Catalogue(unit, tell, node.clock());
    final Access access = new Access(new Team());
    final Views views = new Views(catalogue);
    final Register register = new Register();
    final Accessions accessions = new Accessions(node.store());
    final Standing standing = new Standing(catalogue, facility);
    final Alerts alerts = new Alerts(node.clock());
    final ControlLots lots = new ControlLots(unit);
    final Controls controls = new Controls(tell, node.clock());
    final ControlIntake controlIntake = new ControlIntake(catalogue, lots, controls, facility);
    final QualityDesk quality = new QualityDesk(unit, catalogue, lots, controls, facility, texts, tell, node.clock());
    final LogDesk log = new LogDesk(unit, facility, node.clock());
    final RuleBook ruleBook = new RuleBook(unit, json);
    final Reflexes reflexes = new Reflexes(ruleBook, catalogue, tell, node.clock());
    final Judge judge = new Judge(ruleBook, catalogue, reflexes);
    final RulesDesk rules = new RulesDesk(unit, catalogue, ruleBook, reflexes, tell);
    final Intake intake = new Intake(catalogue, standing, controlIntake, new Arrivals(judge, alerts, tell), new Aside(tell, json, node.clock()),
            node.clock());
    final Afresh afresh = new Afresh(catalogue, standing, alerts);
    final Gestations gestations = new Gestations(facility, views, afresh, tell);
    final PaperAccessions paper = new PaperAccessions(unit, accessions, tell, facility);
    final OrderDesk orders = new OrderDesk(unit, catalogue, register, access, accessions, views, tell, node.clock(), paper, gestations);
    final SpecimenDesk specimens = new SpecimenDesk(unit, accessions, standing, new Labels(texts, facility, node.clock()), alerts, tell);
    final ReportCodes codes = new ReportCodes(unit, json);
    final MicroParts micro = new MicroParts(unit, catalogue, standing, alerts, tell, node, texts, json);
    final ResultDesk results = new ResultDesk(unit, register, access, standing, new ResultEntry(catalogue, standing, intake, alerts,
            reflexes, tell, node.clock()), reflexes, micro.steps(), views, new Reports(orders, catalogue, micro.section(), new Cumulative(unit, register),
            new Notes(unit, reflexes, catalogue, texts, facility), codes,
            new TestUsers("DMC 12345"), texts, facility, node.clock()), tell);
    final UnmatchedDesk unmatched = new UnmatchedDesk(unit, intake, standing, views, tell, json);
    final AnalyserDesk analysers = new AnalyserDesk(unit, intake);

    Bench() {
        register.bind(new People(patients));
        patient(SUNITA, "Sunita Devi", Sex.F, "1990-08-04");
        patient(RAMESH, "रमेश कुमार", Sex.M, "1985-01-15");
    }

    Patient patient(String uhid, String name, Sex sex, String born) {
        Patient patient = new Patient(uhid, name, null, sex, born, false, null, null, List.of(), null, null, null, null,
                node.clock().instant());
        patients.put(uhid, patient);
        return patient;
    }

    /** A new patient of this sex, born on this day; null when not known. */
    String person(Sex sex, String born) {
        String uhid = CheckDigit.VERHOEFF.appendTo("07" + String.format("%010d", patients.size()));
        patient(uhid, "Kavita Rani", sex, born);
        return uhid;
    }

    /** A new woman born in 1990. */
    String woman() {
        return person(Sex.F, "1990-08-04");
    }

    LabOrder orderOf(String uhid, String... tests) {
        return orders.order(doctor, NewLabOrder.of(uhid, tests));
    }

    LabOrder order(String... tests) {
        return orders.order(doctor, NewLabOrder.of(SUNITA, tests));
    }

    /** The accession of a received specimen of one new order. */
    String receivedOf(String uhid, String... tests) {
        String accession = orders.order(doctor, NewLabOrder.of(uhid, tests)).specimens().get(0).accession();
        specimens.collect(technician, accession);
        specimens.receive(technician, accession);
        return accession;
    }

    String received(String... tests) {
        return receivedOf(SUNITA, tests);
    }

    /** A released result of a new specimen of the patient. */
    Result released(String uhid, String test, String value) {
        String accession = receivedOf(uhid, test);
        accept(report(accession, test + '=' + value + '='));
        List<String> ids = resultsOf(accession).stream().map(Result::id).toList();
        results.validate(pathologist, ids);
        return results.release(pathologist, ids).get(0);
    }

    /** The open items of the list for one accession, newest first. */
    List<UnmatchedReport> unmatchedOf(String accession) {
        return unmatched.list(technician, true, null, 200).items().stream().filter(item -> accession.equals(item.accession())).toList();
    }

    /** What was told of a patient, in order. */
    List<String> toldOf(String uhid) {
        return node.events().stream().filter(event -> uhid.equals(event.uhid())).map(event -> event.type()).toList();
    }

    List<Result> resultsOf(String accession) {
        return orders.get(technician, specimens.get(technician, accession).order()).results();
    }

    Result resultOf(String accession, String analyte) {
        return resultsOf(accession).stream().filter(result -> result.analyte().equals(analyte)).findFirst().orElseThrow();
    }

    /** A message of an analyser: values as {@code code=value=unit}, the unit may be missing. */
    AnalyserReport report(String accession, String... values) {
        return new AnalyserReport(Ids.next(node.clock()), 0, "generic", node.clock().instant(), false, List.of(accession),
                new PatientHint(List.of(), null, null, null), Arrays.stream(values).map(this::value).toList(), List.of());
    }

    private Value value(String text) {
        String[] parts = text.split("=", 3);
        return new Value(parts[0], parts[1].isEmpty() ? null : parts[1], parts.length > 2 ? parts[2] : null, true,
                node.clock().instant(), null);
    }

    static AnalyserReport with(AnalyserReport report, PatientHint hint) {
        return new AnalyserReport(report.messageId(), report.part(), report.device(), report.receivedAt(), report.qualityControl(),
                report.accessions(), hint, report.values(), report.warnings());
    }

    /** A moment later, so that keys have an order. */
    boolean accept(AnalyserReport report) {
        node.clock().move(Duration.ofMillis(1));
        return analysers.accept(device, report);
    }

    @Override
    public void close() {
        unit.close();
        node.close();
    }

    /** Everybody but the stranger treats everybody. */
    private static final class Team implements CareTeam {

        @Override
        public void require(Caller by, String uhid) {
            if (by.user().equals("stranger")) {
                throw new org.openhims.platform.ProblemException(
                        new org.openhims.platform.Problem("access.careteam", 403, List.of(), Map.of()));
            }
        }

        @Override
        public void join(Caller by, String user, String uhid) {
            // Nobody asks.
        }
    }
}
