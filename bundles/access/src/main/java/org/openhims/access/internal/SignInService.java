// SPDX-License-Identifier: Apache-2.0
package org.openhims.access.internal;

import java.util.Locale;
import java.util.Optional;
import org.openhims.platform.Problem;
import org.openhims.platform.access.Caller;
import org.openhims.platform.access.SignIn;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Makes callers of those who showed a secret. */
@Component
public final class SignInService implements SignIn {

    private final Accounts accounts;
    private final Rights rights;
    private final Passwords passwords;
    private final Pins pins;
    private final Tokens tokens;
    private final UsersService users;

    @Activate
    public SignInService(@Reference Accounts accounts, @Reference Rights rights, @Reference Passwords passwords, @Reference Pins pins,
            @Reference Tokens tokens, @Reference UsersService users) {
        this.accounts = accounts;
        this.rights = rights;
        this.passwords = passwords;
        this.pins = pins;
        this.tokens = tokens;
        this.users = users;
    }

    @Override
    public Optional<Caller> password(String user, String password, String address, Locale locale) {
        return passwords.verify(user, password, address).map(account -> caller(account, address, locale));
    }

    @Override
    public Optional<Caller> bearer(String token, String address, Locale locale) {
        return tokens.verify(token).map(account -> caller(account, address, locale));
    }

    @Override
    public String token(Caller by) {
        return tokens.make(by, own(by));
    }

    @Override
    public void revoke(String token) {
        tokens.revoke(token);
    }

    @Override
    public void setPin(Caller by, String pin) {
        own(by);
        pins.set(by, pin);
    }

    @Override
    public Optional<Caller> pin(String user, String pin, String address, Locale locale) {
        return pins.verify(user, pin, address).map(account -> caller(account, address, locale));
    }

    @Override
    public void changePassword(Caller by, String old, String fresh) {
        if (passwords.verify(own(by).name(), old, by.address()).isEmpty()) {
            throw Problem.invalid("old", "wrong");
        }
        users.setPassword(by, by.user(), fresh, "fresh", "access.password");
    }

    @Override
    public Optional<Caller> refresh(Caller by) {
        return accounts.find(by.user()).filter(account -> !account.locked())
                .map(account -> caller(account, by.address(), by.locale()));
    }

    private Account own(Caller by) {
        return accounts.find(by.user()).orElseThrow(() -> Problem.unknown("user.unknown"));
    }

    private Caller caller(Account account, String address, Locale locale) {
        return new Caller(account.name(), account.display(), rights.of(account.roles()), address, locale, null, null);
    }
}
