// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDateTime;
import org.openhims.lab.AnalyserReport;

/** That a report was handled; its key keeps the same report from being handled twice. */
@Entity
@Table(name = "lab_receipt")
public class ReceiptRow {

    @Id
    private String report;
    private boolean matched;
    @Column(name = "handled_at")
    private LocalDateTime handledAt;

    public ReceiptRow(AnalyserReport report, boolean matched, Instant handledAt) {
        this.report = key(report);
        this.matched = matched;
        this.handledAt = Columns.utc(handledAt);
    }

    /** Message and the number of the report in it. */
    public static String key(AnalyserReport report) {
        return report.messageId() + ':' + report.part();
    }

    public boolean matched() {
        return matched;
    }
}
