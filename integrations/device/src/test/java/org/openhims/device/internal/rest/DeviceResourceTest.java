// SPDX-License-Identifier: Apache-2.0
package org.openhims.device.internal.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.ws.rs.core.SecurityContext;
import java.lang.reflect.Proxy;
import java.security.Principal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openhims.device.Device;
import org.openhims.device.Devices;
import org.openhims.device.OpenedMessage;
import org.openhims.device.TracedMessage;
import org.openhims.platform.Page;
import org.openhims.platform.ProblemException;
import org.openhims.platform.access.Caller;

class DeviceResourceTest {

    private static final Device DEVICE = new Device("1", "XN", null, "mllp", "10.1.2.3", Device.State.HEARD, null, Device.Counts.NONE, List.of());

    private final DeviceResource resource = new DeviceResource(new Book());

    private static SecurityContext context(Principal principal) {
        return (SecurityContext) Proxy.newProxyInstance(SecurityContext.class.getClassLoader(), new Class<?>[] {SecurityContext.class},
                (proxy, method, args) -> method.getName().equals("getUserPrincipal") ? principal : null);
    }

    @Test
    void allDevicesAreOnePageForWhoHasSignedIn() {
        assertEquals(Page.all(List.of(DEVICE)), resource.list(context(Caller.system("test"))));
        assertThrows(ProblemException.class, () -> resource.list(context(null)));
    }

    private static final class Book implements Devices {

        @Override
        public List<Device> list(Caller by) {
            return List.of(DEVICE);
        }

        @Override
        public Page<TracedMessage> search(Caller by, Query query, String cursor, int limit) {
            throw new UnsupportedOperationException();
        }

        @Override
        public OpenedMessage open(Caller by, String id) {
            throw new UnsupportedOperationException();
        }
    }
}
