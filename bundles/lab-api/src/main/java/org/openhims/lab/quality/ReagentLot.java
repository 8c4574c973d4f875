// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.quality;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A reagent on an analyser; to open one, give device, name, lot and expires.
 *
 * @param name such as {@code Diluent}, 1 to 80 characters
 * @param lot the maker's lot number, 1 to 40 characters
 * @param finishedAt null while in use
 */
public record ReagentLot(String id, String device, String name, String lot, LocalDate expires, Instant openedAt, String openedBy,
        Instant finishedAt, String finishedBy) {
}
