// SPDX-License-Identifier: Apache-2.0
package org.openhims.healthcard.internal.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** A public key to which the clinical part of cards is, or was, encrypted. */
@Entity
@Table(name = "healthcard_reader")
public class ReaderRow {

    @Id
    @Column(name = "id", length = 8)
    private String id;

    @Column(name = "name", length = 80)
    private String name;

    @Column(name = "public_key", length = 100)
    private String publicKey;

    @Column(name = "added_at")
    private LocalDateTime addedAt;

    @Column(name = "withdrawn_at")
    private LocalDateTime withdrawnAt;

    public ReaderRow(String id, String name, String publicKey, Instant addedAt) {
        this.id = id;
        this.name = name;
        this.publicKey = publicKey;
        this.addedAt = LocalDateTime.ofInstant(addedAt, ZoneOffset.UTC);
    }

    /** Eight hex digits. */
    public String id() {
        return id;
    }

    public String name() {
        return name;
    }

    /** The 32 bytes in base64url. */
    public String publicKey() {
        return publicKey;
    }

    public Instant addedAt() {
        return addedAt.toInstant(ZoneOffset.UTC);
    }

    /** Null while cards are encrypted to it. */
    public Instant withdrawnAt() {
        return withdrawnAt == null ? null : withdrawnAt.toInstant(ZoneOffset.UTC);
    }

    public void withdraw(Instant at) {
        withdrawnAt = LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
