// SPDX-License-Identifier: Apache-2.0
package org.openhims.itests.merge;

import java.lang.reflect.Field;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.openhims.facility.internal.TextsService;
import org.openhims.fixtures.TestFacility;
import org.openhims.fixtures.TestNode;
import org.openhims.lab.internal.Access;
import org.openhims.lab.internal.Accessions;
import org.openhims.lab.internal.AnalyserDesk;
import org.openhims.lab.internal.Arrivals;
import org.openhims.lab.internal.Aside;
import org.openhims.lab.internal.Catalogue;
import org.openhims.lab.internal.Intake;
import org.openhims.lab.internal.LabPart;
import org.openhims.lab.internal.LabUnit;
import org.openhims.lab.internal.Labels;
import org.openhims.lab.internal.OrderDesk;
import org.openhims.lab.internal.PaperAccessions;
import org.openhims.lab.internal.PatientFollower;
import org.openhims.lab.internal.Reports;
import org.openhims.lab.internal.ResultDesk;
import org.openhims.lab.internal.ResultEntry;
import org.openhims.lab.internal.SpecimenDesk;
import org.openhims.lab.internal.Standing;
import org.openhims.lab.internal.Views;
import org.openhims.lab.internal.critical.Alerts;
import org.openhims.lab.internal.qc.ControlIntake;
import org.openhims.lab.internal.qc.ControlLots;
import org.openhims.lab.internal.qc.Controls;
import org.openhims.lab.internal.report.Cumulative;
import org.openhims.lab.internal.report.ReportCodes;
import org.openhims.lab.internal.rules.Judge;
import org.openhims.lab.internal.rules.Reflexes;
import org.openhims.lab.internal.rules.RuleBook;
import org.openhims.opd.Department;
import org.openhims.opd.NewQueue;
import org.openhims.opd.internal.Desk;
import org.openhims.opd.internal.Notes;
import org.openhims.opd.internal.OpdPart;
import org.openhims.opd.internal.OpdUnit;
import org.openhims.opd.internal.PaperTokens;
import org.openhims.opd.internal.Room;
import org.openhims.opd.internal.Setup;
import org.openhims.opd.internal.Slips;
import org.openhims.platform.access.Caller;
import org.openhims.platform.access.CareTeam;
import org.openhims.platform.facility.Facility;
import org.openhims.registration.internal.Lookup;
import org.openhims.registration.internal.MergeDesk;
import org.openhims.registration.internal.MergeParts;
import org.openhims.registration.internal.Register;
import org.openhims.registration.internal.RegisterPart;
import org.openhims.registration.internal.Registrar;

/** Register, laboratory and OPD as they stand together on a node, put together by hand. */
final class Hospital implements AutoCloseable {

    static final List<String> QUEUES = List.of("MED-1", "MED-2");

    final TestNode node = TestNode.start();
    final Caller staff = new Caller("staff", "staff", Set.of("*"), "192.0.2.10", Locale.ENGLISH, null, null);
    private final TextsService texts = TextsService.of(Hospital.class.getClassLoader());
    private final Facility facility = new TestFacility(false);

    private final Register register = new Register(node.store(), node.json());
    final Registrar registrar = new Registrar(register, node.store(), facility, node.clock());
    final Lookup lookup = new Lookup(register, facility, texts, node.clock());
    private final MergeParts parts = new MergeParts(register);
    final MergeDesk merges = new MergeDesk(register, parts, texts, node.clock());

    private final LabUnit labUnit = new LabUnit(node.store());
    private final org.openhims.lab.internal.Tell labTell = new org.openhims.lab.internal.Tell(node.clock(), node.json());
    private final org.openhims.lab.internal.Register labRegister = new org.openhims.lab.internal.Register();
    private final Catalogue catalogue = new Catalogue(labUnit, labTell, node.clock());
    private final Access access = new Access(new Everybody());
    private final Views views = new Views(catalogue);
    private final Accessions accessions = new Accessions(node.store());
    private final Standing standing = new Standing(catalogue, facility);
    private final Alerts alerts = new Alerts(node.clock());
    private final ControlIntake controls = new ControlIntake(catalogue, new ControlLots(labUnit), new Controls(labTell, node.clock()), facility);
    private final RuleBook rules = new RuleBook(labUnit, node.json());
    private final Reflexes reflexes = new Reflexes(rules, catalogue, labTell, node.clock());
    private final Judge judge = new Judge(rules, catalogue, reflexes);
    private final Intake intake = new Intake(catalogue, standing, controls, new Arrivals(judge, alerts, labTell),
            new Aside(labTell, node.json(), node.clock()), node.clock());
    private final org.openhims.lab.internal.Afresh afresh = new org.openhims.lab.internal.Afresh(catalogue, standing, alerts);
    final OrderDesk orders = new OrderDesk(labUnit, catalogue, labRegister, access, accessions, views, labTell, node.clock(),
            new PaperAccessions(labUnit, accessions, labTell, facility),
            new org.openhims.lab.internal.Gestations(facility, views, afresh, labTell));
    final SpecimenDesk specimens = new SpecimenDesk(labUnit, accessions, standing, new Labels(texts, facility, node.clock()), alerts, labTell);
    final ResultDesk results = new ResultDesk(labUnit, labRegister, access, standing,
            new ResultEntry(catalogue, standing, intake, alerts, reflexes, labTell, node.clock()), reflexes,
            new org.openhims.lab.internal.micro.CultureSteps(catalogue, alerts, labTell, node.json()), views,
            new Reports(orders, catalogue, null, new Cumulative(labUnit, labRegister),
                    new org.openhims.lab.internal.report.Notes(labUnit, reflexes, catalogue, texts, facility),
            new ReportCodes(labUnit, node.json()), null, texts, facility, node.clock()),
            labTell);
    final AnalyserDesk analysers = new AnalyserDesk(labUnit, intake);
    private final PatientFollower follower = new PatientFollower(labUnit, labRegister, afresh);

    private final OpdUnit opdUnit = new OpdUnit(node.store());
    private final org.openhims.opd.internal.Tell opdTell = new org.openhims.opd.internal.Tell(node.clock(), node.json());
    private final org.openhims.opd.internal.Register opdRegister = new org.openhims.opd.internal.Register();
    final Desk desk = new Desk(opdUnit, opdRegister, facility, node.clock(), opdTell, new Slips(texts, facility),
            new PaperTokens(opdUnit, node.store(), facility));
    final Room room = new Room(opdUnit, opdRegister, facility, new Everybody(),
            new Notes(opdUnit, new Everybody(), null, node.clock(), node.json(), opdTell), opdTell);

    Hospital() {
        set(labRegister, "scope", lookup);
        call(labRegister, lookup);
        set(opdRegister, "scope", lookup);
        set(opdRegister, "patients", lookup);
        add(parts, "parts", new RegisterPart(register, texts, node.clock()));
        add(parts, "parts", new LabPart(labUnit, catalogue, labRegister, follower, labTell, texts));
        add(parts, "parts", new OpdPart(opdUnit, opdRegister, opdTell, texts));
        Setup setup = new Setup(opdUnit);
        setup.department(staff, new Department("MED", "General medicine", "सामान्य चिकित्सा"));
        setup.queue(staff, new NewQueue("MED-1", "M", "MED", "Medicine 1", "चिकित्सा १", "12", "doctor"));
        setup.queue(staff, new NewQueue("MED-2", "N", "MED", "Medicine 2", "चिकित्सा २", "13", null));
    }

    /** The laboratory has heard of everything that the register told. */
    void settle() {
        node.deliver(follower);
    }

    /** As declarative services do. */
    private static void set(Object component, String field, Object service) {
        try {
            field(component, field).set(component, service);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static void add(Object component, String field, Object service) {
        try {
            ((Collection<Object>) field(component, field).get(component)).add(service);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void call(Object component, Lookup service) {
        try {
            var bind = component.getClass().getDeclaredMethod("bind", org.openhims.registration.Patients.class);
            bind.setAccessible(true);
            bind.invoke(component, service);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Field field(Object component, String name) throws ReflectiveOperationException {
        Field field = component.getClass().getDeclaredField(name);
        field.setAccessible(true);
        return field;
    }

    @Override
    public void close() {
        opdUnit.close();
        labUnit.close();
        register.close();
        node.close();
    }

    private static final class Everybody implements CareTeam {

        @Override
        public void require(Caller by, String uhid) {
            // Everybody treats everybody.
        }

        @Override
        public void join(Caller by, String user, String uhid) {
            // Nobody asks.
        }
    }
}
