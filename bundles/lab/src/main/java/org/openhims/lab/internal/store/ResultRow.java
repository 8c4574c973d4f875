// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.openhims.lab.Analyte;
import org.openhims.lab.Flag;
import org.openhims.lab.Result;
import org.openhims.lab.ResultStatus;
import org.openhims.platform.Problem;

/** A result and the steps that it may take. */
@Entity
@Table(name = "lab_result")
public class ResultRow {

    private static final char FOLLOWS = '+';

    static final String INSERT = "insert into lab_result (id, order_id, accession, uhid, analyte, open_analyte, status, result_value, unit,"
            + " flag, range_text, sent, comment_text, warnings, device, message_id, entered_by, observed_at, received_at,"
            + " validated_at, validated_by, released_at, released_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    @Id
    private String id;
    @Column(name = "order_id")
    private String order;
    private String accession;
    private String uhid;
    private String analyte;
    /** The analyte while the result stands, with a mark behind it while it follows; unique within the specimen. */
    @Column(name = "open_analyte")
    private String openAnalyte;
    @Column(name = "result_value")
    private String text;
    private String unit;
    @Enumerated(EnumType.STRING)
    private Flag flag;
    @Enumerated(EnumType.STRING)
    private ResultStatus status;
    @Column(name = "range_text")
    private String range;
    private String sent;
    @Column(name = "comment_text")
    private String comment;
    private String warnings;
    private String device;
    @Column(name = "message_id")
    private String messageId;
    @Column(name = "entered_by")
    private String enteredBy;
    @Column(name = "observed_at")
    private LocalDateTime observedAt;
    @Column(name = "received_at")
    private LocalDateTime receivedAt;
    @Column(name = "validated_at")
    private LocalDateTime validatedAt;
    @Column(name = "validated_by")
    private String validatedBy;
    @Column(name = "released_at")
    private LocalDateTime releasedAt;
    @Column(name = "released_by")
    private String releasedBy;
    private String amends;
    private String reason;

    public ResultRow(String id, Tube specimen, Reading reading) {
        this.id = id;
        order = specimen.order();
        accession = specimen.accession();
        uhid = specimen.patient().uhid();
        analyte = reading.analyte().code();
        openAnalyte = analyte;
        status = ResultStatus.PRELIMINARY;
        text = Columns.cut(reading.value(), 200);
        unit = reading.analyte().unit();
        flag = reading.flag();
        range = reading.range();
        sent = Columns.cut(reading.sent(), 250);
        comment = Columns.cut(reading.comment(), 250);
        warnings = Columns.joined(reading.warnings());
        device = reading.device();
        messageId = reading.messageId();
        enteredBy = reading.by();
        observedAt = Columns.utc(reading.observedAt());
        receivedAt = Columns.utc(reading.receivedAt());
    }

    /** The values of {@link #INSERT}. */
    Object[] columns() {
        return new Object[] {id, order, accession, uhid, analyte, openAnalyte, status, text, unit, flag, range, sent, comment, warnings,
            device, messageId, enteredBy, observedAt, receivedAt, validatedAt, validatedBy, releasedAt, releasedBy};
    }

    public String id() {
        return id;
    }

    public String order() {
        return order;
    }

    public String accession() {
        return accession;
    }

    public String uhid() {
        return uhid;
    }

    public String analyte() {
        return analyte;
    }

    /** That measured it; null when a person entered it. */
    public String device() {
        return device;
    }

    /** Of the device or the person who entered it; null when none. */
    public String comment() {
        return comment;
    }

    public List<String> warnings() {
        return Columns.words(warnings);
    }

    /** Marks an oddity, as a text key. */
    public void warn(String oddity) {
        warnings = warnings == null || warnings.isEmpty() ? oddity : warnings + ' ' + oddity;
    }

    public boolean validated() {
        return validatedBy != null;
    }

    public String validatedBy() {
        return validatedBy;
    }

    public String enteredBy() {
        return enteredBy;
    }

    public Instant receivedAt() {
        return Columns.instant(receivedAt);
    }

    /** Key of the result that this one corrects; null when none. */
    public String amends() {
        return amends;
    }

    /** Code of why it was amended. */
    public String reason() {
        return reason;
    }

    public ResultStatus status() {
        return status;
    }

    public Flag flag() {
        return flag;
    }

    public boolean critical() {
        return flag != null && flag.critical();
    }

    public String value() {
        return text;
    }

    /** When it was measured, or else when it came. */
    public Instant at() {
        return Columns.instant(observedAt == null ? receivedAt : observedAt);
    }

    public Instant releasedAt() {
        return Columns.instant(releasedAt);
    }

    /** Judged anew, because the patient's age or sex was corrected. */
    public void judge(Flag anew, String against) {
        flag = anew;
        range = against;
    }

    public void validate(String by, Instant at) {
        if (status != ResultStatus.PRELIMINARY) {
            throw Problem.conflict("lab.result." + status);
        }
        status = ResultStatus.VALIDATED;
        validatedBy = by;
        validatedAt = Columns.utc(at);
    }

    public void release(String by, Instant at) {
        if (status == ResultStatus.PRELIMINARY) {
            throw Problem.conflict("lab.result.notvalidated");
        }
        if (status != ResultStatus.VALIDATED) {
            throw Problem.conflict("lab.result." + status);
        }
        report(ResultStatus.RELEASED, by, at);
    }

    /** Makes room for another result of the same analyte. */
    public void supersede() {
        status = ResultStatus.SUPERSEDED;
        openAnalyte = null;
    }

    /** Is to follow a reported one of the same analyte, which stands until this one is released. */
    public void follow() {
        openAnalyte = analyte + FOLLOWS;
    }

    /** True for one that {@link #follow}s. */
    public boolean following() {
        return openAnalyte != null && !openAnalyte.equals(analyte);
    }

    /** Is in the place of the one that it followed, which is superseded. */
    public void stand() {
        openAnalyte = analyte;
    }

    /** Is reported at once in place of the wrong one. */
    public void amend(ResultRow wrong, String why, String by, Instant at) {
        amends = wrong.id;
        reason = why;
        validatedBy = by;
        validatedAt = Columns.utc(at);
        report(ResultStatus.AMENDED, by, at);
    }

    private void report(ResultStatus how, String by, Instant at) {
        status = how;
        releasedBy = by;
        releasedAt = Columns.utc(at);
    }

    /** @param known the analyte with its name in the reader's language */
    public Result record(Analyte known, Result.Previous previous) {
        return new Result(id, order, accession, uhid, analyte, known.name(), known.loinc(), text, unit, flag, status, range, sent, comment,
                Columns.words(warnings), device, Columns.instant(observedAt), Columns.instant(receivedAt), validatedBy,
                Columns.instant(validatedAt), releasedBy, releasedAt(), amends, reason, previous);
    }

    public Result.Previous previous() {
        return new Result.Previous(text, unit, flag, at());
    }
}
