// SPDX-License-Identifier: Apache-2.0
package org.openhims.healthcard.internal.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * What was done with a card, by whom and when: issued, verified, permanent, printed, dispatched, delivered, replaced, blocked.
 * Never changed.
 */
@Entity
@Table(name = "healthcard_act")
public class ActRow {

    @Id
    @Column(name = "id", length = 36)
    private String id;

    @Column(name = "uhid", length = 13)
    private String uhid;

    @Column(name = "serial")
    private int serial;

    @Column(name = "act", length = 12)
    private String act;

    @Column(name = "done_at")
    private LocalDateTime doneAt;

    @Column(name = "done_by", length = 60)
    private String doneBy;

    @Column(name = "reason", length = 200)
    private String reason;

    public ActRow(String id, CardRow card, String act, Instant doneAt, String doneBy, String reason) {
        this.id = id;
        this.uhid = card.uhid();
        this.serial = card.serial();
        this.act = act;
        this.doneAt = LocalDateTime.ofInstant(doneAt, ZoneOffset.UTC);
        this.doneBy = doneBy;
        this.reason = reason;
    }

    public String id() {
        return id;
    }

    public int serial() {
        return serial;
    }

    public String act() {
        return act;
    }

    public Instant doneAt() {
        return doneAt.toInstant(ZoneOffset.UTC);
    }

    public String doneBy() {
        return doneBy;
    }

    public String reason() {
        return reason;
    }
}
