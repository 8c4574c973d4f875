// SPDX-License-Identifier: Apache-2.0
package org.openhims.support.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openhims.facility.internal.TextsService;
import org.openhims.fixtures.TestNode;
import org.openhims.platform.ProblemException;
import org.openhims.platform.access.Caller;
import org.openhims.platform.morning.MorningLine;
import org.openhims.platform.morning.MorningSheet.Line;
import org.openhims.platform.morning.MorningSheet.Morning;
import org.openhims.platform.morning.MorningSheet.Section;
import org.openhims.platform.morning.MorningSource;
import org.openhims.platform.morning.Severity;
import org.openhims.platform.print.Element;
import org.openhims.platform.print.Sheet;

class MorningDeskTest {

    private static final MorningLine DISK = MorningLine.of("support.morning.disk", Severity.WARNING, 80, 12).share(80, 100);
    private static final MorningLine ILL = MorningLine.of("support.morning.parts", Severity.ALARM, 1, "lab", 9);
    private static TestNode node;
    private static TextsService texts;

    @BeforeAll
    static void start() {
        node = TestNode.start();
        texts = TextsService.of(MorningDeskTest.class.getClassLoader());
    }

    @AfterAll
    static void close() {
        node.close();
    }

    private final Caller by = node.caller("asha", "morning.read");

    @Test
    void eachModuleAddsItsLinesInTheOrderOfThePage() {
        Morning morning = desk(source("machine", 80, () -> List.of(DISK, ILL)), source("opd", 10, () -> List.of())).now(by);
        assertEquals(List.of("opd", "machine"), morning.sections().stream().map(Section::name).toList());
        assertEquals(new Line("support.morning.disk", "Disk", "80 % used, 12 GB free", Severity.WARNING, 0.8), morning.sections().get(1).lines().get(0));
        assertEquals(List.of(Severity.ALARM, Severity.WARNING), morning.notes().stream().map(Line::severity).toList());
        assertEquals("District Hospital", morning.facility());
    }

    @Test
    void inHindiItIsInHindi() {
        Morning morning = desk(source("machine", 80, () -> List.of(DISK))).now(by.withLocale(Locale.forLanguageTag("hi")));
        assertEquals("मशीन", morning.sections().get(0).title());
        assertEquals("80 % भरी, 12 GB ख़ाली", morning.sections().get(0).lines().get(0).value());
        assertEquals("ज़िला अस्पताल", morning.facility());
    }

    @Test
    void whoFailsOrHangsIsNotAvailableAndKeepsNobodyElse() {
        CountDownLatch never = new CountDownLatch(1);
        AtomicInteger asked = new AtomicInteger();
        MorningDesk desk = desk(source("store", 10, () -> {
            asked.incrementAndGet();
            await(never);
            return List.of();
        }), source("machine", 80, () -> List.of(DISK)), source("lab", 20, () -> {
            throw new IllegalStateException("no table");
        }));
        for (int i = 0; i < 3; i++) {
            List<Section> sections = desk.now(by).sections();
            assertEquals(List.of(false, false, true), sections.stream().map(Section::available).toList());
        }
        assertEquals(1, asked.get(), "a source that hangs holds one thread, however often the sheet is read");
        assertTrue(text(desk.paper(by)).contains("not available"));
        never.countDown();
    }

    @Test
    void nobodyReadsItWithoutTheRight() {
        assertThrows(ProblemException.class, () -> desk().now(node.caller("ravi")));
    }

    @Test
    void howeverManyLinesItIsOnePageAndSaysWhatWantsAction() {
        List<MorningLine> many = IntStream.range(0, 8).mapToObj(i -> i == 0 ? ILL : DISK).toList();
        MorningSource[] modules = IntStream.range(0, 9).mapToObj(i -> source("machine", i, () -> many)).toArray(MorningSource[]::new);
        Sheet sheet = desk(modules).paper(by);
        assertTrue(sheet.elements().stream().filter(Element.Box.class::isInstance).map(Element.Box.class::cast)
                .allMatch(box -> box.y() + box.height() <= 284 && box.x() + box.width() <= 196));
        assertFalse(sheet.elements().stream().anyMatch(Element.Break.class::isInstance));
        assertTrue(text(sheet).contains("9 things to act on now, 63 to look at."));
        assertTrue(text(sheet).contains("!! act now"));
    }

    private static MorningDesk desk(MorningSource... sources) {
        return new MorningDesk(node.facility(), texts, node.clock(), node.workers(), Duration.ofSeconds(1), sources);
    }

    private static String text(Sheet sheet) {
        return sheet.elements().toString();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static MorningSource source(String name, int order, Supplier<List<MorningLine>> lines) {
        return new MorningSource() {

            @Override
            public String name() {
                return name;
            }

            @Override
            public int order() {
                return order;
            }

            @Override
            public List<MorningLine> lines(Locale language) {
                return lines.get();
            }
        };
    }
}
