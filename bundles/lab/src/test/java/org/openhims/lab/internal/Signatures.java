// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal;

import java.util.List;
import java.util.Set;
import org.openhims.platform.access.Caller;
import org.openhims.platform.access.Permission;
import org.openhims.platform.access.Users;

/** Knows what stands under what people sign, and nothing else. */
final class Signatures implements Users {

    @Override
    public String signature(String name) {
        return "Dr " + name + ", DMC 12345";
    }

    @Override
    public List<User> list(Caller by) {
        throw new UnsupportedOperationException();
    }

    @Override
    public User get(Caller by, String name) {
        throw new UnsupportedOperationException();
    }

    @Override
    public User create(Caller by, User user, String password) {
        throw new UnsupportedOperationException();
    }

    @Override
    public User change(Caller by, User user) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void resetPassword(Caller by, String name, String password) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void unlock(Caller by, String name) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Permission> permissions(Caller by) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void grant(Caller by, String role, Set<String> permissions) {
        throw new UnsupportedOperationException();
    }
}
