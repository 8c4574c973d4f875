// SPDX-License-Identifier: Apache-2.0
package org.openhims.access.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class FirstUsersTest {

    @Test
    void administratorsPasswordIsShownOnce() {
        try (Access access = new Access(false)) {
            String shown = printed(() -> new FirstUsers(access.users, access.accounts, access.facility));
            Matcher password = Pattern.compile("user admin, password (\\S+) ").matcher(shown);
            assertTrue(password.find(), shown);
            assertTrue(access.password("admin", password.group(1)).orElseThrow().may("users.manage"));
            assertEquals("", printed(() -> new FirstUsers(access.users, access.accounts, access.facility)));
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
