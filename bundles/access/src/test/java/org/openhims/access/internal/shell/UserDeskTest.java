// SPDX-License-Identifier: Apache-2.0
package org.openhims.access.internal.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openhims.access.internal.Access;
import org.openhims.facility.internal.TextsService;
import org.openhims.platform.access.Caller;
import org.openhims.platform.access.Users.User;

class UserDeskTest {

    private static final UnaryOperator<User> NURSE = user -> new User(user.name(), "Anita Kumari", Set.of("nurse"), null, null, false, false);

    private Access access;

    @BeforeEach
    void start() {
        access = Access.demo();
    }

    @Test
    void listsUsersInATable() throws Exception {
        String list = typed("list", null, UnaryOperator.identity());
        assertTrue(list.contains("User") && list.contains("Roles"), list);
        assertTrue(list.lines().anyMatch(line -> line.startsWith("doctor") && line.contains("Dr Anjali Sharma")), list);
    }

    @Test
    void listsPermissionsWithTheirRoles() throws Exception {
        assertTrue(typed("roles", null, UnaryOperator.identity()).lines()
                .anyMatch(line -> line.startsWith("lab.order") && line.contains("doctor")));
    }

    @Test
    void createsAUserWithAPasswordThatIsAskedFor() throws Exception {
        assertEquals("[Password: ]Done.\n", typed("create", "Anita", NURSE));
        assertTrue(access.password("anita", "secret99").isPresent());
    }

    @Test
    void locksAndUnlocks() throws Exception {
        assertEquals("Done.\n", typed("lock", "cashier", UnaryOperator.identity()));
        assertFalse(access.password("cashier", "demo").isPresent());
        assertTrue(typed("list", null, UnaryOperator.identity()).lines().anyMatch(line -> line.startsWith("cashier") && line.contains("locked")));
        assertEquals("Done.\n", typed("unlock", "cashier", UnaryOperator.identity()));
        assertTrue(access.password("cashier", "demo").isPresent());
    }

    @Test
    void changesWhatIsGiven() throws Exception {
        assertEquals("Done.\n", typed("change", "cashier", NURSE));
        assertEquals("Anita Kumari", access.password("cashier", "demo").orElseThrow().display());
    }

    @Test
    void resetsAPassword() throws Exception {
        typed("reset-password", "cashier", UnaryOperator.identity());
        assertTrue(access.password("cashier", "secret99").isPresent());
    }

    @Test
    void refusalsAreToldInWords() throws Exception {
        assertEquals("There is no such user\n", typed("unlock", "nobody", UnaryOperator.identity()));
        assertEquals("There is a user of this name already\n", typed("create", "nurse", NURSE).replace("[Password: ]", ""));
        assertTrue(typed("lock", null, UnaryOperator.identity()).contains("user"));
        assertEquals("There is no action ‘fly’; see help hims:users.\n", typed("fly", "nurse", UnaryOperator.identity()));
    }

    @Test
    void whoMayNotIsTold() throws Exception {
        Caller nurse = access.as("nurse");
        assertEquals("You do not have the right to do this (users.read)\n", typed("list", null, UnaryOperator.identity(), nurse));
    }

    private String typed(String action, String name, UnaryOperator<User> edit) throws Exception {
        return typed(action, name, edit, access.as("admin"));
    }

    private String typed(String action, String name, UnaryOperator<User> edit, Caller by) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, "UTF-8");
        new UserDesk(access.users(), TextsService.of(UserDesk.class.getClassLoader()), out, prompt -> {
            out.print("[" + prompt + "]");
            return "secret99";
        }, by).run(action, name, edit);
        return bytes.toString("UTF-8");
    }
}
