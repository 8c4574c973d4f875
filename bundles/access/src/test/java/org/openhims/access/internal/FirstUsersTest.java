// SPDX-License-Identifier: Apache-2.0
package org.openhims.access.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.openhims.platform.access.Caller;
import org.openhims.platform.access.Users.User;

class FirstUsersTest {

    @Test
    void administratorsPasswordIsShownOnce() {
        try (Access access = new Access(false)) {
            String shown = printed(() -> access.firstUsers());
            Matcher password = Pattern.compile("user admin, password (\\S+) ").matcher(shown);
            assertTrue(password.find(), shown);
            assertTrue(access.password("admin", password.group(1)).orElseThrow().may("users.manage"));
            assertEquals("", printed(() -> access.firstUsers()));
        }
    }

    @Test
    void nodeIsReadyWhenTheUsersAreThere() {
        try (Access access = new Access(true)) {
            assertTrue(access.firstUsers().check().ready());
            access.users.change(access.as("admin"), Access.user("nurse", "doctor"));
            access.firstUsers();
            assertEquals(14, access.accounts.all().size());
            assertTrue(access.as("nurse").may("lab.order"), "a later start changes nothing");
        }
    }

    @Test
    void aCutOffStartIsGoneOnWith() {
        try (Access access = new Access(true)) {
            access.users.create(Caller.system("test"), new User("admin", "Prakash Oraon", Set.of("admin"), null, null, false, false), "demo");
            access.firstUsers();
            assertEquals(14, access.accounts.all().size());
        }
    }

    @Test
    void aRealHospitalGetsNoDemoUsers() {
        try (Access access = new Access(true)) {
            access.users.create(Caller.system("test"), Access.user("admin", "admin"), "secret99");
            access.firstUsers();
            assertEquals(1, access.accounts.all().size());
        }
    }

    private static String printed(Runnable work) {
        PrintStream before = System.out;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        System.setOut(new PrintStream(out, true));
        try {
            work.run();
        } finally {
            System.setOut(before);
        }
        return out.toString();
    }
}
