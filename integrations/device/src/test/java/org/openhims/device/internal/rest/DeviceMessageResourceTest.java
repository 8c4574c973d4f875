// SPDX-License-Identifier: Apache-2.0
package org.openhims.device.internal.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.ws.rs.core.SecurityContext;
import java.lang.reflect.Proxy;
import java.security.Principal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openhims.device.DeviceMessages;
import org.openhims.device.StoredMessage;
import org.openhims.device.StoredMessage.State;
import org.openhims.platform.Page;
import org.openhims.platform.ProblemException;
import org.openhims.platform.access.Caller;

class DeviceMessageResourceTest {

    private static final StoredMessage MESSAGE = new StoredMessage("id-1", Instant.EPOCH, "mllp", "10.1.2.3", "generic", "42", "ORU^R01", 12,
            "00", State.DELIVERED, null, null, 0);

    private final Caller caller = Caller.system("test");
    private final List<String> asked = new ArrayList<>();
    private final DeviceMessageResource resource = new DeviceMessageResource(new Book());

    private static SecurityContext context(Principal principal) {
        return (SecurityContext) Proxy.newProxyInstance(SecurityContext.class.getClassLoader(), new Class<?>[] {SecurityContext.class},
                (proxy, method, args) -> method.getName().equals("getUserPrincipal") ? principal : null);
    }

    @Test
    void whatIsAskedForIsPassedOn() {
        assertEquals(new Page<>(List.of(MESSAGE), "next"), resource.list(context(caller), State.REFUSED, "before", 7));
        assertEquals(new RawMessage(MESSAGE, "MSH|"), resource.read(context(caller), "id-1"));
        assertEquals(MESSAGE, resource.redeliver(context(caller), "id-1"));
        assertEquals(List.of("list refused before 7", "get id-1", "raw id-1", "redeliver id-1"), asked);
    }

    @Test
    void nobodyIsNotServed() {
        ProblemException refused = assertThrows(ProblemException.class, () -> resource.list(context(null), null, null, 7));
        assertEquals(401, refused.problem().status());
        assertThrows(ProblemException.class, () -> resource.read(context(null), "id-1"));
        assertThrows(ProblemException.class, () -> resource.redeliver(context(null), "id-1"));
        assertEquals(List.of(), asked);
    }

    private final class Book implements DeviceMessages {

        @Override
        public Page<StoredMessage> list(Caller by, State state, String cursor, int limit) {
            asked.add("list " + state + ' ' + cursor + ' ' + limit);
            return new Page<>(List.of(MESSAGE), "next");
        }

        @Override
        public StoredMessage get(Caller by, String id) {
            asked.add("get " + id);
            return MESSAGE;
        }

        @Override
        public String raw(Caller by, String id) {
            asked.add("raw " + id);
            return "MSH|";
        }

        @Override
        public StoredMessage redeliver(Caller by, String id) {
            asked.add("redeliver " + id);
            return MESSAGE;
        }
    }
}
