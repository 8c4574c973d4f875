// SPDX-License-Identifier: Apache-2.0
package org.openhims.healthcard.internal.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** A public key that cards were signed with. It stays for as long as there are such cards. */
@Entity
@Table(name = "healthcard_key")
public class KeyRow {

    @Id
    @Column(name = "id", length = 8)
    private String id;

    @Column(name = "public_key", length = 100)
    private String publicKey;

    @Column(name = "made_at")
    private LocalDateTime madeAt;

    @Column(name = "withdrawn_at")
    private LocalDateTime withdrawnAt;

    @Column(name = "refused_from")
    private LocalDate refusedFrom;

    public KeyRow(String id, String publicKey, Instant madeAt) {
        this.id = id;
        this.publicKey = publicKey;
        this.madeAt = LocalDateTime.ofInstant(madeAt, ZoneOffset.UTC);
    }

    /** Eight hex digits. */
    public String id() {
        return id;
    }

    /** X.509 in base64. */
    public String publicKey() {
        return publicKey;
    }

    /** Cards of this day and later are refused; null for a good key. */
    public LocalDate refusedFrom() {
        return refusedFrom;
    }

    /** A day that was told before is never made later. */
    public void withdraw(Instant at, LocalDate from) {
        withdrawnAt = withdrawnAt == null ? LocalDateTime.ofInstant(at, ZoneOffset.UTC) : withdrawnAt;
        refusedFrom = refusedFrom == null || from.isBefore(refusedFrom) ? from : refusedFrom;
    }
}
