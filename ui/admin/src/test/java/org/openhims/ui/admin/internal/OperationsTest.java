// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.admin.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openhims.fixtures.ui.Fake;
import org.openhims.fixtures.ui.TestSession;
import org.openhims.fixtures.ui.TestWindow;
import org.openhims.platform.Page;
import org.openhims.platform.audit.AuditEntry;
import org.openhims.platform.audit.AuditTrail;
import org.openhims.platform.events.Delivery;
import org.openhims.platform.events.Event;
import org.openhims.platform.events.Journal;
import org.openhims.platform.events.Source;
import org.openhims.platform.facility.ModuleArchives;
import org.openhims.platform.facility.ModuleVersions;
import org.openhims.platform.facility.Modules;
import org.openhims.platform.facility.Profiles;
import org.openhims.platform.health.OpenWork;

class OperationsTest {

    private final TestSession session = TestSession.of("admin", "modules.read", "modules.manage", "audit.read", "audit.verify", "events.read",
            "events.replay");
    private final TestWindow window = TestWindow.open();

    @AfterEach
    void close() {
        window.close();
    }

    private static Fake<Modules> modules(Modules.Plan plan) {
        return Fake.of(Modules.class).on("list", args -> List.of(new Modules.Module("lab", "0.1.0", true, Modules.State.RUNNING, ""),
                new Modules.Module("pharmacy", null, false, Modules.State.ABSENT, ""),
                new Modules.Module("opd", "0.1.0", true, Modules.State.FAILED, "waits for x"))).on("planDisable", args -> plan)
                .on("planEnable", args -> plan);
    }

    private static Fake<ModuleVersions> versions(ModuleVersions.Change... offers) {
        return Fake.of(ModuleVersions.class).on("offers", args -> List.of(offers));
    }

    private static ModulesView view(Fake<Modules> modules, Fake<ModuleVersions> versions) {
        return new ModulesView(modules.service(), versions.service(), Fake.of(Profiles.class)
                .on("drift", args -> List.of(new Profiles.Drift("opd", "opd is wanted, but fails"))).service(),
                Fake.of(ModuleArchives.class).service(), Runnable::run);
    }

    @Test
    void aModuleIsUpdatedAndBroughtBack() {
        Fake<ModuleVersions> versions = versions(new ModuleVersions.Change("lab", "0.1.0", "0.1.1", false, List.of("org.openhims.lab 0.1.0")),
                new ModuleVersions.Change("lab", "0.1.0", "0.0.9", true, List.of()));
        window.show(view(modules(null), versions).open(session, ""));
        assertTrue(window.text().contains("opd is wanted, but fails"));
        window.click("module-update-lab");
        for (String part : List.of("org.openhims.lab 0.1.0", "comes back by itself")) {
            assertTrue(window.text().contains(part), part);
        }
        window.click("plan-go");
        assertEquals(List.of("lab now runs as 0.1.1."), session.said);
        assertTrue(versions.asked().stream().anyMatch(call -> call.startsWith("apply[") && call.contains("to=0.1.1")), versions.asked()::toString);
        window.click("module-back-lab");
        window.click("plan-leave");
        assertFalse(versions.asked().stream().anyMatch(call -> call.contains("to=0.0.9")));
    }

    @Test
    void aChangeShowsFirstWhatItWouldDo() {
        Fake<Modules> modules = modules(new Modules.Plan(List.of(), List.of("org.openhims.lab"), List.of(), List.of(),
                List.of(new OpenWork.Item("lab", "lab.openwork.collected", 3))));
        window.show(view(modules, versions()).open(session, ""));
        assertTrue(window.text().contains("waits for x"));
        window.click("module-disable-lab");
        for (String part : List.of("org.openhims.lab", "Nothing else stops", "There is unfinished work")) {
            assertTrue(window.text().contains(part), part);
        }
        assertFalse(modules.asked().stream().anyMatch(call -> call.startsWith("disable[")));
        window.click("plan-go");
        assertTrue(modules.asked().contains("disable[[lab], true]"), modules.asked()::toString);
        assertEquals(List.of("lab is disabled. Its data are kept."), session.said);
    }

    @Test
    void whatIsMissingCannotBeEnabled() {
        Fake<Modules> modules = modules(new Modules.Plan(List.of("org.openhims.pharmacy"), List.of(), List.of("org.openhims.opd"),
                List.of("org.openhims.stock"), List.of()));
        window.show(view(modules, versions()).open(session, ""));
        window.click("module-enable-pharmacy");
        assertTrue(window.text().contains("Missing: cannot be enabled"));
        assertFalse(window.get("plan-go").getElement().isEnabled());
    }

    @Test
    void whoMayOnlyReadChangesNothing() {
        Fake<Modules> modules = modules(null);
        window.show(view(modules, versions()).open(TestSession.of("auditor", "modules.read"), ""));
        assertFalse(window.sees("module-disable-lab"));
    }

    @Test
    void theTrailIsSearchedPageByPage() {
        AuditEntry entry = new AuditEntry("1", TestSession.NOW, "doctor", "patient.read", "0700000000019", "banner", "emergency", "10.0.0.7");
        Fake<AuditTrail> trail = Fake.of(AuditTrail.class).on("search", args -> new Page<>(List.of(entry), args.get(1) == null ? "c1" : null));
        window.show(new AuditView(trail.service()).open(session, ""));
        for (String part : List.of("patient.read", "07 0000 0000 019", "emergency", "10.0.0.7")) {
            assertTrue(window.text().contains(part), part);
        }
        window.type("audit-uhid", "07 0000 0000 019");
        window.type("audit-user", "doctor");
        window.click("audit-search");
        assertTrue(trail.asked().get(1).contains("user=doctor, uhid=0700000000019, action=null"), trail.asked()::toString);
        window.click("audit-older");
        assertTrue(trail.asked().get(2).contains("c1"));
        assertFalse(window.sees("audit-older"));
    }

    @Test
    void theChainIsChecked() {
        Fake<AuditTrail> trail = Fake.of(AuditTrail.class).on("search", args -> Page.all(List.of()))
                .on("verify", args -> new AuditTrail.Verification(120, 2, 0));
        window.show(new AuditView(trail.service()).open(session, ""));
        window.click("audit-verify");
        assertTrue(window.text().contains("The chain is whole: 120 entries checked, 2 not sealed yet."));
        trail.on("verify", args -> new AuditTrail.Verification(120, 0, 17));
        window.click("audit-verify");
        assertTrue(window.text().contains("The chain is broken at entry 17"));
    }

    @Test
    void whatGotStuckIsShownAndTriedAgain() {
        Event event = new Event("e1", "lab.ordered", 1, "0700000000019", TestSession.NOW, TestSession.NOW, Source.LIVE, "{}");
        Fake<Journal> journal = Fake.of(Journal.class)
                .on("subscriptions", args -> List.of(new Journal.Subscription("record.index", 40, 2, 1, true),
                        new Journal.Subscription("sms", 3, 39, 0, false)))
                .on("events", args -> Page.all(List.of(new Delivery("", 42, event))))
                .on("parked", args -> List.of(new Journal.Parked("record.index", event, "no such patient", 5)))
                .on("retry", args -> 1);
        window.show(new EventsView(journal.service()).open(session, ""));
        assertTrue(window.text().contains("Not running"));
        assertFalse(window.sees("parked-sms"));
        window.click("parked-record.index");
        assertTrue(window.text().contains("no such patient"));
        window.click("parked-retry");
        assertEquals(List.of("1 event went through."), session.said);
    }
}
