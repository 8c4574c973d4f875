// SPDX-License-Identifier: Apache-2.0
package org.openhims.sample;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDateTime;

/** An entity such as a module has. */
@Entity
@Table(name = "sample_bed")
public class Bed {

    @Id
    @Column(length = 36)
    private String id;

    private String label;
    private String patient;
    private LocalDateTime since;

    @Version
    private int version;

    protected Bed() {
    }

    public Bed(String id, String label) {
        this.id = id;
        this.label = label;
    }

    public void occupy(String uhid, LocalDateTime from) {
        patient = uhid;
        since = from;
    }

    public String patient() {
        return patient;
    }

    public LocalDateTime since() {
        return since;
    }
}
