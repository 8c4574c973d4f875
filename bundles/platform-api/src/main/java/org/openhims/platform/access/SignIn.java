// SPDX-License-Identifier: Apache-2.0
package org.openhims.platform.access;

import java.util.Locale;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Makes callers of people and programs. Every failure counts towards the lock-out of that user and looks the same from outside. */
@ProviderType
public interface SignIn {

    /**
     * @return the caller, or empty when the name or password is wrong or the user is locked
     */
    Optional<Caller> password(String user, String password, String address, Locale locale);

    /** The user of a bearer token made by {@link #token}; empty when unknown, expired or its user was changed since. */
    Optional<Caller> bearer(String token, String address, Locale locale);

    /** A bearer token for the caller, valid for eight hours at most. It is shown once and kept only as a hash. */
    String token(Caller by);

    /** Forgets a bearer token. */
    void revoke(String token);

    /** Sets the caller's own PIN, 4 to 6 digits, for switching users on a shared PC. */
    void setPin(Caller by, String pin);

    /** Switches to a user who signed in with the password on this PC today; three wrong PINs want the password again. */
    Optional<Caller> pin(String user, String pin, String address, Locale locale);

    /** Changes the caller's own password; the old one is asked again. */
    void changePassword(Caller by, String old, String fresh);

    /** The caller's rights as they are now, or empty when the user was locked or removed: asked when a session goes on. */
    Optional<Caller> refresh(Caller by);
}
