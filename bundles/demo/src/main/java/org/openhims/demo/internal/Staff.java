// SPDX-License-Identifier: Apache-2.0
package org.openhims.demo.internal;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.openhims.platform.access.Caller;
import org.openhims.platform.access.SignIn;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The people of the demo hospital as callers: what is seeded is done by those who would do it, with their rights. */
@Component(service = Staff.class)
public final class Staff {

    static final String PASSWORD = "demo";

    private final SignIn signIn;
    private final Map<String, Caller> signedIn = new ConcurrentHashMap<>();

    @Activate
    public Staff(@Reference SignIn signIn) {
        this.signIn = signIn;
    }

    /** Throws {@link Seed.NotYet} while the user cannot sign in yet. */
    Caller as(String user) {
        Caller known = signedIn.computeIfAbsent(user, name -> signIn.password(name, PASSWORD, "demo", Locale.ENGLISH)
                .orElseThrow(() -> new Seed.NotYet("demo user " + name + " cannot sign in yet")));
        // Rights come with the modules that declare them, some of them after the sign-in.
        return signIn.refresh(known).orElse(known);
    }
}
