// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openhims.lab.LabTest;
import org.openhims.lab.ReferenceRange;
import org.openhims.registration.Identifier;

/** The shipped catalogue and what a laboratory made of it, over restarts and updates. */
class SeedTest {

    private final Bench bench = new Bench();

    @org.junit.jupiter.api.AfterEach
    void close() {
        bench.close();
    }

    private Catalogue restarted() {
        return new Catalogue(bench.unit, bench.tell, bench.node.clock());
    }

    private long count(String query) {
        return bench.unit.tx(bench.device, tx -> new org.openhims.platform.store.Sql(tx.connection()).number(query));
    }

    @Test
    void aRestartAddsNothing() {
        long ranges = count("select count(*) from lab_range");
        restarted();
        assertEquals(ranges, count("select count(*) from lab_range"));
        assertEquals(Lines.of("analytes.csv", 8).size(), count("select count(*) from lab_analyte"));
        assertEquals(Lines.of("tests.csv", 7).size(), count("select count(*) from lab_test"));
        assertEquals(Lines.of("ranges.csv", 9).size() + Lines.of("ranges-in-pregnancy.csv", 3).size(), ranges);
    }

    @Test
    void aLaboratorysOwnRangesStay() {
        ReferenceRange own = new ReferenceRange("HGB", null, 0, 50_000, new BigDecimal("11"), new BigDecimal("17"), null, null,
                "Own study 2026");
        bench.catalogue.setRanges(bench.pathologist, "HGB", List.of(own));
        bench.catalogue.setRanges(bench.pathologist, "PLT", List.of());
        bench.catalogue.offer(bench.pathologist, "TSH", false);
        Catalogue later = restarted();
        assertEquals(List.of(own), later.ranges(bench.doctor, "HGB"));
        assertEquals(List.of(), later.ranges(bench.doctor, "PLT"));
        assertFalse(later.test(bench.doctor, "TSH").offered());
    }

    @Test
    void whatALaterVersionShipsIsAdded() {
        bench.unit.tx(bench.device, tx -> {
            org.openhims.platform.store.Sql sql = new org.openhims.platform.store.Sql(tx.connection());
            sql.update("delete from lab_range where analyte = ?", "FT4");
            sql.update("delete from lab_analyte where code = ?", "FT4");
            return sql.update("delete from lab_test where code = ?", "FT4");
        });
        Catalogue later = restarted();
        assertEquals("3024-7", later.analyte(bench.doctor, "FT4").loinc());
        assertEquals(1, later.ranges(bench.doctor, "FT4").size());
        assertTrue(later.test(bench.doctor, "FT4").offered());
    }

    @Test
    void testsComeInTheOrderOfTheCatalogue() {
        assertEquals(Lines.of("tests.csv", 7).stream().map(line -> line[0]).toList(),
                bench.catalogue.tests(bench.doctor).stream().map(LabTest::code).toList());
    }
}
