// SPDX-License-Identifier: Apache-2.0
package org.openhims.demo.internal;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.openhims.platform.access.Caller;
import org.openhims.platform.access.Users;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Adds the doctors of the other departments to the users that every demo node has. */
@Component(property = "hims.may.wait:Boolean=true")
public final class StaffSeed implements Seed {

    private static final Caller SELF = Caller.system("demo");

    private final Users users;

    @Activate
    public StaffSeed(@Reference Users users) {
        this.users = users;
    }

    @Override
    public Part part() {
        return Part.STAFF;
    }

    @Override
    public void sow(Consumer<String> progress) {
        Set<String> there = users.list(SELF).stream().map(Users.User::name).collect(Collectors.toSet());
        List<String[]> missing = Rows.of("doctors.csv", ",").stream().filter(row -> !row[3].isEmpty() && !there.contains(row[0])).toList();
        for (String[] row : missing) {
            progress.accept(row[0]);
            users.create(SELF, new Users.User(row[0], row[1], Set.of("doctor"), row[3], null, true, false), Staff.PASSWORD);
        }
    }
}
