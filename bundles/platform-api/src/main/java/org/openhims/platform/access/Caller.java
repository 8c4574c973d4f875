// SPDX-License-Identifier: Apache-2.0
package org.openhims.platform.access;

import java.security.AccessController;
import java.security.Principal;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.security.auth.Subject;
import org.openhims.platform.Problem;

/**
 * Who calls, from where, in which language, with which rights, and why. Made by the access provider at sign-in and by nobody else,
 * except {@link #system}; given as the first argument to every operation.
 *
 * @param user the user's name, or {@code system:<module>}
 * @param display the name to show
 * @param permissions what the caller may do; {@code *} stands for everything and is held by the system only
 * @param address where the call comes from, for the audit
 * @param locale the language of messages
 * @param reason the reason given for breaking the glass; null when none
 * @param claim the idempotency key of a POST; null when none
 */
public record Caller(String user, String display, Set<String> permissions, String address, Locale locale, String reason, Claim claim)
        implements Principal {

    public Caller {
        Objects.requireNonNull(user);
        permissions = Set.copyOf(permissions);
    }

    /** The node itself, acting for one of its modules: timers, event handlers, devices. */
    public static Caller system(String module) {
        return new Caller("system:" + module, module, Set.of("*"), "node", Locale.ENGLISH, null, null);
    }

    /** The caller that the security context of a request holds; 401 when nobody has signed in. */
    public static Caller of(Principal principal) {
        if (principal instanceof Caller caller) {
            return caller;
        }
        throw new org.openhims.platform.ProblemException(new Problem("access.signin", 401, java.util.List.of(), java.util.Map.of()));
    }

    /** Who typed a console command: the signed-in user with that user's rights; the node itself where nobody signs in, as at start-up. */
    @SuppressWarnings("removal")
    public static Caller ofConsole() {
        return Optional.ofNullable(Subject.getSubject(AccessController.getContext()))
                .flatMap(subject -> subject.getPrincipals(Caller.class).stream().findFirst())
                .orElseGet(() -> system("console"));
    }

    public boolean may(String permission) {
        return permissions.contains(permission) || permissions.contains("*");
    }

    /** Throws 403 {@code access.denied} unless the caller holds the permission. */
    public void require(String permission) {
        if (!may(permission)) {
            throw Problem.forbidden(permission);
        }
    }

    public boolean isSystem() {
        return user.startsWith("system:");
    }

    public Caller withReason(String why) {
        return new Caller(user, display, permissions, address, locale, why, claim);
    }

    public Caller withLocale(Locale language) {
        return new Caller(user, display, permissions, address, language, reason, claim);
    }

    public Caller withClaim(Claim key) {
        return new Caller(user, display, permissions, address, locale, reason, key);
    }

    @Override
    public String getName() {
        return user;
    }
}
