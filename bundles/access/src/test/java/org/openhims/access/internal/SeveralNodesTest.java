// SPDX-License-Identifier: Apache-2.0
package org.openhims.access.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openhims.platform.access.Caller;
import org.openhims.platform.access.Users.User;

/** Two processes on one database, and many guesses at once. */
class SeveralNodesTest {

    private Access here;
    private Access there;

    @BeforeEach
    void start() {
        here = Access.demo();
        there = here.another();
    }

    @Test
    void aLockIsSeenElsewhereWithinSeconds() {
        there.as("nurse");
        here.users.change(here.as("admin"), new User("nurse", "N", Set.of("nurse"), null, null, true, true));
        here.node.clock().move(Accounts.FRESH);
        assertTrue(there.password("nurse", "demo").isEmpty());
    }

    @Test
    void aLockIsSeenElsewhereAtOnceWhenTheJournalTells() {
        there.as("nurse");
        here.users.change(here.as("admin"), new User("nurse", "N", Set.of("nurse"), null, null, true, true));
        there.accounts.told(here.events().get(here.events().size() - 1));
        assertTrue(there.password("nurse", "demo").isEmpty());
        assertEquals(Set.of("access.user.changed"), there.accounts.types());
    }

    @Test
    void aGrantIsSeenElsewhere() {
        assertFalse(there.as("nurse").may("lab.order"));
        here.users.grant(here.as("admin"), "nurse", Set.of("lab.order"));
        assertFalse(there.as("nurse").may("lab.order"));
        there.rights.told(here.events().get(0));
        assertTrue(there.as("nurse").may("lab.order"));
    }

    @Test
    void aTokenOfOneCountsOnTheOther() {
        String token = here.signIn.token(here.as("nurse"));
        assertTrue(there.signIn.bearer(token, "x", Locale.ENGLISH).isPresent());
        here.signIn.revoke(token);
        here.node.clock().move(Accounts.FRESH);
        assertTrue(there.signIn.bearer(token, "x", Locale.ENGLISH).isEmpty());
    }

    @Test
    void guessesAtOnceAreAllCounted() {
        List<CompletableFuture<Boolean>> guesses = IntStream.range(0, 10).mapToObj(i -> CompletableFuture.supplyAsync(
                () -> (i % 2 == 0 ? here : there).password("doctor", "guess" + i).isPresent())).toList();
        guesses.forEach(guess -> assertFalse(guess.join()));
        here.accounts.forget("doctor");
        assertTrue(here.password("doctor", "demo").isEmpty());
        assertTrue(here.audits("access.lockout") >= 1);
    }

    @Test
    void firstUsersAreMadeOnce() {
        there.firstUsers();
        Caller admin = here.as("admin");
        assertEquals(14, here.users.list(admin).size());
    }
}
