// SPDX-License-Identifier: Apache-2.0
package org.openhims.healthcard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScanTest {

    @Test
    void whatIsNotValidSaysWhy() {
        Scan scan = Scan.invalid("hims", "signature");

        assertEquals("hims", scan.kind());
        assertFalse(scan.valid());
        assertEquals("signature", scan.reason());
        assertNull(scan.uhid());
    }

    @Test
    void aNumberIsRegisteredOrNot() {
        assertTrue(Scan.uhid("0700000000013", true).valid());
        assertNull(Scan.uhid("0700000000013", true).reason());
        assertEquals("unregistered", Scan.uhid("0700000000013", false).reason());
        assertEquals("0700000000013", Scan.uhid("0700000000013", false).uhid());
    }

    @Test
    void aShareLinkNamesFacilityAndCounter() {
        Scan scan = Scan.share("IN0710000123", "12");

        assertEquals("IN0710000123", scan.facility());
        assertEquals("12", scan.counter());
        assertNull(scan.valid(), "there is nothing to check");
    }

    @Test
    void revokedAndExpiredCardsAreNotValid() {
        for (String status : List.of("temporary", "verified", "permanent")) {
            assertTrue(card(status).valid(), status);
        }
        for (String status : List.of("replaced", "blocked", "expired")) {
            assertFalse(card(status).valid(), status);
        }
    }

    private static Card card(String status) {
        return new Card("0700000000013", 1, status, "first", null, null, "", "");
    }
}
