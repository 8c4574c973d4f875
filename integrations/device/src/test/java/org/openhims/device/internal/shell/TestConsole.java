// SPDX-License-Identifier: Apache-2.0
package org.openhims.device.internal.shell;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import org.apache.karaf.shell.api.console.Session;

/** What a command prints. */
final class TestConsole {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final PrintStream console = new PrintStream(out, true, StandardCharsets.UTF_8);

    Session session() {
        return (Session) Proxy.newProxyInstance(Session.class.getClassLoader(), new Class<?>[] {Session.class},
                (session, method, args) -> method.getName().equals("getConsole") ? console : null);
    }

    /** Since it was asked last. */
    String printed() {
        String printed = out.toString(StandardCharsets.UTF_8);
        out.reset();
        return printed;
    }
}
