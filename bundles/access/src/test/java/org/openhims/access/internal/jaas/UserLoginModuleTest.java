// SPDX-License-Identifier: Apache-2.0
package org.openhims.access.internal.jaas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.security.auth.Subject;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.CallbackHandler;
import javax.security.auth.callback.NameCallback;
import javax.security.auth.callback.PasswordCallback;
import javax.security.auth.callback.UnsupportedCallbackException;
import javax.security.auth.login.FailedLoginException;
import org.apache.karaf.jaas.boot.principal.RolePrincipal;
import org.apache.karaf.jaas.boot.principal.UserPrincipal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openhims.access.internal.Access;
import org.openhims.platform.access.Caller;
import org.openhims.platform.access.SignIn;

class UserLoginModuleTest {

    private final Subject subject = new Subject();
    private Access access;

    @BeforeEach
    void start() {
        access = Access.demo();
    }

    @Test
    void administratorComesInAsKarafsAdministrator() throws Exception {
        UserLoginModule module = module("admin", "demo");
        assertTrue(module.login());
        assertTrue(module.commit());
        assertEquals(Set.of("admin", "manager", "viewer", "systembundles", "ssh"),
                subject.getPrincipals(RolePrincipal.class).stream().map(RolePrincipal::getName).collect(Collectors.toSet()));
        assertEquals("admin", subject.getPrincipals(UserPrincipal.class).iterator().next().getName());
        assertTrue(subject.getPrincipals(Caller.class).iterator().next().may("users.manage"));
        assertTrue(module.logout());
        assertTrue(subject.getPrincipals().isEmpty());
    }

    @Test
    void othersStayOutside() {
        assertThrows(FailedLoginException.class, () -> module("doctor", "demo").login());
        assertThrows(FailedLoginException.class, () -> module("admin", "wrong").login());
        assertThrows(FailedLoginException.class, () -> module("nobody", "demo").login());
    }

    @Test
    void whoTellsNothingStaysOutside() {
        assertThrows(FailedLoginException.class, () -> module(null, null).login());
        UserLoginModule mute = new UserLoginModule();
        mute.initialize(subject, callbacks -> {
            throw new UnsupportedCallbackException(callbacks[0]);
        }, Map.of(), Map.of(SignIn.class.getName(), access.signIn()));
        assertThrows(FailedLoginException.class, mute::login);
    }

    @Test
    void anAbortedSignInLeavesNothing() throws Exception {
        UserLoginModule module = module("admin", "demo");
        module.login();
        assertTrue(module.abort());
        assertTrue(subject.getPrincipals().isEmpty());
    }

    private UserLoginModule module(String user, String password) {
        CallbackHandler handler = callbacks -> {
            for (Callback callback : callbacks) {
                if (callback instanceof NameCallback name) {
                    name.setName(user);
                } else if (callback instanceof PasswordCallback secret && password != null) {
                    secret.setPassword(password.toCharArray());
                }
            }
        };
        UserLoginModule module = new UserLoginModule();
        module.initialize(subject, handler, Map.of(), Map.of(SignIn.class.getName(), access.signIn()));
        return module;
    }
}
