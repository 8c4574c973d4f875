// SPDX-License-Identifier: Apache-2.0
package org.openhims.access.internal;

import java.time.Instant;
import java.util.Set;
import org.openhims.platform.access.Users.User;

/** A user as the database has it, with the hashes of the secrets. */
public record Account(String name, String display, Set<String> roles, String registrationNumber, String hprId, boolean localCareTeam,
        String password, String pin, int failures, int pinFailures, boolean locked, Instant lockedUntil, int revision) {

    /** Locked by an administrator or, for a while, by wrong passwords. */
    boolean lockedAt(Instant now) {
        return locked || lockedByTime(now);
    }

    boolean lockedByTime(Instant now) {
        return lockedUntil != null && now.isBefore(lockedUntil);
    }

    User user(Instant now) {
        return new User(name, display, roles, registrationNumber, hprId, localCareTeam, lockedAt(now));
    }
}
