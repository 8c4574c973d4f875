// SPDX-License-Identifier: Apache-2.0
package org.openhims.access.internal.jaas;

import java.io.IOException;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.security.auth.Subject;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.CallbackHandler;
import javax.security.auth.callback.NameCallback;
import javax.security.auth.callback.PasswordCallback;
import javax.security.auth.callback.UnsupportedCallbackException;
import javax.security.auth.login.FailedLoginException;
import javax.security.auth.login.LoginException;
import javax.security.auth.spi.LoginModule;
import org.apache.karaf.jaas.boot.principal.RolePrincipal;
import org.apache.karaf.jaas.boot.principal.UserPrincipal;
import org.openhims.access.internal.AccessPermissions;
import org.openhims.platform.access.Caller;
import org.openhims.platform.access.SignIn;

/** Lets into Karaf's console who may use it, as an administrator of Karaf. */
public final class UserLoginModule implements LoginModule {

    private static final List<String> KARAF_ROLES = List.of("admin", "manager", "viewer", "systembundles", "ssh");

    private final List<Principal> principals = new ArrayList<>();
    private Subject subject;
    private CallbackHandler handler;
    private SignIn signIn;

    /** @param options hold the service itself, since JAAS makes the module and could not be given it otherwise */
    @Override
    public void initialize(Subject who, CallbackHandler callbacks, Map<String, ?> state, Map<String, ?> options) {
        subject = who;
        handler = callbacks;
        signIn = (SignIn) options.get(SignIn.class.getName());
    }

    @Override
    public boolean login() throws LoginException {
        NameCallback name = new NameCallback("User: ");
        PasswordCallback password = new PasswordCallback("Password: ", false);
        ask(name, password);
        if (name.getName() == null || password.getPassword() == null) {
            throw new FailedLoginException("no user or password");
        }
        Caller caller = signIn.password(name.getName(), new String(password.getPassword()), "console", Locale.ENGLISH)
                .filter(known -> known.may(AccessPermissions.CONSOLE))
                .orElseThrow(() -> new FailedLoginException("login failed"));
        password.clearPassword();
        principals.add(new UserPrincipal(caller.user()));
        // The commands act for this caller.
        principals.add(caller);
        KARAF_ROLES.forEach(role -> principals.add(new RolePrincipal(role)));
        return true;
    }

    private void ask(Callback... callbacks) throws LoginException {
        try {
            handler.handle(callbacks);
        } catch (IOException | UnsupportedCallbackException e) {
            throw new FailedLoginException("no user or password");
        }
    }

    @Override
    public boolean commit() {
        subject.getPrincipals().addAll(principals);
        return !principals.isEmpty();
    }

    @Override
    public boolean abort() {
        principals.clear();
        return true;
    }

    @Override
    public boolean logout() {
        subject.getPrincipals().removeAll(principals);
        principals.clear();
        return true;
    }
}
