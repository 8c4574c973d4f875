// SPDX-License-Identifier: Apache-2.0
package org.openhims.healthcard.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openhims.healthcard.Scan;
import org.openhims.platform.access.Caller;
import org.openhims.platform.ProblemException;

class ScannerTest {

    private final CardDesk desk = new CardDesk();

    @AfterEach
    void close() {
        desk.close();
    }

    /** Also for a crew, who may scan and not read the register. */
    @Test
    void theCardOfSomebodyWhoHasDiedSaysSo() {
        String uhid = desk.sunita();
        String qr = desk.counter.issue(desk.clerk, uhid, null).qr();
        Caller crew = desk.node.caller("crew", "card.verify");
        assertEquals(true, desk.scanner.verify(crew, qr).valid());

        desk.died(uhid);

        for (Caller by : List.of(desk.clerk, crew)) {
            Scan scan = desk.scanner.verify(by, qr);
            assertEquals(List.of(false, "deceased", uhid, "Sunita Devi"), List.of(scan.valid(), scan.reason(), scan.uhid(), scan.name()));
        }
    }

    @Test
    void readsAnAbhaCard() {
        Scan scan = read("{\"hidn\":\"91-1234-5678-9015\",\"hid\":\"sunita@abdm\",\"name\":\"Sunita Devi\",\"gender\":\"F\",\"statelgd\":\"7\","
                + "\"distlgd\":\"-\",\"dob\":\"4/8/1990\",\"district_name\":\"NORTH WEST\",\"mobile\":\"9810012345\",\"address\":\"12 Rohini\","
                + "\"state name\":\"DELHI\"}");

        assertEquals("abha", scan.kind());
        assertEquals(List.of("91123456789015", "sunita@abdm", "Sunita Devi", "F", "1990-08-04", "9810012345", "12 Rohini", "NORTH WEST", "DELHI"),
                List.of(scan.abhaNumber(), scan.abhaAddress(), scan.name(), scan.sex(), scan.birthDate(), scan.mobile(), scan.address(),
                        scan.district(), scan.state()));
        assertNull(scan.valid(), "it is not signed");
    }

    @Test
    void readsTheOtherSpellingsOfAnAbhaCard() {
        Scan scan = read("{\"phr\":\"ram@abdm\",\"name\":\"राम\",\"gender\":\"Male\",\"dob\":\"04-08-1990\",\"dist name\":\"Ranchi\",\"state_name\":\"JHARKHAND\","
                + "\"mobile\":9810012345,\"address\":\"-\"}");

        assertEquals(List.of("ram@abdm", "राम", "M", "1990-08-04", "Ranchi", "JHARKHAND", "9810012345"), List.of(scan.abhaAddress(), scan.name(),
                scan.sex(), scan.birthDate(), scan.district(), scan.state(), scan.mobile()));
        assertNull(scan.address());
        assertEquals("1990", read("{\"phr\":\"ram@abdm\",\"dob\":\"1990\"}").birthDate());
        assertNull(read("{\"phr\":\"ram@abdm\",\"dob\":\"31/2/1990\"}").birthDate());
    }

    @Test
    void tellsAnAbhaNumberThatIsNone() {
        assertEquals("abha", read("{\"hidn\":\"91-1234-5678\",\"name\":\"Sunita\"}").reason());
    }

    @Test
    void readsAUhidHoweverItIsTyped() {
        String uhid = desk.sunita();

        for (String typed : List.of(uhid, " " + uhid + "\n", "07 00000 00001 3", "07-00000-00001-3")) {
            assertEquals(Scan.uhid(uhid, true), desk.scanner.read(desk.clerk, typed), typed);
        }
        assertEquals("checkdigit", read("0700000000014").reason());
        assertEquals("unregistered", read("0700000000021").reason());
    }

    @Test
    void readsAShareLink() {
        Scan scan = read("https://phr.abdm.gov.in/share-profile?hip-id=IN0710000123&counter-code=OPD%201");

        assertEquals(List.of("share", "IN0710000123", "OPD 1"), List.of(scan.kind(), scan.facility(), scan.counter()));
    }

    @Test
    void refusesAnythingElseKindly() {
        for (String code : List.of("", "hello", "{}", "{\"name\":\"x\"}", "{broken", "[1]", "null", "https://example.org", "https://:::", "98100",
                "<xml/>", "HIMS2:ABC", "9".repeat(5000), "https://x/share-profile?hip-id=%zz")) {
            Scan scan = read(code);
            assertEquals("unknown", scan.kind(), code);
            assertEquals("unreadable", scan.reason());
            assertEquals(false, scan.valid());
        }
        assertEquals("unknown", desk.scanner.verify(desk.clerk, null).kind());
    }

    @Test
    void needsThePermissionAndIsAudited() {
        assertEquals(403, assertThrows(ProblemException.class, () -> desk.scanner.verify(desk.node.caller("x"), "1")).problem().status());

        String uhid = desk.sunita();
        desk.scanner.verify(desk.clerk, desk.counter.issue(desk.clerk, uhid, null).qr());
        assertTrue(desk.node.audits().stream().anyMatch(row -> row.action().equals("card.verify") && row.uhid().equals(uhid)));
    }

    private Scan read(String code) {
        return desk.scanner.verify(desk.clerk, code);
    }
}
