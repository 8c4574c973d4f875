// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab;

import java.time.Instant;
import java.util.List;

/**
 * What an analyser told about one specimen, already free of its protocol.
 *
 * @param messageId key of the stored raw message; what the laboratory does with a report is unique on message and {@code part}
 * @param part the number of the report within its message, from 0
 * @param device the device's name in the profile, such as {@code generic}
 * @param receivedAt when the message was stored
 * @param qualityControl true for control material (HL7 MSH-11 = Q, ASTM Q records): never lands on a patient
 * @param accessions every accession that the message quotes for the specimen, without repetition: more than one means that they differ
 * @param patient what the message says of the patient
 * @param values the observations, in the order of the message
 * @param warnings text keys of oddities that do not stop the matching, such as {@code lab.warning.control-id-reused}
 */
public record AnalyserReport(String messageId, int part, String device, Instant receivedAt, boolean qualityControl, List<String> accessions,
        PatientHint patient, List<Value> values, List<String> warnings) {

    public AnalyserReport {
        accessions = List.copyOf(accessions);
        values = List.copyOf(values);
        warnings = List.copyOf(warnings);
    }

    /**
     * What the message says of the patient; each part null when absent.
     *
     * @param identifiers of PID-3, in the order of the message
     * @param sex M, F, or another letter of HL7 table 0001
     * @param birthDate ISO 8601, possibly partial
     */
    public record PatientHint(List<String> identifiers, String name, String sex, String birthDate) {

        public PatientHint {
            identifiers = List.copyOf(identifiers);
        }
    }

    /**
     * One observation.
     *
     * @param code LOINC or the device's own code (OBX-3.1)
     * @param value the value as sent; null for no result, as for asterisks in a numeric field
     * @param unit as sent; null when absent
     * @param numeric the message says that the value is a number (OBX-2 = NM)
     * @param observedAt when the device measured it; null when it does not say
     * @param comment why there is no result, or what the device added; null when nothing
     */
    public record Value(String code, String value, String unit, boolean numeric, Instant observedAt, String comment) {
    }
}
