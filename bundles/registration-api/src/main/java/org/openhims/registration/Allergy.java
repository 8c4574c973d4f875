// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration;

import java.time.Instant;
import org.openhims.platform.Coded;

/**
 * An allergy as a clinician recorded it.
 *
 * @param substance in words, as it stands among {@link Allergies#substances}
 * @param code of a list of allergens; null for words only
 * @param reaction such as {@code rash}; may be null
 * @param severity null for what was told at the counter and refuted later
 * @param recordedBy the user; null for what was told at the counter
 * @param refuted null while the allergy holds
 */
public record Allergy(String id, String substance, Coded code, String reaction, Severity severity, String recordedBy, Instant recordedAt,
        Refuted refuted) {

    /** How bad the reaction was. */
    public enum Severity { MILD, MODERATE, SEVERE, ANAPHYLAXIS }

    /** Found to be none. */
    public record Refuted(String by, Instant at, String reason) {
    }

    /** Whether it holds. */
    public boolean active() {
        return refuted == null;
    }

    public boolean of(String words) {
        return substance.equalsIgnoreCase(words.strip());
    }

    public Allergy refuted(String by, Instant at, String reason) {
        return new Allergy(id, substance, code, reaction, severity, recordedBy, recordedAt, new Refuted(by, at, reason));
    }
}
