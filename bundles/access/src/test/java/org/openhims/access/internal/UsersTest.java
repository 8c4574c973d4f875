// SPDX-License-Identifier: Apache-2.0
package org.openhims.access.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openhims.platform.FieldError;
import org.openhims.platform.Problem;
import org.openhims.platform.ProblemException;
import org.openhims.platform.access.Caller;
import org.openhims.platform.access.Permission;
import org.openhims.platform.access.Users.User;

class UsersTest {

    private Access access;
    private Caller admin;

    @BeforeEach
    void start() {
        access = Access.demo();
        admin = access.as("admin");
    }

    @AfterEach
    void stop() {
        access.close();
    }

    @Test
    void demoHasAUserForEachRole() {
        List<User> users = access.users.list(admin);
        assertEquals(14, users.size());
        assertEquals(Rights.SHIPPED_ROLES, users.stream().map(User::name).collect(java.util.stream.Collectors.toSet()));
        assertEquals("Dr Anjali Sharma, DMC/R/04711, 71-4711-4711-4711", access.users.signature("doctor"));
        assertEquals("gone", access.users.signature("gone"));
    }

    @Test
    void createdUserSignsIn() {
        User created = access.users.create(admin, Access.user("dr.roy", "doctor"), "secret99");
        assertEquals("dr.roy", created.name());
        assertTrue(access.password("dr.roy", "secret99").isPresent());
        assertEquals(1, access.audits().stream().filter(e -> e.action().equals("users.create") && e.user().equals("admin")).count());
        assertEquals("{\"name\":\"dr.roy\",\"action\":\"users.create\"}",
                access.events().get(14).json());
    }

    @Test
    void nameIsTakenOnce() {
        assertEquals("user.exists", refused(() -> access.users.create(admin, Access.user("nurse", "nurse"), "secret99")).code());
    }

    @Test
    void mistakesAreNamed() {
        User bad = new User("A b", " ", Set.of("wizard"), "x".repeat(41), null, false, false);
        assertEquals(List.of("name", "display", "roles", "registrationNumber"),
                refused(() -> access.users.create(admin, bad, "secret99")).errors().stream().map(FieldError::field).toList());
        assertEquals("password", refused(() -> access.users.create(admin, Access.user("x1", "nurse"), "abc")).errors().get(0).field());
    }

    @Test
    void onlyWhoMayManages() {
        Caller nurse = access.as("nurse");
        assertEquals(403, refused(() -> access.users.list(nurse)).status());
        assertEquals(403, refused(() -> access.users.create(nurse, Access.user("x1", "nurse"), "secret99")).status());
        assertEquals(403, refused(() -> access.users.grant(nurse, "nurse", Set.of("users.manage"))).status());
        assertEquals(404, refused(() -> access.users.get(admin, "nobody")).status());
        assertEquals(404, refused(() -> access.users.unlock(admin, "nobody")).status());
    }

    @Test
    void lockedUserIsOutAtOnce() {
        access.as("nurse");
        access.users.change(admin, new User("nurse", "Sister Mary", Set.of("nurse"), null, null, true, true));
        assertTrue(access.password("nurse", "demo").isEmpty());
        access.users.unlock(admin, "nurse");
        assertTrue(access.password("nurse", "demo").isPresent());
    }

    @Test
    void resetPasswordReplacesTheOldOne() {
        access.as("nurse");
        access.users.resetPassword(admin, "nurse", "different");
        assertTrue(access.password("nurse", "demo").isEmpty());
        assertTrue(access.password("nurse", "different").isPresent());
    }

    @Test
    void readingAndWritingBackKeepsALockOfMinutes() {
        for (int i = 0; i < 5; i++) {
            access.password("nurse", "wrong");
        }
        User locked = access.users.get(admin, "nurse");
        assertTrue(locked.locked());
        access.users.change(admin, locked);
        access.node.clock().move(java.time.Duration.ofMinutes(16));
        assertTrue(access.password("nurse", "demo").isPresent());
    }

    @Test
    void lastManagerStays() {
        assertEquals("user.last", refused(() -> access.users.change(admin, Access.user("admin", "nurse"))).code());
        User locked = new User("admin", "A", Set.of("admin"), null, null, false, true);
        assertEquals("user.last", refused(() -> access.users.change(admin, locked)).code());
        assertEquals("user.last", refused(() -> access.users.grant(admin, "admin", Set.of("users.read"))).code());
        access.users.create(admin, Access.user("second", "admin"), "secret99");
        access.users.change(admin, Access.user("admin", "nurse"));
        assertFalse(access.as("admin").may("users.manage"));
    }

    @Test
    void roleGetsExactlyWhatIsGranted() {
        access.users.grant(admin, "nurse", Set.of("lab.order"));
        assertTrue(access.as("nurse").may("lab.order"));
        access.users.grant(admin, "doctor", Set.of());
        assertFalse(access.as("doctor").may("lab.order"));
        access.users.grant(admin, "doctor", Set.of("lab.order"));
        assertTrue(access.as("doctor").may("lab.order"), "as the module declared it");
        assertEquals("permission-unknown", refused(() -> access.users.grant(admin, "nurse", Set.of("x.y"))).errors().get(0).rule());
    }

    @Test
    void ownRolesCanBeMade() {
        access.users.grant(admin, "ward-clerk", Set.of("lab.order"));
        access.users.create(admin, Access.user("clerk1", "ward-clerk"), "secret99");
        assertTrue(access.password("clerk1", "secret99").orElseThrow().may("lab.order"));
    }

    @Test
    void decisionsOutliveTheModule() {
        access.users.grant(admin, "nurse", Set.of("lab.order"));
        List<Permission> module = List.copyOf(access.declared);
        access.declared.clear();
        assertFalse(access.as("nurse").may("lab.order"));
        access.users.grant(admin, "nurse", Set.of());
        access.declared.addAll(module);
        assertTrue(access.as("nurse").may("lab.order"));
        assertEquals(Set.of("doctor", "nurse"), access.users.permissions(admin).stream()
                .filter(permission -> permission.name().equals("lab.order")).findFirst().orElseThrow().roles());
    }

    private static Problem refused(Runnable work) {
        return assertThrows(ProblemException.class, work::run).problem();
    }
}
