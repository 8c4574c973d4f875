// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab;

import java.time.Instant;
import java.util.List;

/**
 * Values of an analyser that could not be given to a specimen, for one reason; a person decides.
 *
 * @param device the device's name in its profile
 * @param accession as sent; null when none, several separated by a blank when they differ
 * @param reason code; its text is {@code lab.unmatched.<reason>}
 * @param messageId key of the stored raw message
 * @param patient what the message says of the patient
 * @param status {@code open}, {@code assigned} or {@code dismissed}
 * @param resolvedBy the user's name; null while open
 * @param resolution accession that it was assigned to, or code of why it was dismissed
 */
public record UnmatchedReport(String id, Instant receivedAt, String device, String accession, String reason, String messageId,
        AnalyserReport.PatientHint patient, List<AnalyserReport.Value> values, String status, String resolvedBy, Instant resolvedAt,
        String resolution, String note) {

    public UnmatchedReport {
        values = List.copyOf(values);
    }
}
