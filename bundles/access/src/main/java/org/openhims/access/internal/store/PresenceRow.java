// SPDX-License-Identifier: Apache-2.0
package org.openhims.access.internal.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** The last business day on which a user signed in with the password from an address. */
@Entity
@Table(name = "access_presence")
public class PresenceRow {

    @Id
    private String id;
    @Column(name = "last_day")
    private String lastDay;

    protected PresenceRow() {
    }

    public PresenceRow(String id) {
        this.id = id;
    }

    public static String id(String user, String address) {
        return user + ' ' + address;
    }

    public void seen(LocalDate day) {
        lastDay = day.toString();
    }

    public boolean seenOn(LocalDate day) {
        return day.toString().equals(lastDay);
    }
}
