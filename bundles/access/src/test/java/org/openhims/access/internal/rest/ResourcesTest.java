// SPDX-License-Identifier: Apache-2.0
package org.openhims.access.internal.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openhims.access.internal.Access;
import org.openhims.platform.ProblemException;
import org.openhims.platform.access.Caller;
import org.openhims.platform.access.Users.User;

class ResourcesTest {

    private record Signed(Principal getUserPrincipal) implements SecurityContext {

        @Override
        public boolean isUserInRole(String role) {
            return false;
        }

        @Override
        public boolean isSecure() {
            return false;
        }

        @Override
        public String getAuthenticationScheme() {
            return BASIC_AUTH;
        }
    }

    private Access access;
    private SecurityContext admin;

    @BeforeEach
    void start() {
        access = Access.demo();
        admin = new Signed(access.as("admin"));
    }

    @Test
    void meTellsWhoIAmInMyLanguage() {
        MeResource me = new MeResource(access.profiles(), access.signIn(), access.facility());
        MeResource.Me doctor = me.me(new Signed(access.as("doctor").withLocale(Locale.forLanguageTag("hi"))));
        assertEquals("doctor", doctor.user());
        assertEquals("Dr Anjali Sharma", doctor.display());
        assertEquals(Set.of("doctor"), doctor.roles());
        assertEquals(Set.of("lab.order"), doctor.permissions());
        assertEquals("hi", doctor.language());
        assertEquals("DMC/R/04711", doctor.registrationNumber());
        assertEquals("district-hospital", doctor.facilityKind());
    }

    @Test
    void nobodyIsRefused() {
        MeResource me = new MeResource(access.profiles(), access.signIn(), access.facility());
        assertEquals(401, assertThrows(ProblemException.class, () -> me.me(new Signed(null))).problem().status());
    }

    @Test
    void myPasswordAndPinAreMine() {
        MeResource me = new MeResource(access.profiles(), access.signIn(), access.facility());
        me.pin(new Signed(access.as("nurse")), new MeResource.Pin("1357"));
        assertTrue(access.signIn().pin("nurse", "1357", Access.DESK, Locale.ENGLISH).isPresent());
        me.password(new Signed(access.as("nurse")), new MeResource.PasswordChange("demo", "other"));
        assertTrue(access.password("nurse", "other").isPresent());
    }

    @Test
    void tokenIsMadeAndEnded() {
        TokensResource tokens = new TokensResource(access.signIn());
        TokensResource.Token made = tokens.make(new Signed(access.as("nurse")));
        assertEquals(28_800, made.expiresIn());
        assertTrue(access.signIn().bearer(made.token(), Access.DESK, Locale.ENGLISH).isPresent());
        tokens.end("Basic abc");
        tokens.end(null);
        assertTrue(access.signIn().bearer(made.token(), Access.DESK, Locale.ENGLISH).isPresent());
        tokens.end("Bearer " + made.token());
        assertFalse(access.signIn().bearer(made.token(), Access.DESK, Locale.ENGLISH).isPresent());
    }

    @Test
    void usersAreManaged() {
        UsersResource users = new UsersResource(access.users());
        users.create(admin, new UsersResource.NewUser("dr.roy", "Dr Roy", Set.of("doctor"), "DMC/1", null, true, "secret99"));
        assertEquals("DMC/1", users.get("dr.roy", admin).registrationNumber());
        assertEquals(15, users.list(admin).items().size());
        User changed = users.change("dr.roy", admin, new UsersResource.Change("Dr A Roy", Set.of("doctor"), null, null, false, true));
        assertTrue(changed.locked());
        users.unlock("dr.roy", admin);
        users.password("dr.roy", admin, new UsersResource.Password("another1"));
        Caller roy = access.password("dr.roy", "another1").orElseThrow();
        assertEquals("Dr A Roy", roy.display());
    }

    @Test
    void rolesAreGranted() {
        RolesResource roles = new RolesResource(access.users());
        roles.grant("nurse", admin, new RolesResource.Grant(Set.of("lab.order")));
        assertEquals(List.of(Set.of("doctor", "nurse")), roles.list(admin).items().stream()
                .filter(permission -> permission.name().equals("lab.order")).map(permission -> permission.roles()).toList());
    }
}
