// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration.internal.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** A correction: what a patient's facts were before it, who changed them and why. Never changed. */
@Entity
@Table(name = "registration_change")
public class ChangeRow {

    @Id
    @Column(name = "id", length = 36)
    private String id;

    @Column(name = "uhid", length = 13)
    private String uhid;

    @Column(name = "changed_at")
    private LocalDateTime changedAt;

    @Column(name = "changed_by", length = 60)
    private String changedBy;

    @Column(name = "reason", length = 200)
    private String reason;

    @Column(name = "facts_before", length = 16000)
    private String factsBefore;

    public ChangeRow(String id, String uhid, Instant changedAt, String changedBy, String reason, String factsBefore) {
        this.id = id;
        this.uhid = uhid;
        this.changedAt = LocalDateTime.ofInstant(changedAt, ZoneOffset.UTC);
        this.changedBy = changedBy;
        this.reason = reason;
        this.factsBefore = factsBefore;
    }

    public String id() {
        return id;
    }

    public Instant changedAt() {
        return changedAt.toInstant(ZoneOffset.UTC);
    }

    public String changedBy() {
        return changedBy;
    }

    public String factsBefore() {
        return factsBefore;
    }

    public String reason() {
        return reason;
    }
}
