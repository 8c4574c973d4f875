// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.admin.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openhims.fixtures.ui.Fake;
import org.openhims.fixtures.ui.TestSession;
import org.openhims.fixtures.ui.TestWindow;
import org.openhims.platform.Problem;
import org.openhims.platform.facility.FacilitySettings;
import org.openhims.platform.health.HealthCheck;
import org.openhims.platform.health.MetricSource;
import org.openhims.platform.health.MetricSource.Metric;
import org.openhims.platform.store.Backups;
import org.openhims.platform.work.Workers;
import org.openhims.ui.admin.internal.NodePulse.Figure;

class NodePagesTest {

    private final TestSession session = TestSession.of("admin", "modules.read", "backup.run", "facility.manage");
    private final TestWindow window = TestWindow.open();

    @AfterEach
    void close() {
        window.close();
    }

    private static NodePulse pulse() {
        return new NodePulse(Fake.of(Workers.class).service());
    }

    private static HealthCheck part(String name, HealthCheck.Health health) {
        return new HealthCheck() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Health check() {
                return health;
            }
        };
    }

    private static Metric metric(String name, double value) {
        return new Metric(name, "", Map.of(), value);
    }

    @Test
    void eachPartSaysHowItIs() {
        NodePulse pulse = pulse();
        pulse.checks = List.of(part("store", HealthCheck.Health.ill("no connection")), part("disk", new HealthCheck.Health(true, "91 %")),
                part("api", HealthCheck.Health.WELL));
        window.show(new HealthView(pulse).open(session, ""));
        for (String said : List.of("Database", "Ill", "no connection", "Look at it", "91 %", "Well", "The first measurements come")) {
            assertTrue(window.text().contains(said), said);
        }
    }

    @Test
    void theLoadIsDrawnAndGoesOn() {
        NodePulse pulse = pulse();
        List<Metric> measured = new ArrayList<>(List.of(metric("hims_http_requests_total", 100), metric("hims_http_request_seconds_total", 1)));
        pulse.sources = List.of(() -> measured, () -> {
            throw new IllegalStateException("its module goes");
        });
        pulse.beat();
        window.show(new HealthView(pulse).open(session, ""));
        assertFalse(window.sees("figure-requests"), "nothing to compare with yet");
        measured.set(0, metric("hims_http_requests_total", 400));
        measured.set(1, metric("hims_http_request_seconds_total", 4));
        pulse.beat();
        window.settle();
        assertTrue(window.sees("figure-requests"));
        assertEquals(List.of(20.0), pulse.values(Figure.REQUESTS));
        assertEquals(10, pulse.values(Figure.ANSWER).get(0), 1e-6);
        assertFalse(window.sees("figure-messages"), "no devices, no figure");
    }

    @Test
    void aCounterThatBeginsAnewIsNoNegativeLoad() {
        NodePulse pulse = pulse();
        List<Metric> measured = new ArrayList<>(List.of(metric("hims_device_messages_total", 500)));
        pulse.sources = List.of((MetricSource) () -> measured);
        pulse.beat();
        measured.set(0, metric("hims_device_messages_total", 15));
        pulse.beat();
        assertEquals(List.of(60.0), pulse.values(Figure.MESSAGES));
    }

    @Test
    void aBackupIsMadeAndListed() {
        List<Backups.Backup> made = new ArrayList<>();
        Fake<Backups> backups = Fake.of(Backups.class).on("list", args -> List.copyOf(made)).on("make", args -> {
            made.add(new Backups.Backup("hims-20261122-101500.zip", TestSession.NOW, 52_400_000));
            return made.get(0);
        });
        window.show(new BackupsView(backups.service(), Runnable::run).open(session, ""));
        assertTrue(window.text().contains("No backup yet"));
        window.click("backup-make");
        window.settle();
        assertTrue(window.text().contains("52 MB"), window.text());
        assertTrue(window.text().contains("hims-20261122-101500.zip"));
        assertFalse(window.sees("backup-busy"));
        assertEquals(1, session.said.size());
    }

    @Test
    void aBackupThatFailsSaysWhy() {
        Fake<Backups> backups = Fake.of(Backups.class).on("list", args -> List.of()).on("make", args -> {
            throw Problem.conflict("backup.failed", Map.of("reason", "disk full"));
        });
        window.show(new BackupsView(backups.service(), Runnable::run).open(session, ""));
        window.click("backup-make");
        window.settle();
        assertEquals(List.of(), session.said);
        assertEquals(List.of("backup.failed"), session.problems);
    }

    @Test
    void theFacilityIsNamed() {
        Fake<FacilitySettings> settings = Fake.of(FacilitySettings.class)
                .on("settings", args -> new FacilitySettings.Settings("Old", "पुराना", 7, null, "Asia/Kolkata"));
        window.show(new FacilityView(settings.service()).open(session, ""));
        window.type("facility-name-en", "Tapti Hospital");
        window.type("facility-state", "23");
        window.click("facility-save");
        assertTrue(settings.asked().get(1).contains("nameEn=Tapti Hospital, nameHi=पुराना, stateCode=23, hfrId=null"), settings.asked()::toString);
        assertEquals(List.of("The facility's settings are saved."), session.said);
    }
}
