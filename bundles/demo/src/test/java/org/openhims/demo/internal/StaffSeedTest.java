// SPDX-License-Identifier: Apache-2.0
package org.openhims.demo.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.openhims.platform.access.Users;
import org.openhims.platform.access.Users.User;

class StaffSeedTest {

    private final Map<String, User> there = new TreeMap<>();
    private final Users users = (Users) Proxy.newProxyInstance(Users.class.getClassLoader(), new Class<?>[] {Users.class},
            (proxy, method, args) -> method.getName().equals("list") ? List.copyOf(there.values()) : create((User) args[1], (String) args[2]));

    @Test
    void addsTheDoctorsThatAreMissing() {
        there.put("doctor", new User("doctor", "Dr Anjali Sharma", Set.of("doctor"), "DMC/R/04711", null, true, false));
        there.put("dr.kaur", new User("dr.kaur", "Dr Manpreet Kaur", Set.of("doctor"), "X", null, true, false));

        new StaffSeed(users).sow(words -> { });
        new StaffSeed(users).sow(words -> { });

        assertEquals(Rows.of("doctors.csv", ",").stream().map(row -> row[0]).sorted().toList(), List.copyOf(there.keySet()));
        assertEquals("X", there.get("dr.kaur").registrationNumber(), "who is there is left as he is");
        assertTrue(there.values().stream().allMatch(user -> user.localCareTeam() && user.roles().equals(Set.of("doctor"))));
    }

    private User create(User user, String password) {
        assertEquals("demo", password);
        assertEquals(null, there.put(user.name(), user), "created twice");
        return user;
    }
}
