// SPDX-License-Identifier: Apache-2.0
package org.openhims.demo.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PharmacySeedTest {

    private final List<String[]> rows = Rows.of("products.csv", ";");

    @Test
    void everyProductIsWhole() {
        Set<String> codes = new HashSet<>();
        Set<String> barcodes = new HashSet<>();
        for (String[] row : rows) {
            assertEquals(15, row.length, row[0]);
            assertTrue(codes.add(row[0]), row[0]);
            assertTrue(barcodes.add(row[11]) && row[11].matches("\\d{13}"), row[0]);
            assertTrue(Integer.parseInt(row[14]) % Integer.parseInt(row[9]) == 0, () -> row[0] + " is opened");
        }
        assertTrue(rows.size() > 70);
    }

    @Test
    void controlledAndH1DrugsAreAmongThem() {
        assertTrue(rows.stream().anyMatch(row -> row[7].equals("true")));
        assertTrue(rows.stream().anyMatch(row -> row[6].equals("H1")));
        assertTrue(rows.stream().anyMatch(row -> row[6].equals("NONE")));
    }
}
