// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd;

import java.time.Instant;
import java.util.List;

/**
 * A signed prescription; never changed, only cancelled.
 *
 * @param code on the print, such as {@code RX261123-42}: the day and a number
 * @param name the patient's, as written at the visit
 * @param sex as the register had it at the visit
 * @param birthDate ISO 8601, possibly partial; null when not known
 * @param lines with quantities, units and routes filled in
 * @param findings what stood against it when it was signed; those that warn have a reason in their line
 * @param signature name, registration number and HPR id of who signed
 * @param cancelled null while it holds
 */
public record Prescription(String id, String code, String visit, String uhid, String name, String sex, String birthDate, List<RxLine> lines,
        List<Finding> findings, String prescribedBy, String signature, Instant prescribedAt, Cancelled cancelled) {

    public Prescription {
        lines = List.copyOf(lines);
        findings = List.copyOf(findings);
    }

    /** Why it holds no longer. */
    public record Cancelled(String by, Instant at, String reason) {
    }
}
