// SPDX-License-Identifier: Apache-2.0
package org.openhims.platform.audit;

import java.time.Instant;

/**
 * Who did what with whose data, why and from where.
 *
 * @param user the user's name, or {@code system:<module>}
 * @param action what was done, such as {@code patient.read}
 * @param uhid whose data; null when no one person's
 * @param detail identifiers and codes; never clinical content
 * @param reason the reason given, such as for breaking the glass; null when none was asked for
 * @param from the address that the call came from, or the device
 */
public record AuditEntry(String id, Instant at, String user, String action, String uhid, String detail, String reason, String from) {
}
