// SPDX-License-Identifier: Apache-2.0
package org.openhims.access.internal.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** A bearer token by its SHA-256, with the revision of the user that it was made for. */
@Entity
@Table(name = "access_token")
public class TokenRow {

    @Id
    private String hash;
    @Column(name = "user_name")
    private String userName;
    private int revision;
    @Column(name = "expires_at")
    private LocalDateTime expiresAt;

    protected TokenRow() {
    }

    public TokenRow(String hash, String userName, int revision, Instant expiresAt) {
        this.hash = hash;
        this.userName = userName;
        this.revision = revision;
        this.expiresAt = LocalDateTime.ofInstant(expiresAt, ZoneOffset.UTC);
    }

    public String userName() {
        return userName;
    }

    public int revision() {
        return revision;
    }

    public Instant expiresAt() {
        return expiresAt.toInstant(ZoneOffset.UTC);
    }
}
