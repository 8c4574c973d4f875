// SPDX-License-Identifier: Apache-2.0
package org.openhims.access.internal.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** A user on a patient's care team. */
@Entity
@Table(name = "access_member")
public class MemberRow {

    @Id
    private String id;
    private String uhid;
    @Column(name = "user_name")
    private String userName;
    private LocalDateTime since;

    protected MemberRow() {
    }

    public MemberRow(String uhid, String userName, Instant since) {
        this.id = id(uhid, userName);
        this.uhid = uhid;
        this.userName = userName;
        this.since = LocalDateTime.ofInstant(since, ZoneOffset.UTC);
    }

    public static String id(String uhid, String userName) {
        return uhid + ' ' + userName;
    }
}
