// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration.internal.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * A correction: what a patient's facts were before it, who changed them and why. Never changed, but for whose it is when a merge is
 * undone.
 */
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

    /** The merge of which this is a step; null for a correction. */
    @Column(name = "merge_id", length = 36)
    private String merge;

    @Column(name = "merge_step", length = 8)
    private String step;

    /** The place of the change among those of the patient, where their moments are the same. */
    @Column(name = "place")
    private Integer place;

    @Column(name = "moved_to", length = 13)
    private String movedTo;

    protected ChangeRow() {
        // For the entity manager.
    }

    public ChangeRow(String id, PatientRow before, Instant changedAt, String changedBy, String reason, Mark mark) {
        this.id = id;
        this.uhid = before.uhid();
        this.place = before.version();
        this.merge = mark.merge();
        this.step = mark.step();
        this.changedAt = LocalDateTime.ofInstant(changedAt, ZoneOffset.UTC);
        this.changedBy = changedBy;
        this.reason = reason;
        this.factsBefore = before.facts();
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

    public String uhid() {
        return uhid;
    }

    public Mark mark() {
        return new Mark(merge, step);
    }

    /** The other patient whose correction it turned out to be; null for one of this patient. */
    public String movedTo() {
        return movedTo;
    }

    public void moveTo(String other) {
        movedTo = other;
    }
}
