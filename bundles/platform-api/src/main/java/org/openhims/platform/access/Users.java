// SPDX-License-Identifier: Apache-2.0
package org.openhims.platform.access;

import java.util.List;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;

/** The administrator's work with users and roles. Permissions: {@code users.read}, {@code users.manage}. */
@ProviderType
public interface Users {

    /**
     * A user.
     *
     * @param name 2 to 40 of a-z, 0-9, dot and dash; never changed
     * @param display the person's name
     * @param roles names of roles
     * @param registrationNumber a doctor's number in the medical register; null for others
     * @param hprId a professional's HPR id; null when none
     * @param localCareTeam on the care team of every patient registered at this facility
     * @param locked may not sign in
     */
    record User(String name, String display, Set<String> roles, String registrationNumber, String hprId, boolean localCareTeam,
            boolean locked) {
    }

    List<User> list(Caller by);

    /** 404 {@code user.unknown} when there is none. Anybody may read what stands on prints: use {@link #signature}. */
    User get(Caller by, String name);

    /** The name, registration number and HPR id that stand under what a user signs. */
    String signature(String name);

    /** Creates a user with a first password, 8 characters at least (4 on a demo node). 409 {@code user.exists}. */
    User create(Caller by, User user, String password);

    /** Replaces display, roles, numbers and flags. The last one who holds {@code users.manage} cannot lose it. */
    User change(Caller by, User user);

    void resetPassword(Caller by, String name, String password);

    void unlock(Caller by, String name);

    /** All permissions of the running modules with the roles that hold them now. */
    List<Permission> permissions(Caller by);

    /** Gives a role exactly these permissions, of those that running modules declare. */
    void grant(Caller by, String role, Set<String> permissions);
}
