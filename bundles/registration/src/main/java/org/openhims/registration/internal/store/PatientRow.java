// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration.internal.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** A patient of the register; the facts are the JSON of {@link org.openhims.registration.Patient}. */
@Entity
@Table(name = "registration_patient")
public class PatientRow {

    @Id
    @Column(name = "uhid", length = 13)
    private String uhid;

    @Column(name = "facts", length = 16000)
    private String facts;

    @Column(name = "registered_at")
    private LocalDateTime registeredAt;

    @Version
    @Column(name = "version")
    private int version;

    protected PatientRow() {
        // For the entity manager; a new patient is added by FactsTable.
    }

    public String uhid() {
        return uhid;
    }

    public String facts() {
        return facts;
    }

    public Instant registeredAt() {
        return registeredAt.toInstant(ZoneOffset.UTC);
    }

    /** How often it was written. */
    public int version() {
        return version;
    }

    public void correct(String right) {
        facts = right;
    }
}
