// SPDX-License-Identifier: Apache-2.0
package org.openhims.access.internal.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.TreeSet;
import org.openhims.access.internal.Account;
import org.openhims.platform.access.Users.User;

/** A user with the hashes of the secrets. Its revision grows with every change that ends what was signed in before. */
@Entity
@Table(name = "access_user")
public class UserRow {

    @Id
    private String name;
    private String display;
    private String roles;
    @Column(name = "registration_number")
    private String registrationNumber;
    @Column(name = "hpr_id")
    private String hprId;
    @Column(name = "local_care_team")
    private int localCareTeam;
    private String password;
    private String pin;
    private int failures;
    @Column(name = "pin_failures")
    private int pinFailures;
    private int locked;
    @Column(name = "locked_until")
    private LocalDateTime lockedUntil;
    private int revision;

    protected UserRow() {
    }

    public UserRow(User user, String password) {
        this.name = user.name();
        this.password = password;
        change(user);
    }

    public final void change(User user) {
        display = user.display();
        roles = String.join(" ", new TreeSet<>(user.roles()));
        registrationNumber = user.registrationNumber();
        hprId = user.hprId();
        localCareTeam = user.localCareTeam() ? 1 : 0;
        revision++;
    }

    public void lock(boolean lock) {
        locked = lock ? 1 : 0;
        unlockedByTime();
    }

    /** Forgets the wrong guesses. */
    public void unlockedByTime() {
        failures = 0;
        pinFailures = 0;
        lockedUntil = null;
    }

    public void password(String hash) {
        password = hash;
        revision++;
    }

    public void pin(String hash) {
        pin = hash;
        pinFailures = 0;
    }

    /** Locks after too many wrong passwords; the count begins again. */
    public boolean lockAfter(int most, Instant until) {
        if (failures < most) {
            return false;
        }
        failures = 0;
        lockedUntil = LocalDateTime.ofInstant(until, ZoneOffset.UTC);
        return true;
    }

    public Account account() {
        return new Account(name, display, Set.of(roles.split(" ")), registrationNumber, hprId, localCareTeam != 0, password, pin,
                failures, pinFailures, locked != 0, lockedUntil == null ? null : lockedUntil.toInstant(ZoneOffset.UTC), revision);
    }
}
