// SPDX-License-Identifier: Apache-2.0
package org.openhims.record.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openhims.facility.internal.TextsService;
import org.openhims.fixtures.TestNode;
import org.openhims.platform.Page;
import org.openhims.platform.Problem;
import org.openhims.platform.ProblemException;
import org.openhims.platform.access.Caller;
import org.openhims.platform.access.CareTeam;
import org.openhims.platform.audit.AuditEntry;
import org.openhims.platform.record.RecordFilter;
import org.openhims.platform.record.RecordGroup;
import org.openhims.platform.record.RecordItem;

class RecordsServiceTest {

    private static final String UHID = "0712345678901";
    private static final Instant NOON = Instant.parse("2026-11-22T06:30:00Z");

    private static final TestNode NODE = TestNode.start();
    private static final TextsService TEXTS = TextsService.of(RecordsServiceTest.class.getClassLoader());

    private final TestNode node = NODE;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Caller doctor = node.caller("doctor", "record.read");
    private final FakeSource opd = new FakeSource("opd");
    private final FakeSource lab = new FakeSource("lab");
    private RecordsService records;
    private int before;

    @BeforeEach
    void start() throws SQLException {
        records = open();
        try (Connection connection = node.database().connect(); Statement statement = connection.createStatement()) {
            statement.execute("delete from record_source");
        }
        before = node.audits().size();
    }

    private RecordsService open() {
        CareTeam careTeam = new CareTeam() {
            @Override
            public void require(Caller by, String uhid) {
                if (by.user().equals("stranger")) {
                    throw new ProblemException(new Problem("access.careteam", 403, List.of(), Map.of()));
                }
            }

            @Override
            public void join(Caller by, String user, String uhid) {
                throw new UnsupportedOperationException();
            }
        };
        RecordsService service = new RecordsService(node.store(), careTeam, threads, 300, TEXTS, node.clock());
        service.sources.add(opd);
        service.sources.add(lab);
        service.registers.add((by, uhid) -> {
            if (!uhid.equals(UHID)) {
                throw Problem.unknown("patient.unknown");
            }
            return Set.of(uhid);
        });
        return service;
    }

    @AfterEach
    void close() {
        threads.shutdownNow();
        records.close();
    }

    @AfterAll
    static void closeNode() {
        NODE.close();
    }

    private List<String> titles(Page<RecordItem> page) {
        return page.items().stream().map(RecordItem::title).toList();
    }

    private List<String> allPages(int limit) {
        List<String> all = new ArrayList<>();
        String cursor = null;
        do {
            Page<RecordItem> page = records.of(doctor, UHID, cursor, limit);
            assertTrue(page.items().size() <= limit);
            all.addAll(titles(page));
            cursor = page.next();
        } while (cursor != null);
        return all;
    }

    private static String code(org.junit.jupiter.api.function.Executable refused) {
        return assertThrows(ProblemException.class, refused).problem().code();
    }

    @Test
    void aFilteredPageIsFullAndItsCursorGoesOn() {
        for (int hour = 0; hour < 30; hour++) {
            opd.fact("v" + hour, NOON.plusSeconds(3600L * hour));
            lab.fact("r" + hour, NOON.plusSeconds(3600L * hour + 60));
        }
        RecordFilter visits = new RecordFilter(Set.of(RecordGroup.VISIT), NOON.plusSeconds(3600 * 10), NOON.plusSeconds(3600 * 25));
        Page<RecordItem> first = records.of(doctor, UHID, visits, null, 10);
        assertEquals(List.of("v24", "v15"), List.of(first.items().get(0).id(), first.items().get(9).id()));
        Page<RecordItem> rest = records.of(doctor, UHID, visits, first.next(), 10);
        assertEquals(List.of("v14", "v13", "v12", "v11", "v10"), rest.items().stream().map(RecordItem::id).toList());
        assertNull(rest.next());
    }

    @Test
    void mergesTheModulesNewestFirst() {
        opd.fact("visit", NOON).fact("note", NOON.plusSeconds(60));
        lab.fact("result", NOON.plusSeconds(30));
        Page<RecordItem> page = records.of(doctor, UHID, null, 50);
        assertEquals(List.of("note", "result", "visit"), titles(page));
        assertNull(page.next());
    }

    @Test
    void pagesAreStableAlsoWhereManyFactsShareAMoment() {
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            lab.fact(String.format("l%02d", i), NOON);
            expected.add(String.format("l%02d", i));
        }
        for (int i = 0; i < 5; i++) {
            opd.fact("o" + i, NOON);
            expected.add("o" + i);
        }
        opd.fact("later", NOON.plusNanos(2_000)).fact("earlier", NOON.minusSeconds(1));
        expected.add(0, "later");
        expected.add("earlier");
        for (int limit : List.of(1, 2, 7, 32, 200)) {
            assertEquals(expected, allPages(limit), "pages of " + limit);
        }
    }

    @Test
    void aLongRecordIsNotReadWholeForOnePage() {
        for (int i = 0; i < 1000; i++) {
            lab.fact("l" + i, NOON.plusSeconds(i));
        }
        assertNotNull(records.of(doctor, UHID, null, 20).next());
        assertTrue(lab.asked() <= 44, "asked for " + lab.asked());
    }

    @Test
    void factsWithADateToComeAreThereToo() {
        opd.fact("appointment", NOON.plusSeconds(86_400 * 30));
        assertEquals(List.of("appointment"), allPages(10));
    }

    @Test
    void aSourceThatFailsIsNamedAndTheOthersAreShown() {
        opd.fact("visit", NOON);
        lab.fail(true);
        assertEquals(List.of("Laboratory cannot be reached now. What it knows of this patient is missing here.", "visit"),
                titles(records.of(doctor, UHID, null, 50)));
        lab.fail(false);
        assertEquals(List.of("visit"), titles(records.of(doctor, UHID, null, 50)));
    }

    @Test
    void aSourceThatIsTooSlowIsNamed() {
        opd.fact("visit", NOON);
        lab.stick();
        RecordItem marker = records.of(doctor.withLocale(Locale.forLanguageTag("hi")), UHID, null, 50).items().get(0);
        assertEquals("lab", marker.module());
        assertEquals("away", marker.kind());
        assertTrue(marker.title().startsWith("प्रयोगशाला "), marker.title());
        assertEquals(node.clock().instant(), marker.at());
    }

    @Test
    void aModuleThatOnceContributedAndIsGoneIsNamedAlsoAfterARestart() {
        opd.fact("visit", NOON);
        records.of(doctor, UHID, null, 50);
        records.close();
        records = open();
        records.sources.remove(lab);
        assertEquals(List.of("lab", "opd"), records.of(doctor, UHID, null, 50).items().stream().map(RecordItem::module).toList());
        records.sources.add(lab);
        assertEquals(List.of("visit"), titles(records.of(doctor, UHID, null, 50)));
    }

    @Test
    void everyReadingIsAudited() {
        opd.fact("visit", NOON);
        records.of(doctor, UHID, null, 50);
        List<AuditEntry> audits = node.audits().subList(before, node.audits().size());
        assertEquals(1, audits.size());
        assertEquals("record.read", audits.get(0).action());
        assertEquals(UHID, audits.get(0).uhid());
        assertEquals("items=1 of=lab,opd", audits.get(0).detail());
    }

    @Test
    void asksForTheRightThePatientAndTheCareTeam() {
        assertEquals("access.denied", code(() -> records.of(node.caller("clerk", "patient.read"), UHID, null, 50)));
        assertEquals("access.careteam", code(() -> records.of(node.caller("stranger", "record.read"), UHID, null, 50)));
        assertEquals("patient.unknown", code(() -> records.of(doctor, "0700000000000", null, 50)));
        assertEquals(before, node.audits().size());
    }

    @Test
    void refusesAWrongLimitAndAWrongCursor() {
        assertEquals("value.invalid", code(() -> records.of(doctor, UHID, null, 0)));
        assertEquals("value.invalid", code(() -> records.of(doctor, UHID, null, 201)));
        for (String cursor : List.of("", "?", "abc", "MjAyNg")) {
            assertEquals("value.invalid", code(() -> records.of(doctor, UHID, cursor, 50)), cursor);
        }
    }

    @Test
    void withoutTheRegisterTheRecordIsUnavailable() {
        records.registers.clear();
        ProblemException e = assertThrows(ProblemException.class, () -> records.of(doctor, UHID, null, 50));
        assertEquals(503, e.problem().status());
    }

    @Test
    void withoutAnyModuleTheRecordIsEmpty() {
        records.sources.clear();
        assertEquals(List.of(), records.of(doctor, UHID, null, 50).items());
    }
}
