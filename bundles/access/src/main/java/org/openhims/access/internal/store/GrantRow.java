// SPDX-License-Identifier: Apache-2.0
package org.openhims.access.internal.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Where an administrator decided otherwise than the module: the role holds the permission, or does not. */
@Entity
@Table(name = "access_grant")
public class GrantRow {

    @Id
    private String id;
    private String role;
    private String permission;
    private int held;

    protected GrantRow() {
    }

    public GrantRow(String role, String permission, boolean held) {
        this.id = id(role, permission);
        this.role = role;
        this.permission = permission;
        this.held = held ? 1 : 0;
    }

    public static String id(String role, String permission) {
        return role + ' ' + permission;
    }

    public String id() {
        return id;
    }

    public String role() {
        return role;
    }

    public boolean held() {
        return held != 0;
    }
}
