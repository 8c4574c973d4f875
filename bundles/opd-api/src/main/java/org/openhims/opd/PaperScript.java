// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd;

import java.time.Instant;

/**
 * The picture of a slip on which a doctor wrote by hand.
 *
 * @param name the patient's, as written when the visit was opened
 * @param token of the visit, such as {@code M-12}
 * @param typed true when the visit has a typed prescription too
 */
public record PaperScript(String id, String visit, String uhid, String name, String token, String takenBy, Instant takenAt, boolean typed) {
}
