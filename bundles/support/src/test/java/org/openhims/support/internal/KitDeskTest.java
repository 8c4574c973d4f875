// SPDX-License-Identifier: Apache-2.0
package org.openhims.support.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openhims.facility.internal.TextsService;
import org.openhims.fixtures.TestNode;
import org.openhims.platform.ProblemException;
import org.openhims.platform.access.Caller;
import org.openhims.platform.downtime.Kit;
import org.openhims.platform.downtime.PaperForm;
import org.openhims.platform.downtime.PaperSource;
import org.openhims.platform.downtime.Sticker;
import org.openhims.platform.print.Element;
import org.openhims.platform.print.Sheet;

class KitDeskTest {

    private final TestNode node = TestNode.start();
    private final TextsService texts = TextsService.of(KitDeskTest.class.getClassLoader());
    private final Uhids uhids = new Uhids();
    private final KitDesk desk = new KitDesk(node.store(), texts, node.facility()).with(uhids);
    private final Caller admin = node.caller("admin", "downtime.kit");

    @AfterEach
    void close() {
        desk.close();
        node.close();
    }

    @Test
    void aKitIsMadeOnceAndKnownForEver() {
        Kit kit = desk.make(admin, Map.of("uhid", 30));
        assertEquals(List.of("kit 1: 30"), List.of(uhids.asked));
        assertEquals(List.of(kit), desk.list(admin));
        assertEquals("admin", kit.madeBy());
        assertTrue(node.audits().stream().anyMatch(entry -> entry.action().equals("downtime.kit") && entry.detail().contains("kit=1 {uhid=30}")));
    }

    @Test
    void theSecondPrintIsADuplicate() {
        desk.make(admin, Map.of("uhid", 30));
        Sheet first = desk.print(admin, 1);
        assertEquals(3, first.elements().stream().filter(Element.Break.class::isInstance).count(), "cover, form, two sheets of stickers");
        assertTrue(first.toString().contains("Bars[content=0700000000029"), "every number is there");
        assertFalse(first.toString().contains("DUPLICATE"));
        Sheet second = desk.print(admin.withLocale(Locale.forLanguageTag("hi")), 1);
        assertEquals(30 + 4, second.toString().split("DUPLICATE", -1).length - 1, "on each page and on each sticker");
        assertTrue(second.toString().contains("किट संख्या 1"));
    }

    @Test
    void nothingStandsOutsideThePage() {
        desk.make(admin, Map.of("uhid", 30));
        assertTrue(desk.print(admin, 1).elements().stream().filter(Element.Box.class::isInstance).map(Element.Box.class::cast)
                .allMatch(box -> box.x() >= 14 && box.x() + box.width() <= 196 && box.y() + box.height() <= 285));
    }

    @Test
    void whatCannotBeReservedIsRefused() {
        for (Map<String, Integer> counts : List.of(Map.<String, Integer>of(), Map.of("uhid", 0), Map.of("uhid", 201), Map.of("bed", 5))) {
            assertEquals("counts", assertThrows(ProblemException.class, () -> desk.make(admin, counts)).problem().errors().get(0).field());
        }
        assertEquals("downtime.kit.unknown", assertThrows(ProblemException.class, () -> desk.print(admin, 7)).problem().code());
        assertEquals(403, assertThrows(ProblemException.class, () -> desk.make(node.caller("ravi"), Map.of("uhid", 1))).problem().status());
    }

    private static final class Uhids implements PaperSource {

        private String asked;

        @Override
        public String kind() {
            return "uhid";
        }

        @Override
        public int order() {
            return 10;
        }

        @Override
        public void reserve(Caller by, Kit kit, int count) {
            asked = "kit " + kit.number() + ": " + count;
        }

        @Override
        public List<Sticker> stickers(long kit, Locale language) {
            return IntStream.range(0, 30).mapToObj(i -> new Sticker(String.format("07%011d", i), "UHID")).toList();
        }

        @Override
        public PaperForm form() {
            return new PaperForm("downtime.title", List.of("downtime.kind.uhid"), List.of(PaperForm.half("downtime.kind.uhid"),
                    PaperForm.half("downtime.kind.token"), PaperForm.half("downtime.title"), PaperForm.wide("downtime.kind.accession", 20)));
        }
    }
}
