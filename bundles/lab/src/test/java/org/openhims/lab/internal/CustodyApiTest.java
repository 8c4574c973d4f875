// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openhims.fixtures.NoPaper;
import org.openhims.fixtures.SignedIn;
import org.openhims.fixtures.TestUsers;
import org.openhims.lab.custody.HandOver;
import org.openhims.lab.internal.custody.CustodyBench;
import org.openhims.lab.internal.rest.CustodyResource;

/** The chain of custody over HTTP. */
class CustodyApiTest {

    @Test
    void theWholeWayOfASpecimen() {
        try (Bench bench = new Bench()) {
            CustodyResource custody = new CustodyResource(CustodyBench.desk(bench.unit, bench.access, bench.tell, new TestUsers("-"), bench.texts,
                    bench.facility), new NoPaper());
            SecurityContext nurse = new SignedIn(bench.node.caller("nurse", "lab.custody", "lab.worklist"));
            SecurityContext technician = new SignedIn(bench.node.caller("technician", "lab.custody", "lab.custody.release", "lab.worklist"));
            var order = bench.order("GLU");
            String accession = order.specimens().get(0).accession();
            assertEquals("MLC/2026/17", custody.mark(nurse, order.id(), new CustodyResource.Case("MLC/2026/17")).items().get(0).number());
            custody.seal(nurse, accession, new CustodyResource.Sealing("Constable 1204", "S-1", null));
            custody.handOver(nurse, accession, HandOver.toUser("technician", "For analysis", true));
            custody.refuse(technician, accession, new CustodyResource.Words("Label does not match"));
            custody.handOver(nurse, accession, HandOver.toUser("technician", "For analysis", true));
            custody.accept(technician, accession, new CustodyResource.Acceptance(true, null));
            assertEquals(accession, custody.mine(technician).items().get(0).accession());
            custody.open(technician, accession, new CustodyResource.Words("For analysis"));
            custody.reseal(technician, accession, new CustodyResource.Sealing("Dr A. Rao", "S-2", null));
            custody.release(technician, accession, new CustodyResource.Permit("Court order 71/2026", "Case closed"));
            custody.discard(technician, accession, new CustodyResource.Discarding("Dr A. Rao", "Autoclaved"));
            assertEquals(9, custody.chain(technician, accession).steps().size());
            assertEquals(List.of(), custody.mine(technician).items());
            assertEquals("pdf of A4", new String(custody.sheet(nurse, accession)));
        }
    }
}
