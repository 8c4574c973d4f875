// SPDX-License-Identifier: Apache-2.0
package org.openhims.record.internal.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.SecurityContext;
import java.lang.reflect.Proxy;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openhims.fixtures.TestFacility;
import org.openhims.platform.Page;
import org.openhims.platform.ProblemException;
import org.openhims.platform.access.Caller;
import org.openhims.platform.record.RecordItem;

class RecordResourceTest {

    private final RecordResource resource = new RecordResource((by, uhid, cursor, limit) -> {
        RecordItem item = new RecordItem("opd", "visit", uhid, java.time.Instant.EPOCH, by.user() + cursor + limit, List.of(), null);
        return new Page<>(List.of(item), null);
    }, new TestFacility(true));

    private static SecurityContext signedIn(Caller caller) {
        return (SecurityContext) Proxy.newProxyInstance(RecordResourceTest.class.getClassLoader(), new Class<?>[] {SecurityContext.class},
                (self, method, args) -> method.getName().equals("getUserPrincipal") ? caller : null);
    }

    @Test
    void asksForTheCallersPage() {
        Page<RecordItem> page = resource.read(signedIn(Caller.system("x")), "0712345678901", "c", 7, null, null, null);
        assertEquals("system:xc7", page.items().get(0).title());
    }

    @Test
    void refusesWhoHasNotSignedIn() {
        assertEquals(401, assertThrows(ProblemException.class, () -> resource.read(signedIn(null), "1", null, 50, null, null, null)).problem().status());
    }

    @Test
    void standsAtThePathThatClientsRelyOn() {
        assertEquals("patients/{uhid}/record", RecordResource.class.getAnnotation(Path.class).value());
    }

    @Test
    void groupsAndDaysAreWantedAndAnUnknownGroupIsNamed() {
        Caller doctor = Caller.system("doctor");
        assertEquals(1, resource.read(signedIn(doctor), "1", null, 5, "visit,DRUG", null, null).items().size());
        assertEquals(0, resource.read(signedIn(doctor), "1", null, 5, "BILL", null, null).items().size());
        assertEquals(0, resource.read(signedIn(doctor), "1", null, 5, null, java.time.LocalDate.of(2026, 1, 1), null).items().size());
        assertEquals(1, resource.read(signedIn(doctor), "1", null, 5, null, null, java.time.LocalDate.of(1970, 1, 1)).items().size());
        org.openhims.platform.ProblemException wrong = org.junit.jupiter.api.Assertions.assertThrows(org.openhims.platform.ProblemException.class,
                () -> resource.read(signedIn(doctor), "1", null, 5, "SHOES", null, null));
        assertEquals("group", wrong.problem().errors().get(0).field());
    }
}
