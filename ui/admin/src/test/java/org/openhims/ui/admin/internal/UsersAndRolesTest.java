// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.admin.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openhims.fixtures.ui.Fake;
import org.openhims.fixtures.ui.TestSession;
import org.openhims.fixtures.ui.TestWindow;
import org.openhims.platform.Problem;
import org.openhims.platform.access.Permission;
import org.openhims.platform.access.Users;
import org.openhims.platform.access.Users.User;

class UsersAndRolesTest {

    private static final User DOCTOR = new User("asha", "Dr Asha", Set.of("doctor"), "DMC 1", null, true, true);

    private final Fake<Users> users = Fake.of(Users.class).on("list", args -> List.of(DOCTOR))
            .on("permissions", args -> List.of(Permission.of("lab.order", "doctor"), Permission.of("audit.read", "admin")));
    private final TestSession session = TestSession.of("admin", "users.read", "users.manage");
    private final TestWindow window = TestWindow.open();

    @AfterEach
    void close() {
        window.close();
    }

    private void openUsers() {
        window.show(new UsersView(users.service()).open(session, ""));
    }

    @Test
    void usersStandWithRolesAndState() {
        openUsers();
        for (String part : List.of("Dr Asha", "asha", "Doctor", "DMC 1", "Locked")) {
            assertTrue(window.text().contains(part), part);
        }
        window.click("user-unlock-asha");
        assertTrue(users.asked().contains("unlock[asha]"));
    }

    @Test
    void aUserIsCreatedWithAFirstPassword() {
        openUsers();
        window.click("user-new");
        window.type("user-name", "ravi");
        window.type("user-display", "Ravi Kumar");
        window.type("user-password", "long enough");
        window.type("user-roles", Set.of("doctor"));
        window.click("user-save");
        User ravi = new User("ravi", "Ravi Kumar", Set.of("doctor"), null, null, false, false);
        assertTrue(users.asked().contains("create[" + ravi + ", long enough]"), users.asked()::toString);
        assertEquals(List.of("Ravi Kumar is saved."), session.said);
    }

    @Test
    void aRefusalKeepsTheDialogOpen() {
        users.on("create", args -> {
            throw Problem.conflict("user.exists");
        });
        openUsers();
        window.click("user-new");
        window.type("user-name", "asha");
        window.click("user-save");
        assertEquals(List.of("user.exists"), session.problems);
        assertTrue(window.sees("user-save"));
    }

    @Test
    void aUserIsChanged() {
        openUsers();
        window.click("user-edit-asha");
        window.type("user-locked", false);
        window.click("user-save");
        assertTrue(users.asked().contains("change[" + new User("asha", "Dr Asha", Set.of("doctor"), "DMC 1", null, true, false) + "]"),
                users.asked()::toString);
    }

    @Test
    void aForgottenPasswordIsReplaced() {
        openUsers();
        window.click("user-password-asha");
        window.type("password-fresh", "quite new one");
        window.click("password-save");
        assertTrue(users.asked().contains("resetPassword[asha, quite new one]"));
    }

    @Test
    void whoMayOnlyReadHasNoButtons() {
        try (TestWindow other = TestWindow.of(new UsersView(users.service()).open(TestSession.of("clerk", "users.read"), ""))) {
            assertFalse(other.sees("user-new"));
            assertFalse(other.sees("user-edit-asha"));
        }
    }

    @Test
    void theRightsOfARoleAreSavedTogether() {
        window.show(new RolesView(users.service()).open(session, ""));
        window.click("role-doctor");
        window.type("right-lab.order", false);
        window.type("right-audit.read", true);
        window.click("role-save");
        assertTrue(users.asked().contains("grant[doctor, [audit.read]]"), users.asked()::toString);
        assertEquals(List.of("The rights of “Doctor” are saved. They hold at once."), session.said);
    }
}
