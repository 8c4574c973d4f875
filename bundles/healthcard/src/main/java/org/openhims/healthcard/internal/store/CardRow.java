// SPDX-License-Identifier: Apache-2.0
package org.openhims.healthcard.internal.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** A card. {@code openUhid} holds the UHID while the card is valid, and a unique constraint lets a patient have one such card only. */
@Entity
@Table(name = "healthcard_card")
public class CardRow {

    @Id
    @Column(name = "id", length = 20)
    private String id;

    @Column(name = "uhid", length = 13)
    private String uhid;

    @Column(name = "serial")
    private int serial;

    @Column(name = "open_uhid", length = 13)
    private String openUhid;

    @Column(name = "status", length = 12)
    private String status;

    @Column(name = "reason", length = 12)
    private String reason;

    @Column(name = "issued_at")
    private LocalDateTime issuedAt;

    @Column(name = "expires_on")
    private LocalDate expiresOn;

    @Column(name = "code", length = 800)
    private String code;

    @Column(name = "key_id", length = 8)
    private String keyId;

    @Column(name = "prints")
    private int prints;

    @Version
    @Column(name = "version")
    private int version;

    public CardRow(String uhid, int serial, String reason, Instant issuedAt, LocalDate expiresOn, String code, String keyId) {
        this.id = id(uhid, serial);
        this.uhid = uhid;
        this.serial = serial;
        this.openUhid = uhid;
        this.status = "temporary";
        this.reason = reason;
        this.issuedAt = LocalDateTime.ofInstant(issuedAt, ZoneOffset.UTC);
        this.expiresOn = expiresOn;
        this.code = code;
        this.keyId = keyId;
    }

    public static String id(String uhid, int serial) {
        return uhid + '-' + serial;
    }

    public String uhid() {
        return uhid;
    }

    public int serial() {
        return serial;
    }

    public boolean open() {
        return openUhid != null;
    }

    public String status() {
        return status;
    }

    public String reason() {
        return reason;
    }

    public Instant issuedAt() {
        return issuedAt.toInstant(ZoneOffset.UTC);
    }

    public LocalDate expiresOn() {
        return expiresOn;
    }

    public String code() {
        return code;
    }

    /** Of the key that signed the code. */
    public String keyId() {
        return keyId;
    }

    /** Counts a print; true when it is not the first. */
    public boolean printed() {
        prints++;
        return prints > 1;
    }

    public boolean wasPrinted() {
        return prints > 0;
    }

    public void verified() {
        status = "verified";
    }

    /** Without an end from now on, as the new code says. */
    public void permanent(String fresh, String freshKeyId) {
        status = "permanent";
        expiresOn = null;
        code = fresh;
        keyId = freshKeyId;
    }

    /** {@code replaced} or {@code blocked}. */
    public void revoke(String as) {
        status = as;
        openUhid = null;
    }
}
