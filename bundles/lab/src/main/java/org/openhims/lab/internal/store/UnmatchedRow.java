// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.openhims.lab.AnalyserReport;
import org.openhims.lab.UnmatchedReport;
import org.openhims.platform.Problem;

/** Values that a person has to look at. */
@Entity
@Table(name = "lab_unmatched")
public class UnmatchedRow {

    public static final String OPEN = "open";

    @Id
    private String id;
    private String status;
    @Column(name = "received_at")
    private LocalDateTime receivedAt;
    private String device;
    private String accession;
    private String reason;
    @Column(name = "message_id")
    private String messageId;
    private int part;
    /** JSON of the hint. */
    private String patient;
    /** JSON of the values. */
    @Column(name = "sent_values")
    private String values;
    private String warnings;
    @Column(name = "resolved_at")
    private LocalDateTime resolvedAt;
    @Column(name = "resolved_by")
    private String resolvedBy;
    private String resolution;
    private String note;

    /** @param patientJson of {@link AnalyserReport.PatientHint} @param valuesJson of what is set aside */
    public UnmatchedRow(String id, AnalyserReport report, String reason, String patientJson, String valuesJson) {
        this.id = id;
        status = OPEN;
        receivedAt = Columns.utc(report.receivedAt());
        device = report.device();
        accession = Columns.cut(Columns.joined(report.accessions()), 200);
        this.reason = reason;
        messageId = report.messageId();
        part = report.part();
        patient = patientJson;
        values = valuesJson;
        warnings = Columns.joined(report.warnings());
    }

    public String id() {
        return id;
    }

    /** True for control material, which is no patient's. */
    public boolean control() {
        return "quality-control".equals(reason);
    }

    public String patientJson() {
        return patient;
    }

    public String valuesJson() {
        return values;
    }

    /** The report anew, with the values that were set aside, for the specimen that a person named. */
    public AnalyserReport report(String forAccession, AnalyserReport.PatientHint hint, List<AnalyserReport.Value> sent) {
        return new AnalyserReport(messageId, part, device, Columns.instant(receivedAt), false, List.of(forAccession), hint, sent,
                Columns.words(warnings));
    }

    public void resolve(String how, String to, String words, String by, Instant at) {
        if (!OPEN.equals(status)) {
            throw Problem.conflict("lab.unmatched." + status);
        }
        status = how;
        resolution = to;
        note = words;
        resolvedBy = by;
        resolvedAt = Columns.utc(at);
    }

    public UnmatchedReport record(AnalyserReport.PatientHint hint, List<AnalyserReport.Value> sent) {
        return new UnmatchedReport(id, Columns.instant(receivedAt), device, accession, reason, messageId, hint, sent, status, resolvedBy,
                Columns.instant(resolvedAt), resolution, note);
    }
}
