// SPDX-License-Identifier: Apache-2.0
package org.openhims.record.internal.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.SecurityContext;
import java.lang.reflect.Proxy;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openhims.platform.Page;
import org.openhims.platform.ProblemException;
import org.openhims.platform.access.Caller;
import org.openhims.platform.record.RecordItem;

class RecordResourceTest {

    private final RecordResource resource = new RecordResource((by, uhid, cursor, limit) -> {
        RecordItem item = new RecordItem("opd", "visit", uhid, java.time.Instant.EPOCH, by.user() + cursor + limit, List.of(), null);
        return new Page<>(List.of(item), null);
    });

    private static SecurityContext signedIn(Caller caller) {
        return (SecurityContext) Proxy.newProxyInstance(RecordResourceTest.class.getClassLoader(), new Class<?>[] {SecurityContext.class},
                (self, method, args) -> method.getName().equals("getUserPrincipal") ? caller : null);
    }

    @Test
    void asksForTheCallersPage() {
        Page<RecordItem> page = resource.read(signedIn(Caller.system("x")), "0712345678901", "c", 7);
        assertEquals("system:xc7", page.items().get(0).title());
    }

    @Test
    void refusesWhoHasNotSignedIn() {
        assertEquals(401, assertThrows(ProblemException.class, () -> resource.read(signedIn(null), "1", null, 50)).problem().status());
    }

    @Test
    void standsAtThePathThatClientsRelyOn() {
        assertEquals("patients/{uhid}/record", RecordResource.class.getAnnotation(Path.class).value());
    }
}
