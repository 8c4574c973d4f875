// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd;

import java.time.Instant;

/**
 * A patient's visit.
 *
 * @param name the patient's, as written when the visit was opened
 * @param sex as the register had it then
 * @param birthDate ISO 8601, possibly partial; null when not known
 * @param department code
 * @param calledBy the user who called; null before
 * @param calledAt the last call
 * @param calls how often it was called
 * @param doctor the user who opened the consultation; null before
 * @param endedAt when it was done or cancelled
 */
public record Visit(String id, String uhid, String name, String sex, String birthDate, String department, String room, Token token,
        VisitStatus status, Instant openedAt, String calledBy, Instant calledAt, int calls, String doctor, Instant endedAt) {
}
